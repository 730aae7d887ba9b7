import type { Row } from './data-model.ts';
import { type Format, integer, like, numberLike, oneOf, text, where } from './formats.ts';

const DECIMAL = /^-?(\d+\.?\d*|\.\d+)$/;

/** `CMIDecimal`, blank allowed. */
function decimal(min: number, max: number): Format {
  const number = numberLike(DECIMAL, min, max);
  return (value, around) => (value === '' ? null : number(value, around));
}

/** `CMIIdentifier`: printable ASCII without blanks, 255 at most. */
const identifier = like(/^[\u0021-\u007e]{1,255}$/);

/** `CMITime`. */
const time = like(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

/** `CMITimespan`. */
const timespan = like(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

const STATUSES = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

/** Moodle takes no `not attempted`; the specification lists it. */
const lessonStatus = where(
  (value, { profile }) => STATUSES.includes(value) || (value === 'not attempted' && profile === 'strict'),
);

const RESULTS = ['correct', 'wrong', 'unanticipated', 'neutral'];

const FEEDBACK: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]/,
  choice: /^(\{?[a-z0-9](,[a-z0-9])*\}?)?$/,
  matching: /^(\{?[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*\}?)?$/,
  sequencing: /^([a-z0-9](,[a-z0-9])*)?$/,
  likert: /^[a-z0-9]?$/,
  numeric: DECIMAL,
};

/** `CMIFeedback`: what it may be hangs on the interaction's type, which Moodle does not ask. */
const feedback = where((value, { profile, sibling }) => {
  if (value.length > 255 || /[\r\n]/.test(value)) return false;
  return profile === 'moodle' || (FEEDBACK[sibling('type')] ?? /^/).test(value);
});

const anything = text(4096);

/** The SCORM 1.2 data model (RTE 3.4.4). */
export const CMI12_ROWS: readonly Row[] = [
  { element: 'cmi.core.student_id', access: 'read', format: identifier },
  { element: 'cmi.core.student_name', access: 'read', format: text(255) },
  { element: 'cmi.core.lesson_location', access: 'both', format: text(255, 64_000) },
  { element: 'cmi.core.credit', access: 'read', format: oneOf('credit', 'no-credit') },
  { element: 'cmi.core.lesson_status', access: 'both', format: lessonStatus, initial: 'not attempted' },
  { element: 'cmi.core.entry', access: 'read', format: oneOf('ab-initio', 'resume', '') },
  { element: 'cmi.core.score.raw', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.core.score.max', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.core.score.min', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.core.total_time', access: 'read', format: timespan, initial: '0000:00:00.00' },
  { element: 'cmi.core.lesson_mode', access: 'read', format: oneOf('browse', 'normal', 'review') },
  { element: 'cmi.core.exit', access: 'write', format: oneOf('time-out', 'suspend', 'logout', '') },
  { element: 'cmi.core.session_time', access: 'write', format: timespan },
  { element: 'cmi.suspend_data', access: 'both', format: text(4096, 64_000) },
  { element: 'cmi.launch_data', access: 'read', format: anything },
  { element: 'cmi.comments', access: 'both', format: anything },
  { element: 'cmi.comments_from_lms', access: 'read', format: anything },
  { element: 'cmi.student_data.mastery_score', access: 'read', format: decimal(0, 100) },
  { element: 'cmi.student_data.max_time_allowed', access: 'read', format: timespan },
  {
    element: 'cmi.student_data.time_limit_action',
    access: 'read',
    format: oneOf('exit,message', 'exit,no message', 'continue,message', 'continue,no message'),
  },
  { element: 'cmi.student_preference.audio', access: 'both', format: integer(-1, 100), initial: '0' },
  { element: 'cmi.student_preference.language', access: 'both', format: text(255) },
  { element: 'cmi.student_preference.speed', access: 'both', format: integer(-100, 100), initial: '0' },
  { element: 'cmi.student_preference.text', access: 'both', format: integer(-1, 1), initial: '0' },
  { element: 'cmi.objectives.n.id', access: 'both', format: identifier },
  { element: 'cmi.objectives.n.score.raw', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.objectives.n.score.max', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.objectives.n.score.min', access: 'both', format: decimal(0, 100) },
  {
    element: 'cmi.objectives.n.status',
    access: 'both',
    format: oneOf(...STATUSES, 'not attempted'),
    initial: 'not attempted',
  },
  { element: 'cmi.interactions.n.id', access: 'write', format: identifier },
  { element: 'cmi.interactions.n.objectives.n.id', access: 'write', format: identifier },
  { element: 'cmi.interactions.n.time', access: 'write', format: time },
  {
    element: 'cmi.interactions.n.type',
    access: 'write',
    format: oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  },
  { element: 'cmi.interactions.n.correct_responses.n.pattern', access: 'write', format: feedback },
  { element: 'cmi.interactions.n.weighting', access: 'write', format: decimal(-100, 100) },
  { element: 'cmi.interactions.n.student_response', access: 'write', format: feedback },
  {
    element: 'cmi.interactions.n.result',
    access: 'write',
    format: where((value) => RESULTS.includes(value) || DECIMAL.test(value)),
  },
  { element: 'cmi.interactions.n.latency', access: 'write', format: timespan },
];
