import { STATEMENT_WORDS } from '../../i18n/xapi-profile.ts';
import { type ActivityType, activityType, VERBS, type Verb, verbId } from '../../model/xapi-vocabulary.ts';

/** What a statement of one kind holds, as a profile says it (xAPI Profiles 1.0, 8.0). */
export interface StatementTemplate {
  readonly id: string;
  readonly type: 'StatementTemplate';
  readonly prefLabel: Readonly<Record<string, string>>;
  readonly definition: Readonly<Record<string, string>>;
  readonly verb: string;
  readonly objectActivityType: string;
  readonly rules: readonly StatementRule[];
}

interface StatementRule {
  /** JSONPath. */
  readonly location: string;
  readonly presence: 'included' | 'recommended';
  /** The values one of which stands there. */
  readonly any?: readonly (string | boolean)[];
}

/** One template for each verb, in the order of `VERBS`. */
export function statementTemplates(profile: string): readonly StatementTemplate[] {
  return VERBS.map((verb) => ({
    id: `${profile}#${verb}`,
    type: 'StatementTemplate',
    prefLabel: STATEMENT_WORDS[verb].name,
    definition: STATEMENT_WORDS[verb].definition,
    verb: verbId(verb),
    objectActivityType: activityType(OBJECTS[verb] ?? 'module'),
    rules: [...RULES[verb], ...RULES_OF_ALL],
  }));
}

/** What a statement is about, where that is not the module. */
const OBJECTS: Partial<Readonly<Record<Verb, ActivityType>>> = {
  experienced: 'lesson',
  answered: 'cmi.interaction',
  asked: 'question',
};

const included = (location: string, ...any: readonly (string | boolean)[]): StatementRule => ({
  location,
  presence: 'included',
  ...(any.length === 0 ? {} : { any }),
});

const RULES_OF_ALL: readonly StatementRule[] = [
  included('$.timestamp'),
  included('$.context.registration'),
  included('$.context.revision'),
  included('$.context.language'),
  included('$.context.contextActivities.grouping[*].id'),
];

const DURATION = included('$.result.duration');
const SCORE = included('$.result.score.scaled');

const RULES: Readonly<Record<Verb, readonly StatementRule[]>> = {
  initialized: [],
  experienced: [],
  answered: [
    included('$.object.definition.interactionType'),
    included('$.result.response'),
    { location: '$.result.success', presence: 'recommended' },
    { location: '$.result.score.scaled', presence: 'recommended' },
  ],
  progressed: [included("$.result.extensions['https://w3id.org/xapi/cmi5/result/extensions/progress']")],
  completed: [included('$.result.completion', true), DURATION],
  passed: [included('$.result.success', true), SCORE, DURATION],
  failed: [included('$.result.success', false), SCORE, DURATION],
  suspended: [DURATION],
  resumed: [],
  terminated: [DURATION],
  asked: [],
};
