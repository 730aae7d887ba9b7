import { describe, expect, it } from 'vitest';
import { Cmi2004 } from './cmi2004.ts';
import { CMI2004_ROWS } from './cmi2004-rows.ts';
import type { Profile } from './formats.ts';
import type { LmsOptions } from './lms.ts';
import { expected, itHoldsTheRules, runSteps, type Step } from './steps.ts';
import { inMemory } from './track.ts';

const long = (length: number) => 'x'.repeat(length);

/** What the LMS of these steps says itself. */
const GIVEN = {
  'cmi.comments_from_lms.0.comment': 'Selamat belajar',
  'cmi.comments_from_lms.0.location': 'pembuka',
  'cmi.comments_from_lms.0.timestamp': '2026-08-17T07:05:09',
  'adl.data.0.id': 'bersama',
};

const readOnly = (element: string, value: string): Step[] => [
  ['get', element, value, '0'],
  ['set', element, value, '404'],
];

const unset = (element: string): Step[] => [
  ['get', element, '', '403'],
  ['set', element, '1', '404'],
];

/** Of a member of objectives or interactions: nothing before its identifier, then what `steps` say. */
const inMember = (element: string, value: string, ...steps: Step[]): Step[] => {
  const [, list = ''] = /^(cmi\.\w+)\./.exec(element) ?? [];
  return [
    ['get', element, '', '301'],
    ['set', element, value, '408'],
    ['set', `${list}.0.id`, 'pertama', '0'],
    ...steps,
  ];
};

const TIMES: readonly (readonly [value: string, error: string])[] = [
  ['2026', '0'],
  ['2026-08-17T07:05:09', '0'],
  ['2026-08-17T07:05:09.25Z', '0'],
  ['2026-08-17T07:05:09.5+07:00', '0'],
  ['2026-08-17T07:05:09.5-03', '0'],
  ['2026-08-17T07:05:09Z', '406'],
  ['2026-08-17T07:05:09.123Z', '406'],
  ['2039-01-01', '406'],
  ['17-08-2026', '406'],
];

const SPANS: readonly (readonly [value: string, error: string])[] = [
  ['PT12.55S', '0'],
  ['P1DT2H', '0'],
  ['PT90M', '0'],
  ['PT12.555S', '406'],
  ['PT', '406'],
  ['P', '406'],
  ['00:12:30', '406'],
];

const sets = (element: string, values: readonly (readonly [string, string])[]): Step[] =>
  values.map(([value, error]): Step => ['set', element, value, error]);

const objective = 'cmi.objectives.0.';
const interaction = 'cmi.interactions.0.';

/** For each element what may be read and set and what may not, in both profiles. */
const VALUES: Readonly<Record<string, readonly Step[]>> = {
  'cmi.comments_from_learner.n.comment': [
    ['get', 'cmi.comments_from_learner.0.comment', '', '301'],
    ['set', 'cmi.comments_from_learner.1.comment', 'dua', '351'],
    ['set', 'cmi.comments_from_learner.0.comment', '{lang=id}terima kasih', '0'],
    ['get', 'cmi.comments_from_learner.0.comment', '{lang=id}terima kasih', '0'],
    ['set', 'cmi.comments_from_learner.0.comment', '{lang=bahasa indonesia}x', '406'],
    ['set', 'cmi.comments_from_learner.0.comment', long(4000), '0'],
    ['set', 'cmi.comments_from_learner.0.comment', long(4001), '406'],
    ['get', 'cmi.comments_from_learner._count', '1', '0'],
  ],
  'cmi.comments_from_learner.n.location': [
    ['set', 'cmi.comments_from_learner.0.location', long(250), '0'],
    ['set', 'cmi.comments_from_learner.0.location', long(251), '406'],
  ],
  'cmi.comments_from_learner.n.timestamp': sets('cmi.comments_from_learner.0.timestamp', TIMES),
  'cmi.comments_from_lms.n.comment': [
    ...readOnly('cmi.comments_from_lms.0.comment', 'Selamat belajar'),
    ['get', 'cmi.comments_from_lms._count', '1', '0'],
    ['get', 'cmi.comments_from_lms.1.comment', '', '301'],
  ],
  'cmi.comments_from_lms.n.location': readOnly('cmi.comments_from_lms.0.location', 'pembuka'),
  'cmi.comments_from_lms.n.timestamp': readOnly('cmi.comments_from_lms.0.timestamp', '2026-08-17T07:05:09'),
  'cmi.completion_status': [
    ['get', 'cmi.completion_status', 'unknown', '0'],
    ...sets('cmi.completion_status', [
      ['not attempted', '0'],
      ['incomplete', '0'],
      ['completed', '0'],
      ['passed', '406'],
      ['', '406'],
    ]),
    ['get', 'cmi.completion_status', 'completed', '0'],
  ],
  'cmi.completion_threshold': unset('cmi.completion_threshold'),
  'cmi.credit': readOnly('cmi.credit', 'credit'),
  'cmi.entry': readOnly('cmi.entry', 'ab-initio'),
  'cmi.exit': [
    ['get', 'cmi.exit', '', '405'],
    ...sets('cmi.exit', [
      ['time-out', '0'],
      ['suspend', '0'],
      ['logout', '0'],
      ['normal', '0'],
      ['', '0'],
      ['selesai', '406'],
    ]),
  ],
  'cmi.interactions.n.id': [
    ['get', `${interaction}id`, '', '301'],
    ['set', 'cmi.interactions.1.id', 'b', '351'],
    ['set', 'cmi.interactions.00.id', 'b', '351'],
    ['set', `${interaction}id`, 'soal satu', '406'],
    ['set', `${interaction}id`, long(4001), '406'],
    ['set', `${interaction}id`, 'urn:', '406'],
    ['set', `${interaction}id`, '', '406'],
    ['set', `${interaction}id`, 'urn:fds:soal-1', '0'],
    ['set', `${interaction}id`, 'urn:fds:soal-1', '0'],
    ['set', 'cmi.interactions.1.id', 'urn:fds:soal-1', '0'],
    ['get', `${interaction}id`, 'urn:fds:soal-1', '0'],
    ['get', 'cmi.interactions._count', '2', '0'],
  ],
  'cmi.interactions.n.type': inMember(
    `${interaction}type`,
    'choice',
    ['get', `${interaction}type`, '', '403'],
    ...sets(
      `${interaction}type`,
      'true-false choice fill-in long-fill-in matching performance sequencing likert numeric other'
        .split(' ')
        .map((type) => [type, '0'] as const),
    ),
    ['set', `${interaction}type`, 'essay', '406'],
    ['get', `${interaction}type`, 'other', '0'],
  ),
  'cmi.interactions.n.objectives.n.id': inMember(
    `${interaction}objectives.0.id`,
    'a',
    ['set', `${interaction}objectives.1.id`, 'a', '351'],
    ['set', `${interaction}objectives.0.id`, 'a', '0'],
    ['set', `${interaction}objectives.1.id`, 'a', '351'],
    ['set', `${interaction}objectives.1.id`, 'b', '0'],
    ['set', `${interaction}objectives.2.id`, 'b c', '406'],
    ['get', `${interaction}objectives._count`, '2', '0'],
    ['get', `${interaction}objectives.2.id`, '', '301'],
  ),
  'cmi.interactions.n.timestamp': inMember(
    `${interaction}timestamp`,
    '2026',
    ...sets(`${interaction}timestamp`, TIMES),
  ),
  'cmi.interactions.n.correct_responses.n.pattern': inMember(
    `${interaction}correct_responses.0.pattern`,
    'a',
    ['set', `${interaction}correct_responses.0.pattern`, 'a', '408'],
    ['set', `${interaction}type`, 'choice', '0'],
    ['set', `${interaction}correct_responses.1.pattern`, 'a', '351'],
    ['set', `${interaction}correct_responses.0.pattern`, 'a[,]b', '0'],
    ['set', `${interaction}correct_responses.1.pattern`, 'a[,]b', '351'],
    ['set', `${interaction}correct_responses.1.pattern`, 'c', '0'],
    ['get', `${interaction}correct_responses._count`, '2', '0'],
    ['get', `${interaction}correct_responses.1.pattern`, 'c', '0'],
  ),
  'cmi.interactions.n.weighting': inMember(
    `${interaction}weighting`,
    '1',
    ...sets(`${interaction}weighting`, [
      ['2.5', '0'],
      ['-1', '0'],
      ['.5', '406'],
      ['1e2', '406'],
      ['', '406'],
    ]),
  ),
  'cmi.interactions.n.learner_response': inMember(
    `${interaction}learner_response`,
    'a',
    ['set', `${interaction}learner_response`, 'a', '408'],
    ['set', `${interaction}type`, 'likert', '0'],
    ['get', `${interaction}learner_response`, '', '403'],
    ['set', `${interaction}learner_response`, 'a', '0'],
    ['get', `${interaction}learner_response`, 'a', '0'],
  ),
  'cmi.interactions.n.result': inMember(
    `${interaction}result`,
    'correct',
    ...sets(`${interaction}result`, [
      ['correct', '0'],
      ['incorrect', '0'],
      ['unanticipated', '0'],
      ['neutral', '0'],
      ['0.67', '0'],
      ['wrong', '406'],
    ]),
  ),
  'cmi.interactions.n.latency': inMember(`${interaction}latency`, 'PT1S', ...sets(`${interaction}latency`, SPANS)),
  'cmi.interactions.n.description': inMember(
    `${interaction}description`,
    'Berapa?',
    ...sets(`${interaction}description`, [
      [long(250), '0'],
      [`{lang=id}${long(250)}`, '0'],
      [long(251), '406'],
    ]),
  ),
  'cmi.launch_data': unset('cmi.launch_data'),
  'cmi.learner_id': readOnly('cmi.learner_id', 'siti.01'),
  'cmi.learner_name': readOnly('cmi.learner_name', 'Aminah, Siti'),
  'cmi.learner_preference.audio_level': [
    ['get', 'cmi.learner_preference.audio_level', '1', '0'],
    ['set', 'cmi.learner_preference.audio_level', '0.5', '0'],
    ['set', 'cmi.learner_preference.audio_level', '-0.5', '407'],
  ],
  'cmi.learner_preference.language': [
    ['get', 'cmi.learner_preference.language', '', '0'],
    ['set', 'cmi.learner_preference.language', 'id-ID', '0'],
    ['set', 'cmi.learner_preference.language', 'bahasa', '406'],
  ],
  'cmi.learner_preference.delivery_speed': [
    ['get', 'cmi.learner_preference.delivery_speed', '1', '0'],
    ['set', 'cmi.learner_preference.delivery_speed', '2', '0'],
    ['set', 'cmi.learner_preference.delivery_speed', '-2', '407'],
  ],
  'cmi.learner_preference.audio_captioning': [
    ['get', 'cmi.learner_preference.audio_captioning', '0', '0'],
    ['set', 'cmi.learner_preference.audio_captioning', '-1', '0'],
    ['set', 'cmi.learner_preference.audio_captioning', '2', '406'],
  ],
  'cmi.location': [
    ['get', 'cmi.location', '', '403'],
    ['set', 'cmi.location', long(1000), '0'],
    ['set', 'cmi.location', long(1001), '406'],
    ['get', 'cmi.location', long(1000), '0'],
  ],
  'cmi.max_time_allowed': unset('cmi.max_time_allowed'),
  'cmi.mode': readOnly('cmi.mode', 'normal'),
  'cmi.objectives.n.id': [
    ['get', `${objective}id`, '', '301'],
    ['set', 'cmi.objectives.1.id', 'b', '351'],
    ['set', `${objective}id`, 'pelajaran satu', '406'],
    ['set', `${objective}id`, 'pelajaran-1', '0'],
    ['set', `${objective}id`, 'pelajaran-1', '0'],
    ['set', `${objective}id`, 'pelajaran-2', '351'],
    ['set', 'cmi.objectives.1.id', 'pelajaran-1', '351'],
    ['get', 'cmi.objectives._count', '1', '0'],
  ],
  'cmi.objectives.n.score.scaled': inMember(
    `${objective}score.scaled`,
    '1',
    ['get', `${objective}score.scaled`, '', '403'],
    ...sets(`${objective}score.scaled`, [
      ['-1', '0'],
      ['0.75', '0'],
      ['1.1', '407'],
      ['tiga', '406'],
    ]),
  ),
  'cmi.objectives.n.score.raw': inMember(`${objective}score.raw`, '80', ['set', `${objective}score.raw`, '80', '0']),
  'cmi.objectives.n.score.min': inMember(`${objective}score.min`, '0', ['set', `${objective}score.min`, '0', '0']),
  'cmi.objectives.n.score.max': inMember(`${objective}score.max`, '100', ['set', `${objective}score.max`, '100', '0']),
  'cmi.objectives.n.success_status': inMember(
    `${objective}success_status`,
    'passed',
    ['get', `${objective}success_status`, 'unknown', '0'],
    ['set', `${objective}success_status`, 'passed', '0'],
    ['set', `${objective}success_status`, 'completed', '406'],
  ),
  'cmi.objectives.n.completion_status': inMember(
    `${objective}completion_status`,
    'completed',
    ['get', `${objective}completion_status`, 'unknown', '0'],
    ['set', `${objective}completion_status`, 'completed', '0'],
    ['set', `${objective}completion_status`, 'passed', '406'],
  ),
  'cmi.objectives.n.progress_measure': inMember(
    `${objective}progress_measure`,
    '1',
    ['set', `${objective}progress_measure`, '0.5', '0'],
    ['set', `${objective}progress_measure`, '2', '407'],
  ),
  'cmi.objectives.n.description': inMember(
    `${objective}description`,
    'Pelajaran satu',
    ['set', `${objective}description`, 'Pelajaran satu', '0'],
    ['set', `${objective}description`, long(251), '406'],
  ),
  'cmi.progress_measure': [
    ['get', 'cmi.progress_measure', '', '403'],
    ...sets('cmi.progress_measure', [
      ['0', '0'],
      ['0.875', '0'],
      ['1.5', '407'],
      ['-0.1', '407'],
      ['separuh', '406'],
    ]),
    ['get', 'cmi.progress_measure', '0.875', '0'],
  ],
  'cmi.scaled_passing_score': unset('cmi.scaled_passing_score'),
  'cmi.score.scaled': [
    ['get', 'cmi.score.scaled', '', '403'],
    ['set', 'cmi.score.scaled', '0.6667', '0'],
    ['set', 'cmi.score.scaled', '66.67', '407'],
    ['set', 'cmi.score.scaled', '.5', '406'],
    ['get', 'cmi.score.scaled', '0.6667', '0'],
  ],
  'cmi.score.raw': [
    ['get', 'cmi.score.raw', '', '403'],
    ['set', 'cmi.score.raw', '66.67', '0'],
    ['set', 'cmi.score.raw', '1e2', '406'],
    ['get', 'cmi.score.raw', '66.67', '0'],
  ],
  'cmi.score.min': [['set', 'cmi.score.min', '0', '0']],
  'cmi.score.max': [['set', 'cmi.score.max', '100', '0']],
  'cmi.session_time': [['get', 'cmi.session_time', '', '405'], ...sets('cmi.session_time', SPANS)],
  'cmi.success_status': [
    ['get', 'cmi.success_status', 'unknown', '0'],
    ['set', 'cmi.success_status', 'failed', '0'],
    ['set', 'cmi.success_status', 'passed', '0'],
    ['set', 'cmi.success_status', 'completed', '406'],
    ['get', 'cmi.success_status', 'passed', '0'],
  ],
  'cmi.suspend_data': [
    ['get', 'cmi.suspend_data', '', '403'],
    ['set', 'cmi.suspend_data', long(64_000), '0'],
    ['set', 'cmi.suspend_data', long(64_001), '406'],
    ['get', 'cmi.suspend_data', long(64_000), '0'],
  ],
  'cmi.time_limit_action': readOnly('cmi.time_limit_action', 'continue,no message'),
  'cmi.total_time': readOnly('cmi.total_time', 'PT0S'),
  'adl.data.n.id': [...readOnly('adl.data.0.id', 'bersama'), ['get', 'adl.data._count', '1', '0']],
  'adl.data.n.store': [
    ['get', 'adl.data.0.store', '', '403'],
    ['set', 'adl.data.0.store', long(64_000), '0'],
    ['set', 'adl.data.0.store', long(64_001), '406'],
    ['set', 'adl.data.1.store', 'x', '408'],
  ],
  'adl.nav.request': [
    ['get', 'adl.nav.request', '_none_', '0'],
    ...sets(
      'adl.nav.request',
      'previous continue exit exitAll abandon abandonAll suspendAll {target=item-2}choice {target=item-2}jump'
        .split(' ')
        .map((request) => [request, '0'] as const),
    ),
    ['set', 'adl.nav.request', 'keluar', '406'],
    ['get', 'adl.nav.request', '{target=item-2}jump', '0'],
  ],
  'adl.nav.request_valid.continue': readOnly('adl.nav.request_valid.continue', 'unknown'),
  'adl.nav.request_valid.previous': readOnly('adl.nav.request_valid.previous', 'unknown'),
  'adl.nav.request_valid.choice.{target=}': readOnly('adl.nav.request_valid.choice.{target=item-2}', 'unknown'),
  'adl.nav.request_valid.jump.{target=}': readOnly('adl.nav.request_valid.jump.{target=item-2}', 'unknown'),
};

/** A response to an interaction, the learner's or the right one: what each profile says of it. */
type ResponseCase = readonly [type: string, value: string, strict: string, moodle?: string];

/** The cases with the error that each profile has. */
const under = (profile: Profile, cases: readonly ResponseCase[]) =>
  cases.map(([type, value, strict, moodle = strict]) => [type, value, profile === 'strict' ? strict : moodle] as const);

const RESPONSES: readonly ResponseCase[] = [
  ['true-false', 'true', '0'],
  ['true-false', 't', '406'],
  ['true-false', '', '406'],
  ['choice', 'a', '0'],
  ['choice', 'a[,]b', '0'],
  ['choice', 'a,b', '406'],
  ['choice', 'a[,]a', '406'],
  ['choice', 'a-b', '0', '406'],
  ['choice', 'a b', '406'],
  ['choice', '', '0', '406'],
  ['choice', Array.from({ length: 36 }, (_, n) => `o${n}`).join('[,]'), '0'],
  ['choice', Array.from({ length: 37 }, (_, n) => `o${n}`).join('[,]'), '351'],
  ['fill-in', 'di Surabaya', '0'],
  ['fill-in', '{lang=id}Surabaya[,]Bandung', '0'],
  ['fill-in', '{lang=?}Surabaya', '406'],
  ['fill-in', long(251), '406'],
  ['fill-in', 'dua\nbaris', '0', '406'],
  ['fill-in', Array.from({ length: 11 }, () => 'x').join('[,]'), '351'],
  ['long-fill-in', long(4000), '0'],
  ['long-fill-in', long(4001), '406'],
  ['matching', 'a[.]x[,]b[.]y', '0'],
  ['matching', 'a.x', '406'],
  ['matching', 'a[.]', '406'],
  ['performance', '1[.]a[,]2[.]c', '0'],
  ['performance', '[.]a', '0'],
  ['performance', 'langkah[.]2.5', '0'],
  ['performance', '[.]', '406'],
  ['performance', 'a', '406'],
  ['sequencing', 'c[,]a[,]b', '0'],
  ['sequencing', 'c,a', '406'],
  ['likert', 'b', '0'],
  ['likert', 'b[,]c', '406'],
  ['likert', '', '406'],
  ['numeric', '-2.5', '0'],
  ['numeric', '2,5', '406'],
  ['numeric', '250000', '0', '406'],
  ['numeric', '', '406'],
  ['other', 'apa saja', '0'],
];

const PATTERNS: readonly ResponseCase[] = [
  ['true-false', 'false', '0'],
  ['choice', 'a[,]b', '0'],
  ['choice', 'a[,]a', '406'],
  ['fill-in', '{case_matters=true}{order_matters=false}Surabaya[,]Bandung', '0'],
  ['long-fill-in', '{case_matters=true}Surabaya', '0'],
  ['matching', 'a[.]x', '0'],
  ['performance', '{order_matters=false}1[.]2[:]3[,]2[.]a', '0'],
  ['sequencing', 'a[,]b', '0'],
  ['likert', 'a', '0'],
  ['numeric', '4[:]6', '0'],
  ['numeric', '4[:]4', '0'],
  ['numeric', '6[:]4', '406'],
  ['numeric', '4[:]', '0', '406'],
  ['numeric', '4', '406', '0'],
  ['numeric', '4[:]200000', '0', '406'],
  ['other', 'apa saja', '0'],
];

describe.each<Profile>(['strict', 'moodle'])('the fake LMS of SCORM 2004, %s', (profile) => {
  itHoldsTheRules(CMI2004_ROWS, VALUES, () => launch(profile, { given: GIVEN }));

  it.each(under(profile, RESPONSES))('reads a response of type %s: %.40s', (type, value, error) => {
    expect(answers(profile, type, 'learner_response', value)).toBe(error);
  });

  it.each(under(profile, PATTERNS))('reads a right response of type %s: %s', (type, value, error) => {
    expect(answers(profile, type, 'correct_responses.0.pattern', value)).toBe(error);
  });

  it('keeps the identifier of an interaction, which Moodle lets change', () => {
    const steps: Step[] = [
      ...begin('choice'),
      ['set', `${interaction}id`, 'soal-2', profile === 'strict' ? '351' : '0'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('takes so many right responses as a type may have', () => {
    const steps: Step[] = [
      ...begin('numeric'),
      ['set', `${interaction}correct_responses.0.pattern`, '1[:]2', '0'],
      ['set', `${interaction}correct_responses.1.pattern`, '3[:]4', '351'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('knows its keywords and nothing else', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi._version', '1.0', '0'],
      ['get', 'cmi.score._children', 'scaled,raw,min,max', '0'],
      ['get', 'cmi.comments_from_learner._children', 'comment,location,timestamp', '0'],
      ['get', 'cmi.comments_from_lms._children', 'comment,location,timestamp', '0'],
      ['get', 'cmi.learner_preference._children', 'audio_level,language,delivery_speed,audio_captioning', '0'],
      [
        'get',
        'cmi.objectives._children',
        'id,score,success_status,completion_status,progress_measure,description',
        '0',
      ],
      [
        'get',
        'cmi.interactions._children',
        'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
        '0',
      ],
      ['get', 'cmi.objectives.0.score._children', '', '301'],
      ['get', 'cmi.interactions.0.objectives._count', '', '301'],
      ['get', 'cmi.interactions._count', '0', '0'],
      ['get', 'cmi.location._children', '', '301'],
      ['get', 'cmi.score._count', '', '301'],
      ['get', 'cmi.score', '', '401'],
      ['get', 'cmi.core.lesson_status', '', '401'],
      ['get', '', '', '301'],
      ['set', 'cmi._version', '2.0', '404'],
      ['set', 'cmi.interactions._count', '3', '404'],
      ['set', 'cmi.shoe_size', '41', '401'],
      ['set', '', '41', '351'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('takes nothing before Initialize and nothing after Terminate', () => {
    const steps: Step[] = [
      ['get', 'cmi.mode', '', '122'],
      ['set', 'cmi.suspend_data', 'x', '132'],
      ['commit', 'false', '142'],
      ['finish', 'false', '112'],
      ['init', 'true', '0'],
      ['init', 'false', '103'],
      ['finish', 'true', '0'],
      ['get', 'cmi.mode', '', '123'],
      ['set', 'cmi.suspend_data', 'x', '133'],
      ['commit', 'false', '143'],
      ['finish', 'false', '113'],
      ['init', 'false', '104'],
    ];
    const lms = launch(profile);
    expect(runSteps(lms, steps)).toEqual(expected(steps));
    expect(lms.refused).toHaveLength(10);
  });

  it('takes no parameter', () => {
    const lms = launch(profile);
    expect([lms.initialize('x'), lms.lastError]).toEqual(['false', '201']);
    lms.initialize('');
    expect([lms.commit('x'), lms.lastError, lms.terminate('x'), lms.lastError]).toEqual([
      'false',
      '201',
      'false',
      '201',
    ]);
  });

  it('says 402 for what it does not implement', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'adl.nav.request', '', '402'],
      ['set', 'adl.nav.request', 'suspendAll', '402'],
    ];
    expect(runSteps(launch(profile, { without: ['adl'] }), steps)).toEqual(expected(steps));
  });

  it('gives everything back to who suspended, and nothing to others', () => {
    const storage = inMemory();
    const state: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.suspend_data', 'state', '0'],
      ['set', 'cmi.score.raw', '80', '0'],
      ['set', 'cmi.session_time', 'PT59M30.5S', '0'],
    ];
    runSteps(launch(profile, { storage }), [...state, ['set', 'cmi.exit', 'suspend', '0'], ['finish', 'true', '0']]);
    const resumed: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.entry', 'resume', '0'],
      ['get', 'cmi.suspend_data', 'state', '0'],
      ['get', 'cmi.score.raw', '80', '0'],
      ['get', 'cmi.total_time', 'PT3570.5S', '0'],
      ['set', 'cmi.exit', 'normal', '0'],
      ['finish', 'true', '0'],
    ];
    expect(runSteps(launch(profile, { storage }), resumed)).toEqual(expected(resumed));
    const anew: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.entry', 'ab-initio', '0'],
      ['get', 'cmi.suspend_data', '', '403'],
      ['get', 'cmi.score.raw', '', '403'],
    ];
    expect(runSteps(launch(profile, { storage }), anew)).toEqual(expected(anew));
  });

  it('derives completion from a threshold, over what was set', () => {
    const storage = inMemory();
    const given = { 'cmi.completion_threshold': '1' };
    const lms = launch(profile, { storage, given });
    runSteps(lms, [
      ['init', 'true', '0'],
      ['set', 'cmi.progress_measure', '1', '0'],
      ['set', 'cmi.completion_status', 'incomplete', '0'],
      ['finish', 'true', '0'],
    ]);
    expect(lms.stored('cmi.completion_status')).toBe('completed');
  });
});

describe('the fake LMS of SCORM 2004, strict', () => {
  it('derives success from a passing score, over what was set', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.score.scaled', '0.5', '0'],
      ['get', 'cmi.success_status', 'failed', '0'],
      ['set', 'cmi.score.scaled', '0.75', '0'],
      ['set', 'cmi.success_status', 'failed', '0'],
      ['get', 'cmi.success_status', 'passed', '0'],
    ];
    expect(runSteps(launch('strict', { given: { 'cmi.scaled_passing_score': '0.75' } }), steps)).toEqual(
      expected(steps),
    );
  });

  it('says that it could not store', () => {
    const network = { online: false, sessionValid: true };
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['commit', 'false', '391'],
      ['finish', 'false', '111'],
    ];
    expect(runSteps(launch('strict', { network }), steps)).toEqual(expected(steps));
  });
});

describe('the fake LMS of SCORM 2004 as Moodle', () => {
  it('opens in review once completed, and writes all the same', () => {
    const storage = inMemory();
    const first: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.exit', 'suspend', '0'],
      ['set', 'cmi.success_status', 'failed', '0'],
      ['finish', 'true', '0'],
    ];
    runSteps(launch('moodle', { storage }), first);
    const second: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.mode', 'normal', '0'],
      ['set', 'cmi.exit', 'suspend', '0'],
      ['set', 'cmi.completion_status', 'completed', '0'],
      ['finish', 'true', '0'],
    ];
    expect(runSteps(launch('moodle', { storage }), second)).toEqual(expected(second));
    const third: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.mode', 'review', '0'],
      ['get', 'cmi.credit', 'no-credit', '0'],
      ['set', 'cmi.score.raw', '10', '0'],
      ['finish', 'true', '0'],
    ];
    const lms = launch('moodle', { storage });
    expect(runSteps(lms, third)).toEqual(expected(third));
    expect(lms.stored('cmi.score.raw')).toBe('10');
  });

  it('says true offline, and sends everything with the next commit', () => {
    const network = { online: false, sessionValid: true };
    const lms = launch('moodle', { network });
    runSteps(lms, [
      ['init', 'true', '0'],
      ['set', 'cmi.location', 'a', '0'],
      ['commit', 'true', '0'],
    ]);
    expect(lms.stored('cmi.location')).toBe('');
    network.online = true;
    runSteps(lms, [['commit', 'true', '0']]);
    expect(lms.stored('cmi.location')).toBe('a');
  });

  it('says false when the login has ended', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['commit', 'false', '101'],
      ['finish', 'false', '101'],
    ];
    expect(runSteps(launch('moodle', { network: { online: true, sessionValid: false } }), steps)).toEqual(
      expected(steps),
    );
  });

  it('refuses line ends and a brace at the start of a text', () => {
    const steps: Step[] = [
      ...begin('fill-in'),
      ['set', `${interaction}description`, 'dua\nbaris', '406'],
      ['set', `${interaction}description`, '{a}', '406'],
      ['set', 'cmi.comments_from_learner.0.comment', 'dua\nbaris', '406'],
    ];
    expect(runSteps(launch('moodle'), steps)).toEqual(expected(steps));
  });

  it('forgets right responses when the type is set', () => {
    const steps: Step[] = [
      ...begin('choice'),
      ['set', `${interaction}correct_responses.0.pattern`, 'a', '0'],
      ['set', `${interaction}type`, 'choice', '0'],
      ['get', `${interaction}correct_responses._count`, '0', '0'],
    ];
    expect(runSteps(launch('moodle'), steps)).toEqual(expected(steps));
  });
});

function launch(profile: Profile, more: Partial<LmsOptions> = {}): Cmi2004 {
  return new Cmi2004({ profile, ...more });
}

/** An interaction of a type. */
function begin(type: string): Step[] {
  return [
    ['init', 'true', '0'],
    ['set', `${interaction}id`, 'soal-1', '0'],
    ['set', `${interaction}type`, type, '0'],
  ];
}

/** The error after setting an element of an interaction of that type. */
function answers(profile: Profile, type: string, name: string, value: string): string {
  const lms = launch(profile);
  runSteps(lms, begin(type));
  lms.set(interaction + name, value);
  return lms.lastError;
}
