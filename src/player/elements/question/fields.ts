import { scoreResponse } from '../../../attempt/scoring.ts';
import type { SayLearner } from '../../../i18n/learner.ts';
import type { GapKey, QuestionKey } from '../../../model/outline.ts';
import type { Controls, Look } from './controls.ts';
import { mark } from './mark.ts';

type FieldsKey = Extract<QuestionKey, { type: 'match' | 'sort' | 'gap' | 'number' }>;
type Field = HTMLInputElement | HTMLSelectElement;

/** Fields to type into, or lists to choose from: one for each gap or item. */
export class Fields implements Controls {
  private readonly fields: readonly Field[];

  constructor(
    question: ParentNode,
    private readonly key: FieldsKey,
    private readonly say: SayLearner,
  ) {
    this.fields = [...question.querySelectorAll<Field>('.field')];
    if (key.type === 'number') for (const field of this.fields) field.inputMode = 'decimal';
  }

  read(): string[] {
    return this.fields.map((field) => field.value);
  }

  write(response: readonly string[]): void {
    this.fields.forEach((field, i) => {
      field.value = response[i] ?? '';
    });
  }

  isEmpty(): boolean {
    return this.fields.every((field) => field.value.trim() === '');
  }

  /** What can be chosen is compiled in an order that tells nothing. */
  arrange(): void {}

  show({ judged, final, language }: Look): void {
    this.fields.forEach((field, i) => {
      const verdict = !judged ? 'plain' : this.isRight(field.value, i, language) ? 'right' : 'wrong';
      field.disabled = final;
      field.classList.toggle('right', verdict === 'right');
      field.classList.toggle('wrong', verdict === 'wrong');
      field.setAttribute('aria-invalid', String(verdict === 'wrong'));
      const row = field.closest<HTMLElement>('.match > li');
      if (row !== null) mark(row, verdict, this.say, final && verdict === 'wrong' ? this.target(i) : '');
    });
  }

  /** Rows of pairs say it themselves; in running text there is no room beside a gap. */
  solution(language: string): string {
    const { key } = this;
    if (!('gaps' in key)) return '';
    return key.gaps.map((gap) => (gap.kind === 'text' ? gap.accept[0] : range(gap, language))).join('; ');
  }

  private isRight(value: string, index: number, language: string): boolean {
    const { key } = this;
    if ('right' in key) return key.right[index] === value;
    return scoreResponse({ ...key, gaps: key.gaps.slice(index, index + 1) }, [value], language) === 1;
  }

  private target(index: number): string {
    const id = 'right' in this.key ? this.key.right[index] : '';
    return this.fields[index]?.querySelector(`option[value="${id}"]`)?.textContent ?? '';
  }
}

function range({ min, max }: Extract<GapKey, { kind: 'number' }>, language: string): string {
  const [low, high] = [min, max].map((bound) => bound.toLocaleString(language));
  return low === high ? `${low}` : `${low}–${high}`;
}
