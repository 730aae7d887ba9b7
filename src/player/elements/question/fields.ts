import { scoreResponse } from '../../../attempt/scoring.ts';
import type { SayLearner } from '../../../i18n/learner.ts';
import type { GapKey, QuestionKey } from '../../../model/outline.ts';
import type { Controls } from './controls.ts';
import { mark } from './mark.ts';

type FieldsKey = Extract<QuestionKey, { type: 'match' | 'sort' | 'gap' | 'number' }>;

/** Fields to type into, or lists to choose from: one for each gap or item. */
export function fields(question: ParentNode, key: FieldsKey, say: SayLearner): Controls {
  const all = [...question.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.field')];
  if (key.type === 'number') for (const field of all) field.inputMode = 'decimal';
  const values = (): string[] => all.map((field) => field.value);
  return {
    read: values,
    write(response) {
      all.forEach((field, i) => {
        field.value = response[i] ?? '';
      });
    },
    isEmpty: () => values().every((value) => value.trim() === ''),
    arrange() {}, // what can be chosen is compiled in an order that tells nothing
    show({ judged, final, language }) {
      all.forEach((field, i) => {
        const verdict = !judged ? 'plain' : isRight(key, field.value, i, language) ? 'right' : 'wrong';
        field.disabled = final;
        field.classList.toggle('right', verdict === 'right');
        field.classList.toggle('wrong', verdict === 'wrong');
        field.setAttribute('aria-invalid', String(verdict === 'wrong'));
        const row = field.closest('.match > li');
        const target = 'right' in key ? field.querySelector(`[value="${key.right[i]}"]`)?.textContent : null;
        if (row !== null) mark(row, verdict, say, final && verdict === 'wrong' ? (target ?? '') : '');
      });
    },
    // Rows of pairs say it themselves; in running text there is no room beside a gap.
    solution: (language) =>
      'gaps' in key
        ? key.gaps.map((gap) => (gap.kind === 'text' ? gap.accept[0] : range(gap, language))).join('; ')
        : '',
  };
}

function isRight(key: FieldsKey, value: string, index: number, language: string): boolean {
  if ('right' in key) return key.right[index] === value;
  return scoreResponse({ ...key, gaps: key.gaps.slice(index, index + 1) }, [value], language) === 1;
}

function range({ min, max }: Extract<GapKey, { kind: 'number' }>, language: string): string {
  const [low, high] = [min, max].map((bound) => bound.toLocaleString(language));
  return low === high ? `${low}` : `${low}–${high}`;
}
