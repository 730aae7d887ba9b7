import type { Step } from './steps.ts';

const long = (length: number) => 'x'.repeat(length);

/** What the LMS of these steps says itself. */
export const CMI2004_GIVEN = {
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
export const CMI2004_VALUES: Readonly<Record<string, readonly Step[]>> = {
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
