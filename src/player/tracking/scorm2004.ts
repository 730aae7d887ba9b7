import type { Attempt } from '../../attempt/attempt.ts';
import { completion, gradedQuizzes, success } from '../../attempt/outcome.ts';
import { hundredths } from '../../attempt/quiz-score.ts';
import { progress } from '../../attempt/views.ts';
import type { Outline } from '../../model/outline.ts';
import { SCORM2004_LIMITS } from '../../model/standard.ts';
import { isoTime, isoTimespan } from './cmi-time.ts';
import type { Nested } from './find-api.ts';
import type { ScormDialect } from './scorm-dialect.ts';
import { connectScorm } from './scorm-session.ts';
import type { Session } from './session.ts';

/**
 * SCORM 2004 4th edition (RTE 3 and 4).
 *
 * It leaves with `cmi.exit` `suspend` and the navigation request `suspendAll`, whatever the result. With any other exit
 * the next launch is a new attempt, which has nothing of what was done (RTE 4.2.8): a learner who has passed would find
 * their module empty. The request says the same of the whole attempt on the course, which holds this one SCO; without
 * one, an LMS whose learner closed the window waits for them to navigate on (SN 5.4). `exitAll` would end that attempt.
 * Where the learner leaves through the LMS, what they chose there goes first (SN 5.4), so that it never takes them back.
 */
export const SCORM2004: ScormDialect = {
  standard: 'scorm2004',
  object: 'API_1484_11',
  prefix: '',
  terminate: 'Terminate',
  core: 'cmi.',
  lesson: '',
  learner: 'learner',
  mastery: 'cmi.scaled_passing_score',
  full: 1,
  status: 'cmi.completion_status',
  objectiveStatus: 'completion_status',
  when: 'timestamp',
  room: SCORM2004_LIMITS.suspendData,
  leaving: [['adl.nav.request', 'suspendAll']],
  and: '[,]',
  to: '[.]',
  truth: ['false', 'true'],
  wrong: 'incorrect',
  largest: 99_999, // Moodle takes five digits before the point
  range: (min, max) => `${min}[:]${max}`,
  texts: (count) => (count > SCORM2004_LIMITS.texts ? ['long-fill-in', '; '] : ['fill-in', '[,]']),
  givesInteractions: true,
  describes: true,
  timespan: isoTimespan,
  time: isoTime,
  results: (outline, attempt, score) => ({
    ...(score !== null && { 'cmi.score.scaled': String(hundredths(score) / 100) }),
    ...statuses(outline, attempt),
  }),
  unsend: () => undefined, // Moodle sends everything at each commit
};

/** The session in a SCORM 2004 LMS found from `win`: see `connectScorm`. `now` gives milliseconds since 1970. */
export function connectScorm2004(win: Nested, outline: Outline, now: () => number = Date.now): Session | null {
  return connectScorm(SCORM2004, win, outline, now);
}

/**
 * `completed` as the module says, though with a graded quiz not before it is passed or no attempt is left: Moodle opens
 * what is completed in review ever after. `progress_measure` is the share of required lessons read, the quiz's among
 * them, and 1 only with `completed`: an LMS that knows a threshold derives the status from it (RTE 4.2.4.1).
 */
function statuses(outline: Outline, attempt: Attempt): Record<string, string> {
  const verdict = success(outline, attempt);
  const isOpen = gradedQuizzes(outline).length > 0 && verdict === 'unknown';
  const isDone = !isOpen && completion(outline, attempt) === 'completed';
  return {
    'cmi.progress_measure': isDone ? '1' : String(Math.min(0.99, hundredths(progress(outline, attempt)))),
    'cmi.completion_status': isDone ? 'completed' : 'incomplete',
    'cmi.success_status': verdict,
  };
}
