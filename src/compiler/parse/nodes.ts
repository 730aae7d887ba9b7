import type { AttributeList } from './attributes.ts';
import type { Segment } from './segment.ts';
import type { Line } from './source.ts';

/** What stands between directives. */
interface TextNode {
  readonly kind: 'text';
  readonly lines: readonly Line[];
}

/** `:::name[label]{attributes}` with what it encloses, or `::name…` with nothing. */
export interface DirectiveNode {
  readonly kind: 'directive';
  /** As written, in lower case. */
  readonly name: string;
  /** The opening line; indices of `attributes` count in its text. */
  readonly line: Segment;
  /** Index of the first colon in the line. */
  readonly start: number;
  readonly label: { readonly text: string; readonly start: number } | null;
  readonly attributes: AttributeList | null;
  /** What stands in brackets that cannot be read: the id may still be found in it. */
  readonly broken: string | null;
  /** Index in the line where `{…}` may be inserted: after name and label. */
  readonly head: number;
  readonly container: boolean;
  readonly children: readonly Node[];
}

export type Node = TextNode | DirectiveNode;
