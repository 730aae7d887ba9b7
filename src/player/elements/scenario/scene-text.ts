/** What a compiled scene says, handed out in copies: a path may come by more than once. */
export interface SceneText {
  /** Title and text, without ids: those stay with the original. */
  body(): Node[];
  choice(index: number): Node[];
  /** What a choice leads to; empty where nothing is said of it. */
  consequence(index: number): Node[];
}

export function sceneText(scene: Element): SceneText {
  const choices = [...scene.querySelectorAll('.choices > li')];
  const body = [...scene.children].filter((child) => !child.matches('.choices, .how, .ending'));
  return {
    body: () => copiesOf(body),
    choice: (index) => copiesOf(choices[index]?.querySelector('a')?.childNodes ?? []),
    consequence: (index) => copiesOf(choices[index]?.querySelector('template')?.content.childNodes ?? []),
  };
}

function copiesOf(nodes: Iterable<Node>): Node[] {
  return Array.from(nodes, (node) => {
    const copy = node.cloneNode(true);
    if (copy instanceof Element) for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
    return copy;
  });
}
