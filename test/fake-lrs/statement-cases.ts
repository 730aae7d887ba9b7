/** A rule of xAPI 1.0.3 Data: what a sound statement has in place of the sample's parts, and what breaks the rule. */
export type StatementCase = readonly [
  rule: string,
  what: string,
  good: Readonly<Record<string, unknown>>,
  bad: Readonly<Record<string, unknown>>,
];

const UUID = 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a11';
const account = { homePage: 'https://lms.example.go.id', name: 'siti.01' };
const mbox = 'mailto:siti@example.go.id';
const PARENT = 'context.contextActivities.parent';
const ACTIVITY = { id: 'https://example.go.id/contoh' };

const WHOLE: readonly StatementCase[] = [
  ['2.4', 'an actor there must be', {}, { actor: undefined }],
  ['2.4', 'a verb there must be', {}, { verb: undefined }],
  ['2.4', 'an object there must be', {}, { object: undefined }],
  ['2.4', 'no other properties', {}, { title: 'x' }],
  ['2.4', 'case of a property', { result: { success: true } }, { Result: { success: true } }],
  ['2.4.5', 'no null', { result: { extensions: { 'https://example.go.id/x': null } } }, { result: null }],
  ['2.4.1', 'id', { id: UUID }, { id: `{${UUID}}` }],
  ['2.4.1', 'id that is empty', { id: undefined }, { id: '' }],
  ['2.4.7', 'timestamp with a zone', { timestamp: '2026-11-24T12:00:00+07:00' }, { timestamp: '2026-11-24T12:00:00' }],
  ['2.4.7', 'timestamp, not -00:00', { timestamp: '2026-11-24T12:00:00Z' }, { timestamp: '2026-11-24T12:00:00-00:00' }],
  ['2.4.7', 'a day there was', { timestamp: '2028-02-29T00:00:00Z' }, { timestamp: '2026-02-29T00:00:00Z' }],
  ['2.4.8', 'stored', { stored: '2026-11-24T12:00:00Z' }, { stored: 'now' }],
  ['2.4.2.1', 'authority', { authority: { account } }, { authority: {} }],
  ['2.4.10', 'version', { version: '1.0.0' }, { version: '1.1.0' }],
];

const ACTORS: readonly StatementCase[] = [
  ['2.4.2.1', 'one identifier', { actor: { mbox } }, { actor: { mbox, account } }],
  [
    '2.4.2.1',
    'one identifier at least',
    { actor: { openid: 'https://siti.example.go.id/' } },
    { actor: { name: 'Siti' } },
  ],
  ['2.4.2', 'an object, not a list of old launches', { actor: { mbox } }, { actor: [{ mbox }] }],
  ['2.4.2', 'objectType', { 'actor.objectType': 'Agent' }, { 'actor.objectType': 'agent' }],
  ['2.4.2', 'name is text', { 'actor.name': 'Siti' }, { 'actor.name': ['Siti'] }],
  ['2.4.2.1', 'nothing else', {}, { 'actor.email': 'siti@example.go.id' }],
  ['2.4.2.3', 'mbox with mailto', { actor: { mbox } }, { actor: { mbox: 'siti@example.go.id' } }],
  ['2.4.2.3', 'mbox_sha1sum', { actor: { mbox_sha1sum: 'a'.repeat(40) } }, { actor: { mbox_sha1sum: 'a'.repeat(39) } }],
  ['2.4.2.3', 'openid', { actor: { openid: 'https://siti.example.go.id/' } }, { actor: { openid: 'siti' } }],
  ['2.4.2.4', 'homePage', {}, { 'actor.account.homePage': 'lms.example.go.id' }],
  [
    '2.4.2.4',
    'account of old launches',
    {},
    { 'actor.account': { accountServiceHomePage: 'https://x.id', accountName: 's' } },
  ],
  ['2.4.2.4', 'account name', {}, { 'actor.account.name': 7 }],
  [
    '2.4.2.2',
    'anonymous group',
    { actor: { objectType: 'Group', member: [{ mbox }] } },
    { actor: { objectType: 'Group' } },
  ],
  [
    '2.4.2.2',
    'identified group',
    { actor: { objectType: 'Group', mbox } },
    { actor: { objectType: 'Group', mbox, account } },
  ],
  [
    '2.4.2.1',
    'members are agents',
    { actor: { objectType: 'Group', mbox, member: [{ account }] } },
    { actor: { objectType: 'Group', mbox, member: [{ objectType: 'Group', account }] } },
  ],
];

const VERBS_AND_OBJECTS: readonly StatementCase[] = [
  ['2.4.3', 'verb id', {}, { verb: { display: { en: 'x' } } }],
  ['2.4.3', 'verb id with a scheme', {}, { 'verb.id': 'experienced' }],
  [
    '4.2',
    'display by language',
    { 'verb.display': { 'id-ID': 'x', 'zh-Hant-TW': 'x' } },
    { 'verb.display': 'experienced' },
  ],
  ['4.2', 'language tag', { 'verb.display': { 'es-419': 'x' } }, { 'verb.display': { bahasa_indonesia: 'x' } }],
  ['4.2', 'words of a language', {}, { 'verb.display': { en: 1 } }],
  [
    '2.3.2',
    'voiding by reference',
    { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: { objectType: 'StatementRef', id: UUID } },
    { 'verb.id': 'http://adlnet.gov/expapi/verbs/voided' },
  ],
  ['2.4.4.1', 'activity id', { object: ACTIVITY }, { object: { id: 'contoh' } }],
  ['2.4.4.1', 'host of the web', { object: { id: 'urn:x:y' } }, { object: { id: 'https:///contoh' } }],
  ['2.4.4.1', 'no blank in an IRI', {}, { object: { id: 'https://example.go.id/isi piringku' } }],
  ['2.4.4', 'object type', { 'object.objectType': 'Activity' }, { 'object.objectType': 'activity' }],
  ['2.4.4.1', 'an agent says its type', { object: { objectType: 'Agent', mbox } }, { object: { mbox } }],
  [
    '2.4.4.3',
    'reference to a statement',
    { object: { objectType: 'StatementRef', id: UUID } },
    { object: { objectType: 'StatementRef', id: 'x' } },
  ],
  ['2.4.4.3', 'no id in a SubStatement', { object: subStatement({}) }, { object: subStatement({ id: UUID }) }],
  [
    '2.4.4',
    'no SubStatement in another',
    { object: subStatement({}) },
    { object: subStatement({ object: subStatement({}) }) },
  ],
  [
    '2.4.4.1',
    'type of an activity',
    { 'object.definition.type': 'http://adlnet.gov/expapi/activities/lesson' },
    { 'object.definition.type': 'lesson' },
  ],
  [
    '2.4.4.1',
    'moreInfo',
    { 'object.definition.moreInfo': 'https://example.go.id' },
    { 'object.definition.moreInfo': 'x' },
  ],
  ['4.2', 'name by language', {}, { 'object.definition.name': 'Gizi' }],
  ['2.4.4.1', 'nothing else in a definition', {}, { 'object.definition.title': { id: 'Gizi' } }],
  [
    '4.1',
    'extension keys',
    { 'object.definition.extensions': { 'https://example.go.id/x': 1 } },
    { 'object.definition.extensions': { x: 1 } },
  ],
];

const RESULTS: readonly StatementCase[] = [
  ['2.4.5.1', 'scaled to 1', { 'result.score.scaled': 1 }, { 'result.score.scaled': 1.01 }],
  ['2.4.5.1', 'scaled from -1', { 'result.score.scaled': -1 }, { 'result.score.scaled': -2 }],
  ['2.4.5.1', 'scores are numbers', { 'result.score.raw': 75 }, { 'result.score.raw': '75' }],
  [
    '2.4.5.1',
    'raw within',
    { 'result.score': { raw: 10, min: 0, max: 10 } },
    { 'result.score': { raw: 11, min: 0, max: 10 } },
  ],
  ['2.4.5.1', 'min below max', { 'result.score': { min: 0, max: 1 } }, { 'result.score': { min: 1, max: 1 } }],
  ['2.4.5.1', 'nothing else in a score', {}, { 'result.score.percent': 75 }],
  ['2.4.5', 'success', { 'result.success': false }, { 'result.success': 'false' }],
  ['2.4.5', 'completion', { 'result.completion': true }, { 'result.completion': 1 }],
  ['2.4.5', 'response', { 'result.response': '' }, { 'result.response': ['a'] }],
  ['2.4.5', 'nothing else in a result', {}, { 'result.status': 'passed' }],
  ['4.6', 'duration', { 'result.duration': 'P3Y1M29DT4H35M59.14S' }, { 'result.duration': '00:10:00' }],
  ['4.6', 'weeks alone', { 'result.duration': 'P4W' }, { 'result.duration': 'P4W1D' }],
  ['4.6', 'a fraction last', { 'result.duration': 'PT1.5H' }, { 'result.duration': 'PT1.5H2M' }],
  ['4.6', 'no empty duration', { 'result.duration': 'PT0S' }, { 'result.duration': 'PT' }],
  ['4.1', 'extensions', { 'result.extensions': { 'https://example.go.id/x': 'y' } }, { 'result.extensions': ['y'] }],
];

const CONTEXTS: readonly StatementCase[] = [
  ['2.4.6.1', 'registration', { 'context.registration': UUID }, { 'context.registration': 'kelas-1' }],
  ['2.4.6', 'language', { 'context.language': 'id' }, { 'context.language': 'i' }],
  ['2.4.6', 'revision', { 'context.revision': '1.0.0' }, { 'context.revision': 1 }],
  ['2.4.6', 'revision of an Activity only', {}, { object: { objectType: 'Agent', mbox }, 'context.revision': '1' }],
  [
    '2.4.6',
    'platform of an Activity only',
    { 'context.platform': 'x' },
    { object: { objectType: 'StatementRef', id: UUID }, 'context.platform': 'x' },
  ],
  ['2.4.6', 'nothing else in a context', {}, { 'context.session': 'x' }],
  [
    '2.4.2.2',
    'a team is a group',
    { 'context.team': { objectType: 'Group', mbox } },
    { 'context.team': { objectType: 'Agent', mbox } },
  ],
  ['2.4.2.1', 'instructor', { 'context.instructor': { mbox } }, { 'context.instructor': { name: 'Ani' } }],
  [
    '2.4.4.3',
    'statement',
    { 'context.statement': { objectType: 'StatementRef', id: UUID } },
    { 'context.statement': { id: UUID } },
  ],
  ['2.4.6.2', 'arrays of activities', { [PARENT]: [ACTIVITY] }, { [PARENT]: ACTIVITY }],
  ['2.4.6.2', 'known relations', { 'context.contextActivities.other': [] }, { 'context.contextActivities.tags': [] }],
  ['2.4.4.1', 'activities with an id', { [PARENT]: [ACTIVITY] }, { [PARENT]: [{ objectType: 'Activity' }] }],
  ['4.1', 'extensions', { 'context.extensions': {} }, { 'context.extensions': { sessionid: 'x' } }],
  [
    '2.4.11',
    'an attachment that lies elsewhere',
    { attachments: [attachment()] },
    { attachments: [attachment({ fileUrl: undefined })] },
  ],
];

export const STATEMENT_CASES: readonly StatementCase[] = [
  ...WHOLE,
  ...ACTORS,
  ...VERBS_AND_OBJECTS,
  ...RESULTS,
  ...CONTEXTS,
];

function subStatement(change: object): object {
  return { objectType: 'SubStatement', actor: { mbox }, verb: { id: 'urn:x:done' }, object: ACTIVITY, ...change };
}

function attachment(change: object = {}): object {
  const whole = {
    usageType: 'https://example.go.id/sertifikat',
    display: { id: 'Sertifikat' },
    contentType: 'image/png',
    length: 3,
    sha2: 'a'.repeat(64),
    fileUrl: 'https://example.go.id/sertifikat.png',
    ...change,
  };
  return JSON.parse(JSON.stringify(whole));
}
