import type { IForbiddenRuleType } from 'dependency-cruiser';

/**
 * Which folder may import which: the table in docs/architecture.md, checked by architecture.test.ts.
 * Each entry: the files it speaks of, and everything of ours they may import.
 */
const COMPILER = '^src/compiler/';

const ALLOWED: readonly (readonly [name: string, from: string, to: readonly string[]])[] = [
  ['model', '^src/model/', ['^src/model/']],
  ['i18n', '^src/i18n/', ['^src/i18n/']],
  ['attempt', '^src/attempt/', ['^src/(attempt|model)/']],
  ...['parse', 'media', 'package', 'convert'].map(
    (stage) => [`compiler-${stage}`, `${COMPILER}${stage}/`, [`${COMPILER}${stage}/`, '^src/(model|i18n)/']] as const,
  ),
  ['compiler-outline', `${COMPILER}outline/`, [`${COMPILER}outline/`, '^src/model/']],
  ['compiler-check', `${COMPILER}check/`, [`${COMPILER}(check|parse|outline)/`, '^src/(model|i18n|attempt)/']],
  ['compiler-render', `${COMPILER}render/`, [`${COMPILER}(render|outline)/`, '^src/(model|i18n)/']],
  ['compiler-reference', `${COMPILER}reference/`, [`${COMPILER}(reference|check|parse)/`, '^src/(model|i18n)/']],
  ['compiler', `${COMPILER}[^/]+$`, [COMPILER, '^src/(model|i18n)/']],
  ['player-outbox', '^src/player/outbox/', ['^src/player/outbox/', '^src/model/']],
  ['player-tracking', '^src/player/tracking/', ['^src/player/(tracking|outbox)/', '^src/(model|attempt)/']],
  [
    'player-elements',
    '^src/player/elements/',
    ['^src/player/(elements|outbox)/', '^src/player/tracking/', '^src/(model|i18n|attempt)/'],
  ],
  ['player-shell', '^src/player/shell/', ['^src/player/', '^src/(attempt|model|i18n)/']],
  ['service', '^src/service/', ['^src/(service|model|i18n)/']],
  [
    'workshop',
    '^src/workshop/',
    ['^src/workshop/', `${COMPILER}compile[.]ts$`, `${COMPILER}check/`, '^src/(model|i18n)/'],
  ],
  [
    'scripts',
    '^scripts/',
    [
      '^scripts/',
      `${COMPILER}compile[.]ts$`,
      `${COMPILER}(check|convert|reference)/`,
      '^src/(service|workshop|model|i18n)/',
    ],
  ],
];

export const FORBIDDEN: IForbiddenRuleType[] = [
  ...ALLOWED.map(([name, from, to]) => ({
    name,
    severity: 'error' as const,
    from: { path: from },
    to: { path: '^(src|scripts|test|bench)/', pathNot: [...to] },
  })),
  {
    name: 'elements-know-only-types-of-tracking',
    severity: 'error',
    from: { path: '^src/player/elements/' },
    to: { path: '^src/player/tracking/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nobody-imports-tests',
    severity: 'error',
    from: { path: '^(src|scripts)/' },
    to: { path: '^(test|bench)/' },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'folders-are-known',
    comment: 'A new folder gets a line in the table before it gets imports.',
    severity: 'error',
    from: { path: '^src/', pathNot: ALLOWED.map(([, from]) => from) },
    to: {},
  },
];
