import type { Attempt } from '../../attempt/attempt.ts';
import { completion, gradedQuizzes, success } from '../../attempt/outcome.ts';
import type { Outline } from '../../model/outline.ts';
import { SCORM12_LIMITS } from '../../model/standard.ts';
import { cmiTime, cmiTimespan } from './cmi-time.ts';
import type { Nested } from './find-api.ts';
import type { ScormDialect, Values } from './scorm-dialect.ts';
import { rank, type ScormRuntime } from './scorm-runtime.ts';
import { connectScorm } from './scorm-session.ts';
import type { Session } from './session.ts';

const SCORE = 'cmi.core.score.raw';
const STATUS = 'cmi.core.lesson_status';

/** SCORM 1.2 (RTE 3.3 and 3.4). */
export const SCORM12: ScormDialect = {
  standard: 'scorm12',
  object: 'API',
  prefix: 'LMS',
  terminate: 'Finish',
  core: 'cmi.core.',
  lesson: 'lesson_',
  learner: 'student',
  mastery: 'cmi.student_data.mastery_score',
  full: 100,
  status: STATUS,
  objectiveStatus: 'status',
  when: 'time',
  room: SCORM12_LIMITS.suspendData,
  leaving: [],
  and: ',',
  to: '.',
  truth: ['f', 't'],
  wrong: 'wrong',
  largest: Number.POSITIVE_INFINITY,
  range: (min, max) => (min === max ? String(min) : ''),
  texts: () => ['fill-in', '; '],
  givesInteractions: false,
  describes: false,
  timespan: cmiTimespan,
  time: cmiTime,
  results: (outline, attempt) => ({ [STATUS]: lessonStatus(outline, attempt) }),
  unsend,
};

/** The session in a SCORM 1.2 LMS found from `win`: see `connectScorm`. `now` gives milliseconds since 1970. */
export function connectScorm12(win: Nested, outline: Outline, now: () => number = Date.now): Session | null {
  return connectScorm(SCORM12, win, outline, now);
}

/**
 * `cmi.core.lesson_status`: with a graded quiz `incomplete`, `passed`, or `failed` when no attempt is left; without one
 * `incomplete` or `completed`. SCORM 1.2 RTE 3.4.2.1.4.
 */
function lessonStatus(outline: Outline, attempt: Attempt): string {
  if (gradedQuizzes(outline).length === 0) return completion(outline, attempt);
  const verdict = success(outline, attempt);
  return verdict === 'unknown' ? 'incomplete' : verdict;
}

/**
 * Moodle takes what a failed commit held for sent, and sends it again only once it has been something else: so a result
 * that is not sure is a little less for one commit.
 */
function unsend(runtime: ScormRuntime, sure: Values): void {
  const doubtful = [SCORE, STATUS].filter(
    (element) => rank(runtime.now(element)) > Math.max(rank(runtime.atLaunch(element)), rank(sure[element] ?? '')),
  );
  for (const element of doubtful) {
    runtime.set(element, element === STATUS ? 'incomplete' : String(Math.ceil(rank(runtime.now(element))) - 1));
  }
  if (doubtful.length > 0) runtime.commit();
}
