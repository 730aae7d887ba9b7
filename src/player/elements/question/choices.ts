import type { SayLearner } from '../../../i18n/learner.ts';
import { arrange } from './arrange.ts';
import type { Controls } from './controls.ts';
import { mark, type Verdict } from './mark.ts';

/** Radio buttons or checkboxes. `right`: `null` where nothing is right or wrong. */
export function choices(question: ParentNode, right: readonly string[] | null, say: SayLearner): Controls {
  const labels = [...question.querySelectorAll<HTMLLabelElement>('.options > .option')];
  const options = labels.flatMap((label) => [...label.querySelectorAll('input')].map((input) => ({ label, input })));
  const byId = new Map(options.map(({ label, input }) => [input.value, label]));
  const read = (): string[] => options.flatMap(({ input }) => (input.checked ? [input.value] : []));
  return {
    read,
    write(response) {
      for (const { input } of options) input.checked = response.includes(input.value);
    },
    isEmpty: () => read().length === 0,
    arrange(ids) {
      const box = labels[0]?.parentElement;
      if (box) arrange(box, byId, ids);
    },
    show({ judged, final }) {
      for (const { label, input } of options) {
        label.classList.toggle('chosen', input.checked && (!judged || right === null));
        label.classList.toggle('settled', final);
        input.disabled = final;
        mark(label, judged && right !== null ? verdictOn(input, right, final) : 'plain', say);
      }
    },
    solution: () => '',
  };
}

function verdictOn({ checked, value }: HTMLInputElement, right: readonly string[], final: boolean): Verdict {
  const isRight = right.includes(value);
  if (checked) return isRight ? 'right' : 'wrong';
  return isRight && final ? 'missed' : 'plain';
}
