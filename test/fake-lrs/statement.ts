import type { JsonObject } from './shapes.ts';

export interface Activity {
  readonly id: string;
  readonly definition?: JsonObject;
}

/** A statement as an LRS keeps it (xAPI 1.0.3 Data 2.4): judged by `statementFaults` before it is called one. */
export interface Statement {
  readonly id: string;
  readonly actor: JsonObject;
  readonly verb: { readonly id: string; readonly display?: Readonly<Record<string, string>> };
  readonly object: { readonly objectType?: string; readonly id?: string; readonly definition?: JsonObject };
  readonly result?: {
    readonly score?: { readonly scaled?: number; readonly raw?: number; readonly min?: number; readonly max?: number };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    readonly duration?: string;
    readonly extensions?: JsonObject;
  };
  readonly context?: {
    readonly registration?: string;
    readonly contextActivities?: Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly Activity[]>>;
    readonly revision?: string;
    readonly platform?: string;
    readonly language?: string;
    readonly extensions?: JsonObject;
  };
  readonly timestamp: string;
  readonly stored: string;
  readonly authority: JsonObject;
  readonly version: string;
}
