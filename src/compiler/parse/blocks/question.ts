import type { z } from 'zod';
import type { Question, QuestionType } from '../../../model/question.ts';
import { GapCollector } from '../gaps.ts';
import type { Md, MdList } from '../md.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { toTextBlocks } from '../prose.ts';
import { QUESTION_SCHEMA } from '../schemas.ts';
import { mendBoxes } from './boxes.ts';
import { identifiedAttributesOf, placeOf } from './directive.ts';
import { joinQuotes, readOptions, readQuotes } from './lists.ts';
import { firstWords, textOnly } from './plain.ts';
import { readChoices } from './question-choice.ts';
import { readPairs } from './question-pairs.ts';
import { answerIndex, type Shape, shapeOf } from './question-shape.ts';

/** A question's body taken apart: what is asked, what it is answered with, what ends it. */
interface Body {
  readonly prompt: readonly Md[];
  readonly answer: Md | null;
  readonly explanation: readonly Md[];
}

type Values = Partial<z.output<typeof QUESTION_SCHEMA>>;

/** Reads `:::soal`. The shape of its body decides its type, unless `type=` does. */
export function readQuestion(node: DirectiveNode, context: PageContext): Question | null {
  if (node.label !== null)
    context.report.report('label-not-shown', node.line.place(node.label.start), { name: node.name });
  const blocks = joinQuotes(mendBoxes(textOnly(node, context), context), isAnswerList, context);
  const text = () => firstWords(blocks);
  const { id, values } = identifiedAttributesOf(node, QUESTION_SCHEMA, text, context);
  const shape = shapeOf(blocks, values.type);
  if (shape === null) {
    context.report.report('question-without-answer', placeOf(node), {});
    return null;
  }
  if (shape === 'missing') {
    context.report.report('type-without-shape', placeOf(node), { type: values.type ?? '' });
    return null;
  }
  const body = takeApart(blocks, shape, context);
  return build(node, id, values, shape, body, context);
}

function isAnswerList(list: MdList): boolean {
  return list.ordered || list.items.some((item) => item.task !== null);
}

function takeApart(blocks: readonly Md[], shape: Shape, context: PageContext): Body {
  const last = blocks.at(-1);
  const explained = last?.kind === 'quote' && blocks.length > 1;
  const rest = explained ? blocks.slice(0, -1) : blocks;
  const explanation = explained ? [last] : [];
  const index = answerIndex(rest, shape);
  const answer = index < 0 ? undefined : rest[index];
  if (answer === undefined) return { prompt: rest, answer: null, explanation };
  const after = rest[index + 1];
  if (after !== undefined) context.report.report('text-after-answer', after.segment.place(), {});
  return { prompt: [...rest.slice(0, index), ...rest.slice(index + 1)], answer, explanation };
}

function build(
  node: DirectiveNode,
  id: string,
  values: Values,
  shape: Shape,
  body: Body,
  context: PageContext,
): Question | null {
  const gaps =
    shape.family === 'gaps' ? new GapCollector(context.language, values.type === 'number', context.report) : null;
  const base: Base = {
    kind: 'question',
    id,
    at: placeOf(node),
    prompt: toTextBlocks(body.prompt, { ...context, gaps }),
    points: values.points ?? 1,
    attempts: values.attempts ?? (context.inGradedQuiz ? 1 : null),
    shuffle: values.shuffle ?? shape.shuffles,
    partial: values.partial ?? true,
    ...(values.hint === undefined ? {} : { hint: values.hint }),
    ...(values.objective === undefined ? {} : { objective: values.objective }),
    explanation: readQuotes(body.explanation, { ...context, gaps: null }),
  };
  return gaps === null ? withAnswer(base, values, shape, body.answer, context) : withGaps(base, values.type, gaps);
}

/** What questions of all types have. */
type Base = Omit<Extract<Question, { type: 'gap' | 'number' }>, 'type' | 'gaps'>;

function withAnswer(
  base: Base,
  values: Values,
  shape: Shape,
  answer: Body['answer'],
  context: PageContext,
): Question | null {
  if (answer?.kind === 'table') {
    const pairs = readPairs(answer, values.type, context);
    return pairs === null ? null : { ...base, ...pairs };
  }
  if (answer?.kind !== 'list') return null;
  if (shape.family === 'order') return { ...base, type: 'order', items: readOptions(answer.items, context) };
  if (shape.family === 'likert') return { ...base, type: 'likert', options: readOptions(answer.items, context) };
  const choices = readChoices(answer, values.type, context);
  const shuffle = values.shuffle ?? choices.type !== 'truefalse';
  return { ...base, ...choices, shuffle };
}

function withGaps(base: Base, type: QuestionType | undefined, collected: GapCollector): Question {
  const { gaps } = collected;
  const number = type === 'number' || (type !== 'gap' && gaps.length === 1 && gaps[0]?.kind === 'number');
  return { ...base, type: number ? 'number' : 'gap', gaps };
}
