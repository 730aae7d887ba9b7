import type { Md, MdItem, MdList } from '../md.ts';
import type { PageContext } from '../page-context.ts';
import { placeOfItem } from './lists.ts';

/** `[x]85%`, `[]`, `[ x ]`, `[v]`: meant as a box, but Markdown wants `[x] ` or `[ ] `. */
const NEARLY_A_BOX = /^\[[ \t]*([xXvV✓✔√]?)[ \t]*\][ \t]*(?![([{])/;

/** Lists in which boxes that are nearly right are read as boxes; each is reported with the fix. */
export function mendBoxes(blocks: readonly Md[], context: PageContext): Md[] {
  return blocks.map((block) => (block.kind === 'list' ? mendList(block, context) : block));
}

function mendList(list: MdList, context: PageContext): MdList {
  return { ...list, items: list.items.map((item) => mendItem(item, context)) };
}

function mendItem(item: MdItem, context: PageContext): MdItem {
  const [first, ...rest] = item.blocks;
  const found = first?.kind === 'paragraph' && item.task === null ? NEARLY_A_BOX.exec(first.inline.text) : null;
  if (first?.kind !== 'paragraph' || found === null) return item;
  const [written, mark] = found;
  const box = mark === '' ? '[ ] ' : '[x] ';
  if (written.length < first.inline.text.length) {
    const start = first.inline.offsetAt(0);
    const fix = { start, end: start + written.length, text: box };
    context.report.report('box-not-read', placeOfItem(item), { found: written.trim() }, fix);
  }
  return { ...item, task: mark !== '', blocks: [{ ...first, inline: first.inline.slice(written.length) }, ...rest] };
}
