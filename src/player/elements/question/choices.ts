import type { SayLearner } from '../../../i18n/learner.ts';
import type { Controls, Look } from './controls.ts';
import { mark, type Verdict } from './mark.ts';

interface Option {
  readonly label: HTMLLabelElement;
  readonly input: HTMLInputElement;
}

/** Radio buttons or checkboxes. */
export class Choices implements Controls {
  private readonly options: readonly Option[];

  constructor(
    private readonly question: ParentNode,
    /** `null` where nothing is right or wrong. */
    private readonly right: readonly string[] | null,
    private readonly say: SayLearner,
  ) {
    this.options = [...question.querySelectorAll<HTMLLabelElement>('.option')].flatMap((label) => {
      const input = label.querySelector('input');
      return input === null ? [] : [{ label, input }];
    });
  }

  read(): string[] {
    return this.options.filter(({ input }) => input.checked).map(({ input }) => input.value);
  }

  write(response: readonly string[]): void {
    for (const { input } of this.options) input.checked = response.includes(input.value);
  }

  isEmpty(): boolean {
    return this.read().length === 0;
  }

  arrange(ids: readonly string[]): void {
    const box = this.question.querySelector('.options');
    const standing = [...(box?.querySelectorAll('input') ?? [])].map((input) => input.value);
    if (ids.every((id, i) => standing[i] === id)) return;
    for (const id of ids) {
      const option = this.options.find(({ input }) => input.value === id);
      if (option !== undefined) box?.append(option.label);
    }
  }

  show({ judged, final }: Look): void {
    for (const { label, input } of this.options) {
      label.classList.toggle('chosen', input.checked && (!judged || this.right === null));
      label.classList.toggle('settled', final);
      input.disabled = final;
      mark(label, judged ? this.verdict(input, final) : 'plain', this.say);
    }
  }

  solution(): string {
    return '';
  }

  private verdict({ checked, value }: HTMLInputElement, final: boolean): Verdict {
    if (this.right === null) return 'plain';
    const right = this.right.includes(value);
    if (checked) return right ? 'right' : 'wrong';
    return right && final ? 'missed' : 'plain';
  }
}
