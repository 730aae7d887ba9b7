import { plainText } from '../../../model/plain-text.ts';
import type { Choice, QuestionType } from '../../../model/question.ts';
import type { MdList } from '../md.ts';
import type { PageContext } from '../page-context.ts';
import { placeOfItem, readOptions } from './lists.ts';

interface Choices {
  readonly type: 'single' | 'multiple' | 'truefalse';
  readonly options: readonly Choice[];
}

/** The answers of a task list; how many are ticked and what they say decides the type, unless `type=` does. */
export function readChoices(list: MdList, type: QuestionType | undefined, context: PageContext): Choices {
  const unboxed = list.items.find((item) => item.task === null);
  if (unboxed !== undefined) context.report.report('option-without-box', placeOfItem(unboxed), {});
  const options = readOptions(list.items, context).map((option, index) => ({
    ...option,
    correct: list.items[index]?.task === true,
  }));
  return { type: isChoiceType(type) ? type : typeOf(options), options };
}

function isChoiceType(type: QuestionType | undefined): type is Choices['type'] {
  return type === 'single' || type === 'multiple' || type === 'truefalse';
}

function typeOf(options: readonly Choice[]): Choices['type'] {
  if (options.filter((option) => option.correct).length > 1) return 'multiple';
  const texts = options.map((option) => plainText(option.content).toLowerCase().replace(/\.$/, '')).sort();
  return ['benar|salah', 'false|true'].includes(texts.join('|')) ? 'truefalse' : 'single';
}
