import type { Launch } from '../session.ts';
import { EXTENSION, PROGRESS } from '../vocabulary.ts';

/** One statement of a unit, and what stands around it. */
export interface Trial {
  readonly verb: string;
  readonly change?: Readonly<Record<string, unknown>>;
  readonly launch?: Partial<Launch>;
  /** Verbs sent before in the session; `initialized` where it is not said. */
  readonly earlier?: readonly string[];
  /** Verbs sent in an earlier session of the registration. */
  readonly before?: readonly string[];
  readonly hasRead?: readonly string[];
}

/** A rule by its paragraph and the begin of its reason, a trial that keeps it, and one that breaks it and no other. */
export type RuleCase = readonly [paragraph: string, reason: string, good: Trial, bad: Trial];

const ADL = 'http://adlnet.gov/expapi/verbs';
const CATEGORIES = 'context.contextActivities.category';
const CMI5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const MOVE_ON = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };
const PUBLISHER = { id: 'https://example.go.id/contoh/gizi' };
const OTHER = { id: 'https://example.go.id/contoh' };
const FIRST = { verb: 'initialized', earlier: [] } as const;
const ANSWERED = { verb: 'answered' } as const;
const activityId = 'https://lms.example.go.id/activity/1';

const changing = (verb: string, change: Readonly<Record<string, unknown>>, more: Partial<Trial> = {}): Trial => ({
  verb,
  change,
  ...more,
});

export const RULE_CASES: readonly RuleCase[] = [
  [
    '6.3',
    'a unit may not void',
    ANSWERED,
    changing('voided', { object: { objectType: 'StatementRef', id: activityId } }),
  ],
  ['7.1.3', 'a verb that cmi5 defines', { verb: 'completed' }, changing('completed', { [CATEGORIES]: [] })],
  [
    '7.1.3',
    'a verb that cmi5 defines',
    changing('experienced', { object: { id: activityId } }),
    changing('terminated', { [CATEGORIES]: undefined }),
  ],
  [
    '7.1.3',
    'the category cmi5 with',
    ANSWERED,
    changing('answered', { [CATEGORIES]: [CMI5], object: { id: activityId } }),
  ],
  ['8.1.3', 'the actor', FIRST, changing('initialized', { 'actor.account.name': 'ani' }, FIRST)],
  ['8.1.3', 'the actor', ANSWERED, changing('answered', { actor: { mbox: 'mailto:siti@example.go.id' } })],
  [
    '9.3',
    'the verb is one of the LMS',
    ANSWERED,
    changing('satisfied', { 'verb.id': 'https://w3id.org/xapi/adl/verbs/satisfied' }),
  ],
  ['9.3', 'the verb is one of the LMS', ANSWERED, changing('launched', {})],
  ['9.4', 'the object', { verb: 'passed' }, changing('passed', { object: OTHER })],
  ['9.6.1', 'the registration', ANSWERED, changing('answered', { 'context.registration': undefined })],
  [
    '9.6.1',
    'the registration',
    FIRST,
    changing('initialized', { 'context.registration': 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a12' }, FIRST),
  ],
  ['9.6.2.2', 'the category moveOn', { verb: 'completed' }, changing('completed', { [CATEGORIES]: [CMI5] })],
  ['9.6.2.2', 'the category moveOn', { verb: 'failed' }, changing('failed', { [CATEGORIES]: [CMI5] })],
  ['9.6.2.2', 'the category moveOn', { verb: 'terminated' }, changing('terminated', { [CATEGORIES]: [CMI5, MOVE_ON] })],
  [
    '9.6.2.2',
    'the category moveOn',
    changing('answered', { 'result.success': true }),
    changing('answered', { 'result.success': true, [CATEGORIES]: [MOVE_ON] }),
  ],
  [
    '9.6.3.1',
    'the session id',
    ANSWERED,
    changing('answered', { 'context.extensions': { 'https://lms.example.go.id/kelas': 'A' } }),
  ],
  ['9.6.3.2', 'passed or failed without', { verb: 'passed' }, changing('passed', extensionsWith(undefined))],
  ['9.6.3.2', 'passed or failed without', { verb: 'failed' }, changing('failed', extensionsWith(0.8))],
  [
    '9.6.3.2',
    'passed or failed without',
    { verb: 'passed', launch: { masteryScore: 0 } },
    changing('passed', extensionsWith(undefined), { launch: { masteryScore: 0 } }),
  ],
  [
    '9.7',
    'the time is not UTC',
    changing('answered', { timestamp: '2026-11-24T05:00:00+00:00' }),
    changing('answered', { timestamp: '2026-11-24T12:00:00+07:00' }),
  ],
  [
    '10.2.1',
    'the context does not keep',
    changing('answered', { 'context.contextActivities.grouping': [PUBLISHER, OTHER] }),
    changing('answered', { 'context.contextActivities.grouping': [OTHER, PUBLISHER] }),
  ],
  [
    '10.2.1',
    'the context does not keep',
    FIRST,
    changing('initialized', { 'context.contextActivities.grouping': [] }, FIRST),
  ],
  [
    '10.2.1',
    'the context does not keep',
    changing('answered', { 'context.language': 'id' }),
    changing('answered', { 'context.platform': 'Sinau' }),
  ],
  [
    '10.2.1',
    'the context does not keep',
    ANSWERED,
    changing('answered', { 'context.extensions': { [EXTENSION.sessionId]: 's1' } }),
  ],
  ['7.1.1', 'the first', FIRST, { verb: 'answered', earlier: [] }],
  ['7.1.1', 'the first', FIRST, { verb: 'terminated', earlier: [] }],
  ['7.1.2', 'a statement after', ANSWERED, { verb: 'answered', earlier: ['initialized', 'terminated'] }],
  [
    '7.1.2',
    'a statement after',
    { verb: 'terminated' },
    { verb: 'terminated', earlier: ['initialized', 'terminated'] },
  ],
  ['9.3', 'the verb comes twice', FIRST, { verb: 'initialized' }],
  ['9.3', 'the verb comes twice', { verb: 'completed' }, { verb: 'completed', earlier: ['initialized', 'completed'] }],
  [
    '9.3',
    'the verb comes twice',
    { verb: 'passed', earlier: ['initialized', 'completed'] },
    { verb: 'passed', earlier: ['initialized', 'passed'] },
  ],
  [
    '9.3',
    'passed and failed',
    { verb: 'passed', before: ['failed'] },
    { verb: 'passed', earlier: ['initialized', 'failed'] },
  ],
  [
    '9.3',
    'passed and failed',
    { verb: 'failed', before: ['failed'] },
    { verb: 'failed', earlier: ['initialized', 'passed'] },
  ],
  [
    '9.3',
    'failed after passed',
    { verb: 'failed' },
    { verb: 'failed', before: ['initialized', 'passed', 'terminated'] },
  ],
  ['9.3', 'the time is before', ANSWERED, changing('answered', { timestamp: '2026-11-24T04:59:59.999Z' })],
  [
    '9.3',
    'the time of terminated',
    changing('terminated', { timestamp: '2026-11-24T06:00:00Z' }),
    changing('terminated', { timestamp: '2026-11-24T05:30:00Z' }, { earlier: ['initialized', 'later'] }),
  ],
  [
    '9.3.3',
    'completed for the second',
    { verb: 'completed', before: ['initialized'] },
    { verb: 'completed', before: ['completed'] },
  ],
  ['9.3.4', 'passed for the second', { verb: 'passed', before: ['completed'] }, { verb: 'passed', before: ['passed'] }],
  [
    '10.2.2',
    'in Browse or Review',
    { verb: 'terminated', launch: { mode: 'Browse' } },
    { verb: 'completed', launch: { mode: 'Browse' } },
  ],
  [
    '10.2.2',
    'in Browse or Review',
    { verb: 'initialized', earlier: [], launch: { mode: 'Review' } },
    { verb: 'passed', launch: { mode: 'Review' } },
  ],
  ['10.2.1', 'the first statement before', FIRST, { ...FIRST, hasRead: ['cmi5LearnerPreferences'] }],
  ['11.0', 'the first statement before', FIRST, { ...FIRST, hasRead: ['LMS.LaunchData'] }],
  ['9.3.4', 'passed below', scored('passed', 0.75), scored('passed', 0.74)],
  ['9.3.4', 'passed below', scored('passed', 0, { masteryScore: 0 }), scored('passed', 0.99, { masteryScore: 1 })],
  ['9.3.5', 'failed with', scored('failed', 0.74), scored('failed', 0.75)],
  ['9.3.5', 'failed with', scored('failed', 0.9, { masteryScore: null }), scored('failed', 0, { masteryScore: 0 })],
  ['9.5.1', 'a score where', changing('answered', { 'result.score.raw': 1 }), scored('completed', 1)],
  ['9.5.1', 'a scaled score below', scored('failed', 0), scored('failed', -0.1)],
  ['9.5.1', 'a raw score', { verb: 'passed' }, changing('passed', { 'result.score.min': undefined })],
  ['9.5.1', 'a raw score', { verb: 'passed' }, changing('passed', { 'result.score.raw': 7.5 })],
  ['9.5.2', 'success is true', { verb: 'passed' }, changing('passed', { 'result.success': false })],
  ['9.5.2', 'success is true', { verb: 'failed' }, changing('failed', { 'result.success': true })],
  ['9.5.2', 'success is true', { verb: 'completed' }, changing('completed', { 'result.success': true })],
  ['9.5.3', 'completion is true', { verb: 'completed' }, changing('completed', { 'result.completion': false })],
  ['9.5.3', 'completion is true', { verb: 'passed' }, changing('passed', { 'result.completion': true })],
  ...['terminated', 'completed', 'passed', 'failed'].map(
    (verb): RuleCase => [
      '9.5.4.1',
      'terminated, completed, passed or failed without a duration',
      { verb },
      changing(verb, { 'result.duration': undefined }),
    ],
  ),
  ['9.5.5.1', 'progress', progress(40), progress(40.5)],
  ['9.5.5.1', 'progress', progress(100), progress(101)],
  [
    '10.2.4',
    'passed or failed without a scaled',
    changing('passed', { 'result.score': undefined }, { launch: { masteryScore: null } }),
    changing('passed', { 'result.score': undefined }),
  ],
];

function scored(verb: string, scaled: number, launch: Partial<Launch> = {}): Trial {
  return changing(verb, { 'result.score': { scaled } }, { launch });
}

function progress(value: number): Trial {
  return changing('progressed', { 'result.extensions': { [PROGRESS]: value } });
}

/** The extensions of the template, with a mastery score. */
function extensionsWith(masteryScore: number | undefined): Record<string, unknown> {
  const extensions = { 'https://lms.example.go.id/kelas': 'A', [EXTENSION.sessionId]: 's1' };
  return {
    'context.extensions': {
      ...extensions,
      ...(masteryScore !== undefined && { [EXTENSION.masteryScore]: masteryScore }),
    },
  };
}

export const TRIAL_LAUNCH: Launch = {
  sessionId: 's1',
  registration: 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a11',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example.go.id', name: 'siti.01' } },
  activityId,
  mode: 'Normal',
  moveOn: 'CompletedAndPassed',
  masteryScore: 0.75,
  contextTemplate: {
    platform: 'LMS',
    contextActivities: { grouping: [PUBLISHER] },
    extensions: { [EXTENSION.sessionId]: 's1', 'https://lms.example.go.id/kelas': 'A' },
  },
  returnUrl: null,
  url: `${ADL}/`,
};
