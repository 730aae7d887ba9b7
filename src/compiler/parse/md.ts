import type { Segment } from './segment.ts';

/**
 * Block structure of Markdown with its text still unread: a question reads an option's text otherwise than a
 * paragraph does. `segment` is the whole block as it stands in the file.
 */
export type Md = MdHeading | MdParagraph | MdList | MdTable | MdCode | MdQuote | MdRule;

interface MdBase {
  readonly segment: Segment;
}

export interface MdHeading extends MdBase {
  readonly kind: 'heading';
  readonly depth: number;
  readonly inline: Segment;
}

interface MdParagraph extends MdBase {
  readonly kind: 'paragraph';
  readonly inline: Segment;
}

export interface MdList extends MdBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly MdItem[];
}

export interface MdItem extends MdBase {
  /** Of `[ ]` and `[x]`; `null` where there is no box. */
  readonly task: boolean | null;
  readonly blocks: readonly Md[];
}

export interface MdTable extends MdBase {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  readonly head: readonly Segment[];
  readonly rows: readonly (readonly Segment[])[];
}

interface MdCode extends MdBase {
  readonly kind: 'code';
  readonly language?: string;
  readonly value: string;
}

export interface MdQuote extends MdBase {
  readonly kind: 'quote';
  readonly inner: Segment;
  readonly blocks: readonly Md[];
}

interface MdRule extends MdBase {
  readonly kind: 'rule';
}
