import { own } from '../../attempt/records.ts';
import type { Outline, QuestionKey, Response } from '../../model/outline.ts';
import { SCORM2004_LIMITS } from '../../model/standard.ts';
import { parseTypedNumber } from '../../model/typed-number.ts';
import type { InteractionType, Notation } from './notation.ts';
import { oneLine } from './one-line.ts';

/** How a question is told; `''` where there is nothing to tell. */
export interface Told {
  readonly type: InteractionType;
  /** The right response. */
  readonly pattern: string;
  respond(response: Response): string;
}

/** A scenario is told like a question; its response is the index of the choice taken at each step. */
interface ScenarioKey {
  readonly type: 'scenario';
  readonly points: number;
  readonly prompt: string;
}

type ToldKey = QuestionKey | ScenarioKey;

type Telling<Key> = (key: Key, notation: Notation, language: string) => Told;

type KeyFor<Key, Type> = Key extends { readonly type: infer Own } ? (Type extends Own ? Key : never) : never;
type KeyOf<Type> = KeyFor<ToldKey, Type>;

const choice: Telling<KeyOf<'single'>> = ({ options, right }, notation) => list('choice', options, right, notation);

/** A choice where the outline does not say which option means *true*. */
const trueFalse: Telling<KeyOf<'truefalse'>> = (key, notation, language) => {
  if (key.truth === undefined) return choice(key, notation, language);
  const respond = ([option]: Response) => notation.truth[option === key.truth ? 1 : 0];
  return { type: 'true-false', pattern: respond(key.right), respond };
};

const match: Telling<KeyOf<'match'>> = ({ targets, right }, notation) => {
  const respond = (response: Response) =>
    pairs(
      response.map((target, item) => [letter(item), letter(targets.indexOf(target))]),
      notation,
    );
  return { type: 'matching', pattern: respond(right), respond };
};

const gap: Telling<KeyOf<'gap'>> = ({ gaps }, notation) => {
  const [type, and] = notation.texts(gaps.length);
  const respond = (all: Response) => oneLine(all.map((text) => oneLine(text).replace(/\[,]/g, ',')).join(and));
  return {
    type,
    pattern: respond(gaps.map((one) => (one.kind === 'text' ? (one.accept[0] ?? '') : span(one)))),
    respond,
  };
};

/** What is typed is told as text where the number asked for is larger than LMSs take. */
const number: Telling<KeyOf<'number'>> = (key, notation, language) => {
  const [only] = key.gaps;
  const decimal = (value: number | null) =>
    value !== null && Math.abs(value) <= notation.largest && !/[a-z]/.test(`${value}`) ? String(value) : '';
  if (only?.kind !== 'number' || decimal(only.min) === '' || decimal(only.max) === '')
    return gap(key, notation, language);
  return {
    type: 'numeric',
    pattern: notation.range(only.min, only.max),
    // What is no number in the module's language cannot be told.
    respond: ([typed]) => decimal(parseTypedNumber(typed ?? '', language)),
  };
};

const TELLINGS: { readonly [Type in ToldKey['type']]: Telling<KeyOf<Type>> } = {
  single: choice,
  multiple: choice,
  truefalse: trueFalse,
  match,
  sort: match,
  order: ({ items }, notation) => list('sequencing', items, items, notation),
  gap,
  number,
  likert: ({ options }, notation) => list('likert', options, [], notation),
  scenario: (_, notation) => ({
    type: 'performance',
    pattern: '',
    respond: (path) =>
      pairs(
        path.map((choice, step) => [`${step + 1}`, letter(Number(choice))]),
        notation,
      ),
  }),
};

/** What an answer is told by; `null` where the question or scenario is gone. */
export function keyOf({ questions, scenarios }: Outline, id: string): ToldKey | null {
  const scenario = own(scenarios, id);
  return own(questions, id) ?? (scenario ? { type: 'scenario', points: scenario.best, prompt: '' } : null);
}

/**
 * How an answer to this question is told in a notation. Options, items and targets are told as letters in source order:
 * SCORM 1.2 takes single characters only. `language` is that of what is typed.
 */
export function tellingOf(key: ToldKey, notation: Notation, language: string): Told {
  return (TELLINGS[key.type] as Telling<ToldKey>)(key, notation, language);
}

function list(type: InteractionType, ids: readonly string[], right: Response, { and }: Notation): Told {
  const respond = (chosen: Response) =>
    chosen
      .map((id) => letter(ids.indexOf(id)))
      .filter(Boolean)
      .join(and);
  return { type, pattern: respond(right), respond };
}

/** Those of which both sides are there. */
function pairs(all: readonly (readonly [string, string])[], { and, to }: Notation): string {
  return all
    .filter(([left, right]) => left && right)
    .slice(0, SCORM2004_LIMITS.list)
    .map((pair) => pair.join(to))
    .join(and);
}

/** One character for a place in a list: a–z, then 0–9; `''` beyond. */
function letter(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(index);
}

function span({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `${min}` : `${min}..${max}`;
}
