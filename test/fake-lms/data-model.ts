import type { Around, Format } from './formats.ts';

/** One element of a data model; `n` stands for an index. */
export interface Row {
  readonly element: string;
  readonly access: 'read' | 'write' | 'both';
  readonly format: Format;
  readonly initial?: string;
  /** Elements of the same record that must be set before. */
  readonly needs?: readonly string[];
  /** Whether no two members of its list may have the same value. */
  readonly unique?: true;
  /** Where it stays as it was first set: Moodle lets some change that the specification does not. */
  readonly once?: 'always' | 'strict';
  /** How many members its list may have. */
  readonly most?: (around: Around) => number;
  /** What stands below this name in the same record, which Moodle takes away when the element is set. */
  readonly resets?: string;
}

/** Which error code a data model answers with. */
export interface ModelErrors {
  /** A name that is none. */
  readonly unknown: string;
  readonly unsupported: string;
  readonly noChildren: string;
  readonly noCount: string;
  /** Of a keyword that is set. */
  readonly keyword: string;
  readonly readOnly: string;
  readonly writeOnly: string;
  /** Of what has no value yet; `'0'` where that is an empty one. */
  readonly unset: string;
  /** Of an index that is not there to be read; below, to be set. */
  readonly getIndex: string;
  readonly setIndex: string;
  /** Of a record whose needed elements are not set. */
  readonly dependency: string;
  readonly type: string;
  readonly range: string;
  /** Of a value that may not be set here: it stands there already, or may not change. */
  readonly set: string;
}

/** The elements of one standard, and what it says of a call that breaks its rules. */
export class DataModel {
  constructor(
    readonly rows: readonly Row[],
    /** Of `cmi._version`. */
    readonly version: string,
    readonly errors: ModelErrors,
  ) {}

  rowOf(element: string): Row | undefined {
    const pattern = patternOf(element);
    return this.rows.find((row) => row.element === pattern);
  }

  /** Whether `pattern` is a list, whose members have an index: `cmi.objectives`. */
  isList(pattern: string): boolean {
    return this.rows.some((row) => row.element.startsWith(`${pattern}.n.`));
  }

  /** Names directly below a pattern, in table order: `cmi.score → scaled, raw, max, min`; empty for a leaf and a stranger. */
  childrenOf(pattern: string): string[] {
    const prefix = this.isList(pattern) ? `${pattern}.n.` : `${pattern}.`;
    const below = this.rows.filter((row) => row.element.startsWith(prefix));
    return [...new Set(below.map((row) => row.element.slice(prefix.length).split('.')[0] ?? ''))];
  }
}

/** `cmi.interactions.3.id → cmi.interactions.n.id`; of an activity that is named in a target, only that it is. */
export function patternOf(element: string): string {
  return element.replace(/\{target=[^}]+\}/, '{target=}').replace(/\.\d+(?=\.|$)/g, '.n');
}
