import { childrenOf, isList, patternOf, ROWS, rowOf } from './data-model.ts';
import type { Profile } from './formats.ts';

/** Error codes of SCORM 1.2 RTE 3.3.5. */
export type ErrorCode = '0' | '101' | '201' | '202' | '203' | '301' | '401' | '402' | '403' | '404' | '405';

export interface Outcome {
  readonly value: string;
  readonly error: ErrorCode;
}

/** The data of one attempt as the API sees it: the table's rules over a map of values. Knows no calls and no network. */
export class Elements {
  constructor(
    private readonly profile: Profile,
    readonly values: Map<string, string>,
    /** Elements this LMS does not implement, with all below them. */
    private readonly without: readonly string[] = [],
  ) {}

  get(element: string): Outcome {
    const keyword = this.keyword(element);
    if (keyword !== null) return keyword;
    const row = rowOf(element);
    if (row === undefined) return this.stranger(element);
    if (this.isMissing(element)) return { value: '', error: '401' };
    if (row.access === 'write') return { value: '', error: '404' };
    if (this.gapAt(element, 'get')) return { value: '', error: '201' };
    return { value: this.values.get(element) ?? row.initial ?? '', error: '0' };
  }

  /** The error, `'0'` where the value is taken. */
  set(element: string, value: string): ErrorCode {
    if (/\._(children|count|version)$/.test(element)) return '402';
    const row = rowOf(element);
    if (row === undefined) return this.stranger(element).error;
    if (this.isMissing(element)) return '401';
    if (row.access === 'read') return '403';
    if (this.gapAt(element, 'set')) return '201';
    if (!row.format(value, this.profile, (name) => this.sibling(element, name))) return '405';
    this.values.set(element, value);
    return '0';
  }

  /** `null` where the element is no keyword. */
  private keyword(element: string): Outcome | null {
    const [, parent, word] = /^(.+)\._(children|count|version)$/.exec(element) ?? [];
    if (parent === undefined) return null;
    if (word === 'version') return parent === 'cmi' ? { value: '3.4', error: '0' } : { value: '', error: '201' };
    const pattern = patternOf(parent);
    const isLeaf = ROWS.some((row) => row.element === pattern);
    if (!isLeaf && childrenOf(pattern).length === 0) return { value: '', error: '201' };
    if (this.isMissing(parent)) return { value: '', error: '401' };
    if (word === 'children') {
      return isLeaf ? { value: '', error: '202' } : { value: childrenOf(pattern).join(','), error: '0' };
    }
    return isList(pattern) ? { value: String(this.count(parent)), error: '0' } : { value: '', error: '203' };
  }

  /** A name that is none, or a group that cannot be read as a whole. */
  private stranger(element: string): Outcome {
    return { value: '', error: this.isMissing(element) ? '401' : '201' };
  }

  private isMissing(element: string): boolean {
    return this.without.some((name) => element === name || element.startsWith(`${name}.`));
  }

  /** How many members a list has: they are numbered without gaps. */
  private count(list: string): number {
    const indexes = [...this.values.keys()]
      .filter((name) => name.startsWith(`${list}.`))
      .map((name) => Number(name.slice(list.length + 1).split('.')[0]));
    return new Set(indexes).size;
  }

  /** Whether an index in the element is beyond what exists: to read, the last member; to set, the one after it. */
  private gapAt(element: string, use: 'get' | 'set'): boolean {
    const parts = element.split('.');
    return parts.some((part, at) => {
      if (!/^\d+$/.test(part)) return false;
      const count = this.count(parts.slice(0, at).join('.'));
      return use === 'set' ? Number(part) > count : Number(part) >= count;
    });
  }

  /** Another element of the same list member: `type` beside `student_response`. */
  private sibling(element: string, name: string): string {
    const member = /^(.+?\.\d+)\./.exec(element)?.[1] ?? '';
    return this.values.get(`${member}.${name}`) ?? '';
  }
}
