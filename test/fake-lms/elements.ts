import { type DataModel, patternOf, type Row } from './data-model.ts';
import type { Profile } from './formats.ts';

export interface Outcome {
  readonly value: string;
  /** Error code, `'0'` where there is none. */
  readonly error: string;
}

/** The data of one attempt as the API sees it: a table's rules over a map of values. Knows no calls and no network. */
export class Elements {
  constructor(
    private readonly model: DataModel,
    private readonly profile: Profile,
    readonly values: Map<string, string>,
    /** Elements this LMS does not implement, with all below them. */
    private readonly without: readonly string[] = [],
  ) {}

  get(element: string): Outcome {
    const { errors } = this.model;
    const keyword = this.keyword(element);
    if (keyword !== null) return keyword;
    const row = this.model.rowOf(element);
    if (row === undefined) return this.stranger(element, errors.getIndex);
    if (this.isMissing(element)) return { value: '', error: errors.unsupported };
    if (row.access === 'write') return { value: '', error: errors.writeOnly };
    if (this.hasGap(element, 'get')) return { value: '', error: errors.getIndex };
    const value = this.values.get(element) ?? row.initial;
    return value === undefined ? { value: '', error: errors.unset } : { value, error: '0' };
  }

  /** The error, `'0'` where the value is taken. */
  set(element: string, value: string): string {
    const { errors } = this.model;
    if (/\._(children|count|version)$/.test(element)) return errors.keyword;
    const row = this.model.rowOf(element);
    if (row === undefined) return this.stranger(element, errors.setIndex).error;
    if (this.isMissing(element)) return errors.unsupported;
    if (row.access === 'read') return errors.readOnly;
    if (this.hasGap(element, 'set')) return errors.setIndex;
    if ((row.needs ?? []).some((name) => this.sibling(element, name) === '')) return errors.dependency;
    const around = { profile: this.profile, sibling: (name: string) => this.sibling(element, name) };
    const fault = row.format(value, around);
    if (fault !== null) return errors[fault];
    if (lastIndex(element) >= (row.most?.(around) ?? Number.POSITIVE_INFINITY)) return errors.set;
    if (this.isTaken(row, element, value)) return errors.set;
    this.values.set(element, value);
    if (row.resets !== undefined && this.profile === 'moodle') this.reset(memberOf(element), row.resets);
    return '0';
  }

  /** `null` where the element is no keyword. */
  private keyword(element: string): Outcome | null {
    const { errors, version } = this.model;
    const [, parent, word] = /^(.+)\._(children|count|version)$/.exec(element) ?? [];
    if (parent === undefined) return null;
    if (word === 'version')
      return parent === 'cmi' ? { value: version, error: '0' } : { value: '', error: errors.unknown };
    const pattern = patternOf(parent);
    const isLeaf = this.model.rows.some((row) => row.element === pattern);
    if (!isLeaf && this.model.childrenOf(pattern).length === 0) return { value: '', error: errors.unknown };
    if (this.isMissing(parent)) return { value: '', error: errors.unsupported };
    if (this.hasGap(parent, 'get')) return { value: '', error: errors.getIndex };
    if (word === 'children') {
      return isLeaf
        ? { value: '', error: errors.noChildren }
        : { value: this.model.childrenOf(pattern).join(','), error: '0' };
    }
    return this.model.isList(pattern)
      ? { value: String(this.count(parent)), error: '0' }
      : { value: '', error: errors.noCount };
  }

  /** A name that is none, none at all, or a group that cannot be read as a whole. */
  private stranger(element: string, none: string): Outcome {
    const { unsupported, unknown } = this.model.errors;
    return { value: '', error: element === '' ? none : this.isMissing(element) ? unsupported : unknown };
  }

  private isMissing(element: string): boolean {
    return this.without.some((name) => element === name || element.startsWith(`${name}.`));
  }

  /** How many members a list has: they are numbered without gaps. */
  private count(list: string): number {
    return new Set(this.membersOf(list).map(([, index]) => index)).size;
  }

  /** Each value in a list with its member's index. */
  private membersOf(list: string): [element: string, index: string][] {
    return [...this.values.keys()]
      .filter((name) => name.startsWith(`${list}.`))
      .map((name) => [name, name.slice(list.length + 1).split('.')[0] ?? '']);
  }

  /** Whether an index in the element is beyond what exists: to read, the last member; to set, the one after it. */
  private hasGap(element: string, use: 'get' | 'set'): boolean {
    const parts = element.split('.');
    return parts.some((part, at) => {
      if (!/^\d+$/.test(part)) return false;
      if (part !== String(Number(part))) return true;
      const count = this.count(parts.slice(0, at).join('.'));
      return use === 'set' ? Number(part) > count : Number(part) >= count;
    });
  }

  /** Another element of the same outermost list member: `type` beside `correct_responses.0.pattern`. */
  private sibling(element: string, name: string): string {
    return this.values.get(`${memberOf(element)}.${name}`) ?? '';
  }

  private reset(member: string, name: string): void {
    for (const known of this.values.keys()) if (known.startsWith(`${member}.${name}.`)) this.values.delete(known);
  }

  private isFixed({ once }: Row): boolean {
    return once === 'always' || (once === 'strict' && this.profile === 'strict');
  }

  private isTaken(row: Row, element: string, value: string): boolean {
    const [, list = '', name = ''] = /^(.+)\.\d+\.([^.]+)$/.exec(element) ?? [];
    if (this.isFixed(row) && (this.values.get(element) ?? value) !== value) return true;
    return (
      row.unique === true &&
      this.membersOf(list).some(
        ([other]) => other !== element && other.endsWith(`.${name}`) && this.values.get(other) === value,
      )
    );
  }
}

/** The outermost list member that an element belongs to. */
function memberOf(element: string): string {
  return /^(.+?\.\d+)\./.exec(element)?.[1] ?? '';
}

/** The index nearest to the element's own name; -1 where it is in no list. */
function lastIndex(element: string): number {
  return Number(/\.(\d+)\.[^.\d]+$/.exec(element)?.[1] ?? -1);
}
