import type { Inline, TextBlock } from './prose.ts';

/** What a gap reads as where there is nothing to type into. */
const GAP = '____';

/** Words of running text without their form: for lists, titles, descriptions in an LMS. A picture gives its alt text. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** The same of blocks, one blank between them. */
export function plainTextOfBlocks(blocks: readonly TextBlock[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join(' ');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'image':
      return inline.alt;
    case 'break':
      return ' ';
    case 'gap':
      return GAP;
    case 'footnote':
      return '';
    default:
      return inline.children.map(textOf).join('');
  }
}

function textOfBlock(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children);
    case 'list':
      return block.items.map((item) => plainTextOfBlocks(item.blocks)).join(' ');
    case 'table':
      return [block.head, ...block.rows].flat().map(plainText).join(' ');
    case 'code':
      return block.value;
    case 'quote':
    case 'alert':
      return plainTextOfBlocks(block.blocks);
    case 'rule':
      return '';
  }
}
