import type { Heading, List, ListItem, Table, TextBlock } from '../../model/prose.ts';
import type { PageContext } from './context.ts';
import { attribute, element, type Html, html } from './html.ts';
import { MARKED, PLAIN, renderInlines } from './inline.ts';
import { headingFragment } from './links.ts';

export function renderTextBlocks(blocks: readonly TextBlock[], context: PageContext): Html {
  return html`${blocks.map((block) => renderTextBlock(block, context))}`;
}

export function renderTextBlock(block: TextBlock, context: PageContext): Html {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, context);
    case 'paragraph':
      return renderParagraph(block, context);
    case 'list':
      return renderList(block, context);
    case 'table':
      return renderTable(block, context);
    case 'code':
      return html`<pre tabindex="0"><code>${block.value}</code></pre>`;
    case 'quote':
      return html`<blockquote>${renderTextBlocks(block.blocks, context)}</blockquote>`;
    case 'alert':
      return html`<aside class="alert ${block.variant}"><p class="kicker">${context.words[block.variant]}</p>${renderTextBlocks(block.blocks, context)}</aside>`;
    case 'rule':
      return html`<hr>`;
  }
}

function renderHeading(heading: Heading, context: PageContext): Html {
  const depth = Math.min(6, Math.max(2, heading.depth));
  context.section.depth = depth;
  const id = attribute('id', headingFragment(context.page, heading.id));
  return element(`h${depth}`, [id], renderInlines(heading.children, context, PLAIN));
}

/** The title of a block, `below` levels under the heading it stands under. */
export function renderTitle(title: Html | string, context: PageContext, below = 1): Html {
  return element(`h${Math.min(6, context.section.depth + below)}`, [attribute('class', 'title')], title);
}

/** A picture alone in its paragraph is a figure; its title is the caption. */
function renderParagraph(block: Extract<TextBlock, { kind: 'paragraph' }>, context: PageContext): Html {
  const [only, ...more] = block.children;
  if (only?.kind !== 'image' || more.length > 0) return html`<p>${renderInlines(block.children, context, MARKED)}</p>`;
  const caption = only.title === undefined ? '' : html`<figcaption>${only.title}</figcaption>`;
  const { title: _caption, ...image } = only;
  const picture = renderInlines([image], context, PLAIN);
  const src = only.decorative === true ? null : context.media.place(only.src, context.file);
  return html`<figure>${src === null ? picture : html`<a class="zoom" href="${src}">${picture}</a>`}${caption}</figure>`;
}

function renderList(list: List, context: PageContext): Html {
  const start = list.ordered && list.start !== 1 ? list.start : null;
  return element(
    list.ordered ? 'ol' : 'ul',
    [attribute('start', start)],
    list.items.map((item) => renderItem(item, context)),
  );
}

function renderItem(item: ListItem, context: PageContext): Html {
  const box = item.task === null ? '' : html`<span class="box" aria-hidden="true">${item.task ? '☑' : '☐'}</span> `;
  return html`<li${attribute('class', item.task === null ? null : 'task')}>${box}${renderTight(item.blocks, context)}</li>`;
}

/** One paragraph stands without `<p>`, so that lists, options and cells stay close. */
export function renderTight(blocks: readonly TextBlock[], context: PageContext): Html {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return renderTextBlocks(blocks, context);
  if (rest.some((block) => block.kind === 'paragraph')) return renderTextBlocks(blocks, context);
  return html`${renderInlines(first.children, context, MARKED)}${renderTextBlocks(rest, context)}`;
}

/** A wide table scrolls in its own place, reachable by keyboard. */
function renderTable(table: Table, context: PageContext): Html {
  const cell = (tag: 'th' | 'td', column: number, content: Table['head'][number]): Html =>
    element(
      tag,
      [attribute('class', table.align[column] ?? null), attribute('scope', tag === 'th' ? 'col' : null)],
      renderInlines(content, context, tag === 'td' ? MARKED : PLAIN),
    );
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${context.say('table')}"><table><thead><tr>${table.head.map((content, i) => cell('th', i, content))}</tr></thead><tbody>${table.rows.map((row) => html`<tr>${row.map((content, i) => cell('td', i, content))}</tr>`)}</tbody></table></div>`;
}
