import type { ImageInline, Inline, LinkInline } from '../../model/prose.ts';
import type { PageContext } from './context.ts';
import { attribute, element, type Html, html } from './html.ts';

/** Where terms are not marked: inside links, headings, options. */
export interface InlineOptions {
  readonly terms: boolean;
}

export const PLAIN: InlineOptions = { terms: false };
export const MARKED: InlineOptions = { terms: true };

export function renderInlines(inlines: readonly Inline[], context: PageContext, options: InlineOptions): Html {
  return html`${inlines.map((inline) => renderInline(inline, context, options))}`;
}

function renderInline(inline: Inline, context: PageContext, options: InlineOptions): Html {
  switch (inline.kind) {
    case 'text':
      return options.terms ? context.marker.mark(inline.value) : html`${inline.value}`;
    case 'code':
      return html`<code>${inline.value}</code>`;
    case 'emphasis':
      return html`<em>${renderInlines(inline.children, context, options)}</em>`;
    case 'strong':
      return html`<strong>${renderInlines(inline.children, context, options)}</strong>`;
    case 'strike':
      return html`<s>${renderInlines(inline.children, context, options)}</s>`;
    case 'span':
      return element(
        'span',
        [attribute('lang', inline.lang), attribute('class', inline.class)],
        renderInlines(inline.children, context, options),
      );
    case 'break':
      return html`<br>\n`; // who reads the text alone finds two words there, not one
    case 'link':
      return renderLink(inline, context);
    case 'image':
      return renderImage(inline, context);
    case 'footnote':
      return renderFootnoteMark(inline.label, context);
    case 'gap':
      return html`<input class="field" aria-label="${context.say('blank')} ${inline.gap}" autocomplete="off" autocapitalize="off" spellcheck="false">`;
  }
}

function renderLink(link: LinkInline, context: PageContext): Html {
  const content = renderInlines(link.children, context, PLAIN);
  const inside = context.links.resolve(link.href, context.file);
  if (inside !== null) return html`<a href="${inside}"${attribute('title', link.title)}>${content}</a>`;
  const file = context.media.place(link.href, context.file);
  if (file !== null) return html`<a href="${file}"${attribute('title', link.title)}>${content}</a>`;
  if (!/^(https?:|mailto:|tel:|sms:|geo:|\/\/)/i.test(link.href)) return content; // a broken link is a finding of the check
  // Another page must not open inside the LMS's frame.
  return html`<a class="out" href="${link.href}" target="_blank" rel="noopener noreferrer"${attribute('title', link.title)}>${content}<span class="unseen"> (${context.say('newWindow')})</span></a>`;
}

function renderImage(image: ImageInline, context: PageContext): Html {
  const src = context.media.place(image.src, context.file);
  if (src === null) return html`${image.alt}`;
  return html`<img src="${src}" alt="${image.decorative ? '' : image.alt}"${attribute('title', image.title)} loading="lazy" decoding="async">`;
}

/** The first reference carries the id that the note links back to. */
function renderFootnoteMark(label: string, context: PageContext): Html {
  const known = context.notes.indexOf(label);
  const number = known >= 0 ? known + 1 : context.notes.push(label);
  const id = known >= 0 ? undefined : `${context.page}.ref-${number}`;
  const mark = html`<a href="#${context.page}.note-${number}" aria-label="${context.say('footnote', { n: number })}">${number}</a>`;
  return element('sup', [attribute('id', id)], mark);
}
