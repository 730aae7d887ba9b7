import { Lexer, Marked, type MarkedOptions, type Token, type TokenizerThis, type Tokens } from 'marked';
import { type AttributeList, readAttributes } from './attributes.ts';
import type { InlineSettings } from './page-context.ts';
import type { Line } from './source.ts';

/** What the authoring format adds to Markdown's inline text. */
export type OwnToken =
  | { readonly type: 'gap'; readonly raw: string; readonly written: string }
  | { readonly type: 'footnoteMark'; readonly raw: string; readonly label: string }
  | { readonly type: 'span'; readonly raw: string; readonly tokens: Token[]; readonly attributes: AttributeList }
  | { readonly type: 'rawHtml'; readonly raw: string };

const GAP = /^\[\[((?:\\.|[^[\]\\\n])*)\]\]/;
const FOOTNOTE = /^\[\^([^\]\s]+)\]/;
const HTML = /^<(?:!--[\s\S]*?--|\/?[A-Za-z][\w-]*(?:[\s/][^<>]*)?|[!?][^<>]*)>/;

/** Settings for one page; `definitions` are its `[label]: address` lines. */
export function inlineSettings(definitions: readonly Line[]): InlineSettings {
  const options = new Marked({ gfm: true, extensions: EXTENSIONS.map((extension) => ({ ...extension })) }).defaults;
  const lexer = new Lexer({ gfm: true });
  lexer.blockTokens(definitions.map((line) => line.text).join('\n'), []);
  return { options: options as MarkedOptions, links: lexer.tokens.links as InlineSettings['links'] };
}

/** Tokens of inline text; each token's `raw` follows the one before it in the text. */
export function inlineTokens(text: string, settings: InlineSettings): Token[] {
  const lexer = new Lexer(settings.options);
  Object.assign(lexer.tokens.links, settings.links);
  return lexer.inlineTokens(text, []);
}

const EXTENSIONS = [
  {
    name: 'gap',
    level: 'inline' as const,
    tokenizer(src: string): Tokens.Generic | undefined {
      const found = GAP.exec(src);
      return found === null ? undefined : { type: 'gap', raw: found[0], written: found[1] ?? '' };
    },
  },
  {
    name: 'footnoteMark',
    level: 'inline' as const,
    tokenizer(src: string): Tokens.Generic | undefined {
      const found = FOOTNOTE.exec(src);
      return found === null ? undefined : { type: 'footnoteMark', raw: found[0], label: found[1] ?? '' };
    },
  },
  {
    name: 'span',
    level: 'inline' as const,
    tokenizer(this: TokenizerThis, src: string): Tokens.Generic | undefined {
      const end = src.startsWith('[') ? closingBracket(src) : -1;
      const attributes = end > 0 && src[end + 1] === '{' ? readAttributes(src, end + 1) : null;
      if (attributes === null) return undefined;
      const tokens = this.lexer.inlineTokens(src.slice(1, end), []);
      return { type: 'span', raw: src.slice(0, attributes.end), tokens, attributes };
    },
  },
  {
    name: 'rawHtml',
    level: 'inline' as const,
    tokenizer(src: string): Tokens.Generic | undefined {
      const found = HTML.exec(src);
      return found === null ? undefined : { type: 'rawHtml', raw: found[0] };
    },
  },
];

/** Index of the `]` that closes the `[` at the start of `text`, -1 where none does. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '\\') index++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return index;
  }
  return -1;
}
