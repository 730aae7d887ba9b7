import { hundredths } from '../../attempt/quiz-score.ts';
import type { Outline } from '../../model/outline.ts';
import type { LoggedAnswer } from './interaction-log.ts';
import { keyOf, tellingOf } from './interaction-tellings.ts';
import type { InteractionType, Notation } from './notation.ts';
import { oneLine } from './one-line.ts';
import { postedLength } from './posted-length.ts';

/** The weight of an answer: SCORM 1.2 takes no more. */
const LARGEST_WEIGHT = 100;

/** Characters that what is typed, or a way through a scenario, can take as a form posts it. */
const FREE_ROOM = 700;

/** Options chosen where fewer are right. */
const CHOSEN = 10;

/**
 * One `cmi.interactions.n` (SCORM 1.2 RTE 3.4.3.1, 2004 4th RTE 4.2.9) without times; `''`: not to be set, since an LMS
 * would refuse what is empty.
 */
export interface Interaction {
  /** Stable id of the question or scenario. */
  readonly question: string;
  readonly id: string;
  readonly type: InteractionType;
  readonly pattern: string;
  readonly weighting: string;
  readonly response: string;
  readonly result: string;
  readonly description: string;
  /** Characters a response can take as a form posts it, whatever is answered. */
  readonly room: number;
}

/** The record of an answer, within the limits of its standard and of Moodle; `null` where the question is gone. */
export function interactionOf(
  notation: Notation,
  outline: Outline,
  { question, answer }: LoggedAnswer,
): Interaction | null {
  const key = keyOf(outline, question);
  if (key === null) return null;
  const { type, pattern, respond } = tellingOf(key, notation, outline.language);
  const isOpinion = key.type === 'likert';
  return {
    question,
    id: cmiIdentifier(question),
    type,
    pattern,
    weighting: String(isOpinion ? 0 : hundredths(Math.min(LARGEST_WEIGHT, key.points))),
    response: answer?.response ? respond(answer.response) : '',
    result: answer === null ? '' : isOpinion ? 'neutral' : resultOf(answer.score, notation),
    description: notation.describes ? oneLine(key.prompt) : '',
    room: /fill|perf/.test(type)
      ? FREE_ROOM
      : Math.max(CHOSEN * postedLength(`${notation.and}a`), postedLength(pattern)),
  };
}

/** Letters, digits, `_` and `.` only, at most 250 characters: what both standards and Moodle take. */
export function cmiIdentifier(id: string): string {
  return id.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 250);
}

/** A part of the points is a decimal from 0 to 1. */
function resultOf(score: number, { wrong }: Notation): string {
  return score === 1 ? 'correct' : score === 0 ? wrong : String(hundredths(score));
}
