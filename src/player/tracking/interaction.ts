import type { Answer } from '../../attempt/attempt.ts';
import type { QuestionKey, Response } from '../../model/outline.ts';
import { SCORM12_LIMITS } from '../../model/standard.ts';
import { parseTypedNumber } from '../../model/typed-number.ts';
import { postedLength } from './posted-length.ts';

/** Characters one response may take as a form posts it. */
export const RESPONSE_POSTED_LIMIT = 600;

/** One `cmi.interactions.n` of SCORM 1.2 (RTE 3.4.3.1) without time and latency; `null`: not to be set. */
export interface Interaction {
  /** Stable id of the question. */
  readonly question: string;
  readonly id: string;
  readonly type: 'true-false' | 'choice' | 'fill-in' | 'matching' | 'sequencing' | 'likert' | 'numeric';
  readonly pattern: string | null;
  readonly weighting: string;
  readonly response: string | null;
  readonly result: string | null;
}

/** How one type of question is told: its CMI type, and its responses and right response as `CMIFeedback`. */
interface Telling<Key> {
  readonly type: (key: Key) => Interaction['type'];
  readonly response: (key: Key, response: Response, language: string) => string | null;
  readonly pattern: (key: Key) => string | null;
}

type KeyFor<Key, Type> = Key extends { readonly type: infer Own } ? (Type extends Own ? Key : never) : never;
type KeyOf<Type> = KeyFor<QuestionKey, Type>;

const choice: Telling<KeyOf<'single'>> = {
  type: () => 'choice',
  response: (key, response) => lettersOf(key.options, response),
  pattern: (key) => lettersOf(key.options, key.right),
};

/** `t` or `f`; a choice where the outline does not say which option means *true*. */
const trueFalse: Telling<KeyOf<'truefalse'>> = {
  type: (key) => (key.truth === undefined ? 'choice' : 'true-false'),
  response: (key, response) =>
    key.truth === undefined ? lettersOf(key.options, response) : response[0] === key.truth ? 't' : 'f',
  pattern: (key) => trueFalse.response(key, key.right, ''),
};

const match: Telling<KeyOf<'match'>> = {
  type: () => 'matching',
  response: (key, response) =>
    response
      .flatMap((target, item) => (target === '' ? [] : [`${letter(item)}.${letter(key.targets.indexOf(target))}`]))
      .join(','),
  pattern: (key) => match.response(key, key.right, ''),
};

const TELLINGS: { readonly [Type in QuestionKey['type']]: Telling<KeyOf<Type>> } = {
  single: choice,
  multiple: choice,
  truefalse: trueFalse,
  match,
  sort: match,
  order: {
    type: () => 'sequencing',
    response: (key, response) => lettersOf(key.items, response),
    pattern: (key) => lettersOf(key.items, key.items),
  },
  gap: {
    type: () => 'fill-in',
    response: (_, response) => response.join('; '),
    pattern: (key) =>
      key.gaps.map((gap) => (gap.kind === 'text' ? (gap.accept[0] ?? '') : rangeText(gap.min, gap.max))).join('; '),
  },
  number: {
    type: () => 'numeric',
    // A `numeric` response is one decimal: what is no number in the module's language cannot be told.
    response: (_, [typed], language) => decimal(parseTypedNumber(typed ?? '', language)),
    pattern: ({ gaps: [gap] }) => (gap?.kind === 'number' && gap.min === gap.max ? decimal(gap.min) : null),
  },
  likert: {
    type: () => 'likert',
    response: (key, response) => lettersOf(key.options, response),
    pattern: () => null,
  },
};

/**
 * The record of an answer, within the limits of SCORM 1.2 and of Moodle. `answer` is `null` where only that it was given
 * is known. Options, items and targets are told as letters in source order: 1.2 takes single characters only.
 */
export function interactionOf(
  question: string,
  key: QuestionKey,
  answer: Answer | null,
  language: string,
): Interaction {
  const telling = TELLINGS[key.type] as Telling<QuestionKey>;
  const response = answer?.response ?? null;
  return {
    question,
    id: cmiIdentifier(question),
    type: telling.type(key),
    pattern: cut(telling.pattern(key)),
    weighting: String(key.type === 'likert' ? 0 : key.points),
    response: response === null ? null : cut(telling.response(key, response, language)),
    result: answer === null ? null : result(key, answer.score),
  };
}

/** Letters, digits, `_` and `.` only, at most 250 characters: what both SCORM 1.2 and Moodle take. */
export function cmiIdentifier(id: string): string {
  return id.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 250);
}

/** `wrong`, not `incorrect`; a part of the points as a decimal from 0 to 1. SCORM 1.2 RTE 3.4.3.1. */
function result(key: QuestionKey, score: number): string {
  if (key.type === 'likert') return 'neutral';
  return score === 1 ? 'correct' : score === 0 ? 'wrong' : String(Math.round(score * 100) / 100);
}

function lettersOf(ids: readonly string[], chosen: readonly string[]): string {
  return chosen.map((id) => letter(ids.indexOf(id))).join(',');
}

/** One character for a place in a list: a–z, then 0–9. */
function letter(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(index);
}

function rangeText(min: number, max: number): string {
  return min === max ? String(min) : `${min}..${max}`;
}

/** A `CMIDecimal`: digits and a point, no exponent. */
function decimal(value: number | null): string | null {
  if (value === null) return null;
  return /e/.test(String(value)) ? null : String(value);
}

/** One line within the limits, never half a character: SCORM's of characters and ours of what a form posts. */
function cut(text: string | null): string | null {
  if (text === null) return null;
  let line = '';
  let posted = 0;
  for (const character of text) {
    const shown = character < ' ' || character === '\u007f' ? ' ' : character;
    posted += postedLength(shown);
    if (line.length + shown.length > SCORM12_LIMITS.response || posted > RESPONSE_POSTED_LIMIT) break;
    line += shown;
  }
  return line;
}
