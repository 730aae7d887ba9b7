import type { Md } from '../md.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { readNode } from '../prose.ts';

/** Markdown directly in a directive; directives in it are reported, since only text may stand there. */
export function textOnly(node: DirectiveNode, context: PageContext): Md[] {
  return node.children.flatMap((child) => {
    if (child.kind === 'text') return readNode(child, context);
    const place = child.line.place(child.start);
    context.report.report('misplaced-directive', place, { name: child.name, outer: node.name });
    return [];
  });
}

/** The first paragraph or heading as written, to make an id of; what a gap takes is left out. */
export function firstWords(blocks: readonly Md[]): string {
  const first = blocks.find((block) => block.kind === 'paragraph' || block.kind === 'heading');
  return first?.inline.text.replace(/\[\[[^\]]*\]\]|\{[^}]*\}/g, ' ') ?? '';
}

/** The same of what a directive encloses directly. */
export function firstWordsIn(node: DirectiveNode, context: PageContext): string {
  const text = node.children.find((child) => child.kind === 'text');
  return node.label?.text || (text === undefined ? '' : firstWords(readNode(text, context)));
}
