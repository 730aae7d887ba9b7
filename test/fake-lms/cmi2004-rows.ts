import { isReal, language, localized, longIdentifier, real, time, timeinterval } from './cmi2004-formats.ts';
import { INTERACTION_TYPES, learnerResponse, pattern, patternLimit } from './cmi2004-responses.ts';
import type { Row } from './data-model.ts';
import { oneOf, text, where } from './formats.ts';

const COMPLETION = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const SUCCESS = oneOf('passed', 'failed', 'unknown');
const RESULTS = ['correct', 'incorrect', 'unanticipated', 'neutral'];

/** The smallest permitted maximum, beyond which the specification lets an LMS refuse; Moodle has none. */
const most = (members: number) => ({
  most: ({ profile }: { profile: string }) => (profile === 'strict' ? members : Number.POSITIVE_INFINITY),
});

const withId = { needs: ['id'] } as const;
const withType = { needs: ['id', 'type'] } as const;

const COMMENT: readonly Omit<Row, 'access'>[] = [
  { element: 'comment', format: localized(4000) },
  { element: 'location', format: text(250) },
  { element: 'timestamp', format: time },
];

/** The SCORM 2004 4th edition data model: RTE 4.2, shared data of RTE 4.3, navigation of SN 5.6. */
export const CMI2004_ROWS: readonly Row[] = [
  ...COMMENT.map(
    (row): Row => ({ ...row, ...most(250), element: `cmi.comments_from_learner.n.${row.element}`, access: 'both' }),
  ),
  ...COMMENT.map((row): Row => ({ ...row, element: `cmi.comments_from_lms.n.${row.element}`, access: 'read' })),
  { element: 'cmi.completion_status', access: 'both', format: COMPLETION, initial: 'unknown' },
  { element: 'cmi.completion_threshold', access: 'read', format: real(0, 1) },
  { element: 'cmi.credit', access: 'read', format: oneOf('credit', 'no-credit'), initial: 'credit' },
  { element: 'cmi.entry', access: 'read', format: oneOf('ab-initio', 'resume', ''), initial: 'ab-initio' },
  { element: 'cmi.exit', access: 'write', format: oneOf('time-out', 'suspend', 'logout', 'normal', '') },
  { element: 'cmi.interactions.n.id', access: 'both', format: longIdentifier, once: 'strict', ...most(250) },
  {
    element: 'cmi.interactions.n.type',
    access: 'both',
    format: oneOf(...INTERACTION_TYPES),
    resets: 'correct_responses',
    ...withId,
  },
  {
    element: 'cmi.interactions.n.objectives.n.id',
    access: 'both',
    format: longIdentifier,
    unique: true,
    ...withId,
    ...most(10),
  },
  { element: 'cmi.interactions.n.timestamp', access: 'both', format: time, ...withId },
  {
    element: 'cmi.interactions.n.correct_responses.n.pattern',
    access: 'both',
    format: pattern,
    unique: true,
    most: patternLimit,
    ...withType,
  },
  { element: 'cmi.interactions.n.weighting', access: 'both', format: real(), ...withId },
  { element: 'cmi.interactions.n.learner_response', access: 'both', format: learnerResponse, ...withType },
  {
    element: 'cmi.interactions.n.result',
    access: 'both',
    format: where((value, { profile }) => RESULTS.includes(value) || isReal(value, profile)),
    ...withId,
  },
  { element: 'cmi.interactions.n.latency', access: 'both', format: timeinterval, ...withId },
  { element: 'cmi.interactions.n.description', access: 'both', format: localized(250), ...withId },
  { element: 'cmi.launch_data', access: 'read', format: text(4000) },
  { element: 'cmi.learner_id', access: 'read', format: longIdentifier },
  { element: 'cmi.learner_name', access: 'read', format: localized(250) },
  { element: 'cmi.learner_preference.audio_level', access: 'both', format: real(0), initial: '1' },
  { element: 'cmi.learner_preference.language', access: 'both', format: language, initial: '' },
  { element: 'cmi.learner_preference.delivery_speed', access: 'both', format: real(0), initial: '1' },
  { element: 'cmi.learner_preference.audio_captioning', access: 'both', format: oneOf('-1', '0', '1'), initial: '0' },
  { element: 'cmi.location', access: 'both', format: text(1000) },
  { element: 'cmi.max_time_allowed', access: 'read', format: timeinterval },
  { element: 'cmi.mode', access: 'read', format: oneOf('browse', 'normal', 'review'), initial: 'normal' },
  {
    element: 'cmi.objectives.n.id',
    access: 'both',
    format: longIdentifier,
    unique: true,
    once: 'always',
    ...most(100),
  },
  { element: 'cmi.objectives.n.score.scaled', access: 'both', format: real(-1, 1), ...withId },
  { element: 'cmi.objectives.n.score.raw', access: 'both', format: real(), ...withId },
  { element: 'cmi.objectives.n.score.min', access: 'both', format: real(), ...withId },
  { element: 'cmi.objectives.n.score.max', access: 'both', format: real(), ...withId },
  { element: 'cmi.objectives.n.success_status', access: 'both', format: SUCCESS, initial: 'unknown', ...withId },
  { element: 'cmi.objectives.n.completion_status', access: 'both', format: COMPLETION, initial: 'unknown', ...withId },
  { element: 'cmi.objectives.n.progress_measure', access: 'both', format: real(0, 1), ...withId },
  { element: 'cmi.objectives.n.description', access: 'both', format: localized(250), ...withId },
  { element: 'cmi.progress_measure', access: 'both', format: real(0, 1) },
  { element: 'cmi.scaled_passing_score', access: 'read', format: real(-1, 1) },
  { element: 'cmi.score.scaled', access: 'both', format: real(-1, 1) },
  { element: 'cmi.score.raw', access: 'both', format: real() },
  { element: 'cmi.score.min', access: 'both', format: real() },
  { element: 'cmi.score.max', access: 'both', format: real() },
  { element: 'cmi.session_time', access: 'write', format: timeinterval },
  { element: 'cmi.success_status', access: 'both', format: SUCCESS, initial: 'unknown' },
  { element: 'cmi.suspend_data', access: 'both', format: text(64_000) },
  {
    element: 'cmi.time_limit_action',
    access: 'read',
    format: oneOf('exit,message', 'exit,no message', 'continue,message', 'continue,no message'),
    initial: 'continue,no message',
  },
  { element: 'cmi.total_time', access: 'read', format: timeinterval, initial: 'PT0S' },
  { element: 'adl.data.n.id', access: 'read', format: longIdentifier },
  { element: 'adl.data.n.store', access: 'both', format: text(64_000), needs: ['id'] },
  {
    element: 'adl.nav.request',
    access: 'both',
    format: where((value) =>
      /^(_none_|previous|continue|exit|exitAll|abandon|abandonAll|suspendAll|\{target=[^\s{}]+\}(choice|jump))$/.test(
        value,
      ),
    ),
    initial: '_none_',
  },
  ...['continue', 'previous', 'choice.{target=}', 'jump.{target=}'].map(
    (request): Row => ({
      element: `adl.nav.request_valid.${request}`,
      access: 'read',
      format: oneOf('true', 'false', 'unknown'),
      initial: 'unknown',
    }),
  ),
];
