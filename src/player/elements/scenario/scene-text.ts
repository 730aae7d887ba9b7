/** What a compiled scene says, handed out in copies: a path may come by more than once. */
export class SceneText {
  private readonly choices: readonly HTMLLIElement[];
  private readonly body: readonly Element[];

  constructor(scene: HTMLElement) {
    this.choices = [...scene.querySelectorAll<HTMLLIElement>('.choices > li')];
    this.body = [...scene.children].filter((child) => !child.matches('.choices, .how, .ending'));
  }

  /** Title and text, without ids: those stay with the original. */
  copy(): Node[] {
    return this.body.map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const marked of [copy, ...copy.querySelectorAll('[id]')]) marked.removeAttribute('id');
      return copy;
    });
  }

  choice(index: number): Node[] {
    return [...(this.choices[index]?.querySelector('a')?.childNodes ?? [])].map((node) => node.cloneNode(true));
  }

  /** The list item whose template holds what a choice leads to; `null` where nothing is said of it. */
  consequence(index: number): Element | null {
    const item = this.choices[index];
    return item?.querySelector('template') ? item : null;
  }
}
