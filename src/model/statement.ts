/** What a player says to an LRS (xAPI 1.0.3 Data 2): the parts of a statement that Sinau makes, no more. */
export interface Statement {
  /** UUID. */
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: StatementResult;
  readonly context: StatementContext;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
}

/** Text by language tag. */
type LanguageMap = Readonly<Record<string, string>>;

/** One who learns, by exactly one way to identify them (xAPI 1.0.3 Data 2.4.2.3). */
export interface Actor {
  readonly objectType?: 'Agent';
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
}

export interface Activity {
  readonly objectType?: 'Activity';
  /** IRI. */
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

export interface ActivityDefinition {
  readonly type?: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: string;
  /** Each one a whole right response. */
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly scale?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
  readonly steps?: readonly InteractionComponent[];
}

/** An option, item or target of a question; its id is unique in its list. */
export interface InteractionComponent {
  readonly id: string;
  readonly description?: LanguageMap;
}

export interface StatementResult {
  readonly score?: {
    /** 0–1. */
    readonly scaled: number;
    readonly raw?: number;
    readonly min?: number;
    readonly max?: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface StatementContext {
  /** UUID. */
  readonly registration?: string;
  readonly contextActivities?: ContextActivities;
  /** Version of the module. */
  readonly revision?: string;
  readonly platform?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export const CONTEXT_LISTS = ['parent', 'grouping', 'category', 'other'] as const;
export type ContextActivities = { readonly [List in (typeof CONTEXT_LISTS)[number]]?: readonly Activity[] };

/** What cmi5 adds to xAPI (cmi5 9.5.5, 9.6.2, 9.6.3). */
export const CMI5 = {
  category: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  session: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
} as const;

/** An interval as xAPI 1.0.3 Data 4.3 writes it, in hundredths of a second: 754321 ms → `PT754.32S`. */
export function statementDuration(milliseconds: number): string {
  return `PT${Math.max(0, Math.floor(milliseconds / 10) || 0) / 100}S`;
}
