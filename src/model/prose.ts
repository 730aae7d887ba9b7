import type { Place } from './diagnostic.ts';

/**
 * Running text: what Markdown says, without its syntax. Everything here is plain data; whoever writes HTML, a handout
 * or an index walks it. Text is never HTML.
 */
export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'emphasis' | 'strong' | 'strike'; readonly children: readonly Inline[] }
  | LinkInline
  | ImageInline
  /** `[tedhak siten]{lang=jv}` */
  | { readonly kind: 'span'; readonly lang?: string; readonly class?: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
  /** `[^1]`: refers to a `Footnote` of the same page by its label. */
  | { readonly kind: 'footnote'; readonly label: string }
  /** `[[…]]` in a question: refers to a gap of that question by its id. */
  | { readonly kind: 'gap'; readonly gap: string };

export interface LinkInline {
  readonly kind: 'link';
  /** As written: `https://…`, `mailto:…`, `#fragment`, `media/x.pdf`, `02-lesson.md#heading`. */
  readonly href: string;
  readonly title?: string;
  readonly children: readonly Inline[];
  readonly at: Place;
}

export interface ImageInline {
  readonly kind: 'image';
  /** Path as written, relative to the file it stands in. */
  readonly src: string;
  /** Empty only where `decorative` is true, or where the author forgot it (a finding). */
  readonly alt: string;
  readonly title?: string;
  readonly decorative: boolean;
  readonly at: Place;
}

export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AlertVariant = (typeof ALERTS)[number];

export type TextBlock =
  | Heading
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[]; readonly at: Place }
  | List
  | Table
  | { readonly kind: 'code'; readonly language?: string; readonly value: string; readonly at: Place }
  | { readonly kind: 'quote'; readonly blocks: readonly TextBlock[]; readonly at: Place }
  | {
      readonly kind: 'alert';
      readonly variant: AlertVariant;
      readonly blocks: readonly TextBlock[];
      readonly at: Place;
    }
  | { readonly kind: 'rule'; readonly at: Place };

export interface Heading {
  readonly kind: 'heading';
  /** As written: 1–6. */
  readonly depth: number;
  /** Fragment id, unique on its page; `{#id}` or derived from the text. */
  readonly id: string;
  readonly children: readonly Inline[];
  readonly at: Place;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly at: Place;
}

export interface ListItem {
  /** `null` where the item is no task; otherwise whether its box is ticked. */
  readonly task: boolean | null;
  readonly blocks: readonly TextBlock[];
  readonly at: Place;
}

export interface Table {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly at: Place;
}

export interface Footnote {
  readonly label: string;
  readonly blocks: readonly TextBlock[];
  readonly at: Place;
}
