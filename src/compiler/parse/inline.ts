import type { Token, Tokens } from 'marked';
import type { Inline } from '../../model/prose.ts';
import { readAttributes } from './attributes.ts';
import { decodeEntities } from './entities.ts';
import { inlineTokens, type OwnToken } from './inline-lexer.ts';
import { LIMITS } from './limits.ts';
import type { PageContext } from './page-context.ts';
import { IMAGE_SCHEMA, SPAN_SCHEMA } from './schemas.ts';
import type { Segment } from './segment.ts';
import { checkAttributes } from './written-attributes.ts';

export interface InlineRules {
  /** Whether `<br>` is allowed: in table cells, which have no other way to break a line. */
  readonly tableCell?: boolean;
}

type Known =
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Codespan
  | Tokens.Em
  | Tokens.Strong
  | Tokens.Del
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br
  | OwnToken;

/** Reads running text: emphasis, links, pictures, footnote marks, spans, gaps. HTML and remote pictures are refused. */
export function readInline(segment: Segment, context: PageContext, rules: InlineRules = {}): Inline[] {
  if (isTooComplex(segment.text)) {
    context.report.report('text-too-complex', segment.place(), {});
    return [{ kind: 'text', value: segment.text }];
  }
  const reader = new InlineReader(segment, context, rules);
  return trimEnds(joinTexts(reader.read(inlineTokens(segment.text, context.inline), 0)));
}

function isTooComplex(text: string): boolean {
  if (text.length > LIMITS.inlineLength) return true;
  return (text.match(/\*+|_+|~+|\[|`+|</g)?.length ?? 0) > LIMITS.inlineMarks;
}

class InlineReader {
  private reportedHtml = false;

  constructor(
    private readonly segment: Segment,
    private readonly context: PageContext,
    private readonly rules: InlineRules,
  ) {}

  /** Reads tokens of which the first begins at index `start` of the segment. */
  read(tokens: readonly Token[], start: number): Inline[] {
    const inlines: Inline[] = [];
    let at = start;
    /** Where the attributes of a picture end: text before it has been read with the picture. */
    let readTo = start;
    for (const token of tokens) {
      const end = at + token.raw.length;
      if (end > readTo) {
        const skipped = Math.max(0, readTo - at);
        inlines.push(...this.readToken(token as Known, at, skipped));
        readTo = token.type === 'image' ? this.endOfAttributes(end) : end;
      }
      at = end;
    }
    return inlines;
  }

  private readToken(token: Known, at: number, skipped: number): Inline[] {
    switch (token.type) {
      case 'text':
        return [{ kind: 'text', value: decodeEntities(token.text.slice(skipped)) }];
      case 'escape':
        return [{ kind: 'text', value: token.text }];
      case 'codespan':
        return [{ kind: 'code', value: token.text }];
      case 'em':
        return [{ kind: 'emphasis', children: this.readInside(token.tokens, token.raw, at) }];
      case 'strong':
        return [{ kind: 'strong', children: this.readInside(token.tokens, token.raw, at) }];
      case 'del':
        return [{ kind: 'strike', children: this.readInside(token.tokens, token.raw, at) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link':
        return this.readLink(token, at);
      case 'image':
        return this.readImage(token, at);
      default:
        return this.readOwn(token, at);
    }
  }

  private readOwn(token: OwnToken, at: number): Inline[] {
    switch (token.type) {
      case 'gap':
        return this.readGap(token.written, token.raw, at);
      case 'footnoteMark':
        return [{ kind: 'footnote', label: token.label }];
      case 'span':
        return this.readSpan(token, at);
      case 'rawHtml':
        return this.readHtml(token.raw, at);
      default:
        return [];
    }
  }

  private readInside(tokens: readonly Token[], raw: string, at: number): Inline[] {
    const first = tokens[0]?.raw ?? '';
    return this.read(tokens, at + Math.max(0, raw.indexOf(first)));
  }

  private readGap(written: string, raw: string, at: number): Inline[] {
    if (this.context.gaps !== null)
      return [{ kind: 'gap', gap: this.context.gaps.add(written, this.segment.place(at)) }];
    this.context.report.report('gap-outside-question', this.segment.place(at), { found: raw });
    return [{ kind: 'text', value: raw }];
  }

  private readLink(token: Tokens.Link, at: number): Inline[] {
    const href = token.autolink === true ? token.href : decodeEntities(token.href);
    const children = this.readInside(token.tokens, token.raw, at);
    return [{ kind: 'link', href, ...titleOf(token.title), children, at: this.segment.place(at) }];
  }

  private readImage(token: Tokens.Image, at: number): Inline[] {
    const end = at + token.raw.length;
    const list = this.segment.text[end] === '{' ? readAttributes(this.segment.text, end) : null;
    const { values } = checkAttributes(list, this.segment, IMAGE_SCHEMA, { id: false }, this.context.report);
    const alt = decodeEntities(token.text);
    const src = decodeEntities(token.href);
    const place = this.segment.place(at);
    return [{ kind: 'image', src, alt, ...titleOf(token.title), decorative: values.decorative === true, at: place }];
  }

  /** Index after `{…}` directly behind a picture that ends at `end`. */
  private endOfAttributes(end: number): number {
    return this.segment.text[end] === '{' ? (readAttributes(this.segment.text, end)?.end ?? end) : end;
  }

  private readSpan(token: Extract<OwnToken, { type: 'span' }>, at: number): Inline[] {
    const behind = this.segment.slice(at, at + token.raw.length);
    const rules = { id: false, classes: true };
    const { values, classes } = checkAttributes(token.attributes, behind, SPAN_SCHEMA, rules, this.context.report);
    const children = this.read(token.tokens, at + 1);
    const [name] = classes;
    const lang = values.lang === undefined ? {} : { lang: values.lang };
    return [{ kind: 'span', ...lang, ...(name === undefined ? {} : { class: name }), children }];
  }

  private readHtml(raw: string, at: number): Inline[] {
    if (raw.startsWith('<!--')) return [];
    const isBreak = /^<br\s*\/?>$/i.test(raw);
    const allowed = isBreak && this.rules.tableCell === true;
    if (!allowed && !this.reportedHtml) {
      const html = raw.length > 60 ? `${raw.slice(0, 59)}…` : raw;
      this.context.report.report('raw-html', this.segment.place(at), { html });
    }
    if (!allowed) this.reportedHtml = true;
    return isBreak ? [{ kind: 'break' }] : [];
  }
}

function titleOf(title: string | null | undefined): { title?: string } {
  return title ? { title: decodeEntities(title) } : {};
}

/** Neighbouring texts as one; runs of blanks and line ends as one blank. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', value: last.value + inline.value };
    } else joined.push('children' in inline ? { ...inline, children: joinTexts(inline.children) } : inline);
  }
  return joined.map((inline, index) => withBlanks(inline, joined[index - 1])).filter(isNotEmpty);
}

function withBlanks(inline: Inline, before: Inline | undefined): Inline {
  if (inline.kind !== 'text') return inline;
  const value = inline.value.replace(/[ \t\n]+/g, ' ');
  return { kind: 'text', value: before?.kind === 'break' ? value.replace(/^ /, '') : value };
}

function trimEnds(inlines: readonly Inline[]): Inline[] {
  const last = inlines.length - 1;
  const trimmed = inlines.map((inline, index): Inline => {
    if (inline.kind !== 'text') return inline;
    const value = index === 0 ? inline.value.replace(/^ /, '') : inline.value;
    return { kind: 'text', value: index === last ? value.replace(/ $/, '') : value };
  });
  return trimmed.filter(isNotEmpty);
}

function isNotEmpty(inline: Inline): boolean {
  return inline.kind !== 'text' || inline.value !== '';
}
