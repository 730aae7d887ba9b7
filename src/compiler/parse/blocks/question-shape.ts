import type { QuestionType } from '../../../model/question.ts';
import type { Md } from '../md.ts';

/** How a question is answered, and whether its parts change places unless the author says otherwise. */
export interface Shape {
  readonly family: 'choice' | 'gaps' | 'pairs' | 'order' | 'likert';
  readonly shuffles: boolean;
}

const CHOICE: Shape = { family: 'choice', shuffles: true };
const GAPS: Shape = { family: 'gaps', shuffles: false };
const PAIRS: Shape = { family: 'pairs', shuffles: true };
const ORDER: Shape = { family: 'order', shuffles: true };
const LIKERT: Shape = { family: 'likert', shuffles: false };

const BY_TYPE: Readonly<Record<QuestionType, Shape>> = {
  single: CHOICE,
  multiple: CHOICE,
  truefalse: CHOICE,
  order: ORDER,
  match: PAIRS,
  sort: PAIRS,
  gap: GAPS,
  number: GAPS,
  likert: LIKERT,
};

/**
 * `type=` wins; else a task list, then gaps anywhere, then a table, then an ordered list. `null` where the body has
 * none of them, `missing` where it has not what `type=` says.
 */
export function shapeOf(blocks: readonly Md[], type: QuestionType | undefined): Shape | 'missing' | null {
  if (type !== undefined) return offers(blocks, BY_TYPE[type]) ? BY_TYPE[type] : 'missing';
  return [CHOICE, GAPS, PAIRS, ORDER].find((shape) => offers(blocks, shape)) ?? null;
}

/** Index of the block that is the answer: the last that has its form; -1 for gaps, which stand in the text. */
export function answerIndex(blocks: readonly Md[], shape: Shape): number {
  return blocks.findLastIndex((block) => isAnswer(block, shape));
}

function offers(blocks: readonly Md[], shape: Shape): boolean {
  return shape.family === 'gaps' ? blocks.some(hasGap) : blocks.some((block) => isAnswer(block, shape));
}

function isAnswer(block: Md, shape: Shape): boolean {
  switch (shape.family) {
    case 'choice':
      return block.kind === 'list' && block.items.some((item) => item.task !== null);
    case 'order':
      return block.kind === 'list' && block.ordered;
    case 'likert':
      return block.kind === 'list';
    case 'pairs':
      return block.kind === 'table';
    case 'gaps':
      return false;
  }
}

/** Whether `[[…]]` stands in a block, outside code. */
function hasGap(block: Md): boolean {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return /\[\[[^\n]*\]\]/.test(block.inline.text.replace(/`[^`]*`/g, ''));
    case 'list':
      return block.items.some((item) => item.blocks.some(hasGap));
    case 'table':
      return [...block.head, ...block.rows.flat()].some((cell) => cell.text.includes('[['));
    case 'quote':
      return block.blocks.some(hasGap);
    default:
      return false;
  }
}
