import type { SayLearner } from '../../../i18n/learner.ts';

/** How the options are to look. */
export interface ChoicesLook {
  /** Whether each option says if it was right. */
  readonly judged: boolean;
  /** Whether nothing can be changed any more; then what should have been chosen is shown too. */
  readonly final: boolean;
  readonly right: readonly string[];
  readonly say: SayLearner;
}

/** The compiled radio buttons or checkboxes of one question. */
export class Choices {
  private readonly box: Element | null;
  private readonly options: readonly Option[];

  constructor(question: ParentNode) {
    this.box = question.querySelector('.options');
    this.options = [...question.querySelectorAll<HTMLLabelElement>('.options > .option')].flatMap((label) => {
      const input = label.querySelector('input');
      return input === null ? [] : [{ label, input }];
    });
  }

  /** Ids of what is ticked, in source order of the options as they stand. */
  chosen(): string[] {
    return this.options.filter(({ input }) => input.checked).map(({ input }) => input.value);
  }

  choose(ids: readonly string[]): void {
    for (const { input } of this.options) input.checked = ids.includes(input.value);
  }

  /** Puts the options into this order; moves nothing where they stand so already, so that focus stays. */
  order(ids: readonly string[]): void {
    const standing = [...(this.box?.querySelectorAll('input') ?? [])].map((input) => input.value);
    if (ids.every((id, i) => standing[i] === id)) return;
    for (const id of ids) {
      const option = this.options.find(({ input }) => input.value === id);
      if (option !== undefined) this.box?.append(option.label);
    }
  }

  show({ judged, final, right, say }: ChoicesLook): void {
    for (const { label, input } of this.options) {
      const isRight = right.includes(input.value);
      const state = !judged ? 'plain' : stateOf(input.checked, isRight, final);
      label.classList.toggle('chosen', input.checked && !judged);
      label.classList.toggle('right', state === 'right' || state === 'missed');
      label.classList.toggle('wrong', state === 'wrong');
      label.classList.toggle('settled', final);
      input.disabled = final;
      mark(label, MARKS[state](say));
    }
  }
}

interface Option {
  readonly label: HTMLLabelElement;
  readonly input: HTMLInputElement;
}

type OptionState = 'plain' | 'right' | 'wrong' | 'missed';

function stateOf(chosen: boolean, right: boolean, final: boolean): OptionState {
  if (chosen) return right ? 'right' : 'wrong';
  return right && final ? 'missed' : 'plain';
}

const MARKS: Readonly<Record<OptionState, (say: SayLearner) => string>> = {
  plain: () => '',
  right: (say) => `✓ ${say('yourAnswer')}, ${say('rightAnswer')}`,
  wrong: (say) => `✗ ${say('yourAnswer')}, ${say('notRight')}`,
  missed: (say) => `✓ ${say('rightAnswer')}`,
};

/** The state in words, below the option's text. */
function mark(label: HTMLLabelElement, words: string): void {
  const known = label.querySelector('.mark');
  if (words === '') {
    known?.remove();
    return;
  }
  const line = known ?? document.createElement('span');
  line.className = 'mark';
  line.textContent = words;
  label.lastElementChild?.append(line);
}
