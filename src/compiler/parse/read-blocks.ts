import type { Block } from '../../model/course.ts';
import { DIRECTIVES, directiveNamed, mayNest } from './blocks/registry.ts';
import { nearest } from './nearest.ts';
import type { DirectiveNode, Node } from './nodes.ts';
import type { PageContext } from './page-context.ts';
import { readNode, toTextBlocks } from './prose.ts';

/** Reads nodes into blocks; directives of a name not known give what they enclose. */
export function readBlocks(nodes: readonly Node[], context: PageContext): Block[] {
  return nodes.flatMap((node) =>
    node.kind === 'text' ? toTextBlocks(readNode(node, context), context) : readDirective(node, context),
  );
}

function readDirective(node: DirectiveNode, context: PageContext): Block[] {
  const kind = directiveNamed(node.name);
  const place = node.line.place(node.start);
  if (kind === null) {
    const known = DIRECTIVES.flatMap(({ name, indonesian }) => [indonesian, name]);
    context.report.report('unknown-directive', place, { name: node.name, nearest: nearest(node.name, known) });
    return readBlocks(node.children, context);
  }
  const outer = context.inside.at(-1);
  if (outer !== undefined && !mayNest(outer, node.name)) {
    context.report.report('misplaced-directive', place, { name: node.name, outer });
    return [];
  }
  if (kind.form === 'container' && !node.container) {
    context.report.report('directive-needs-body', place, { name: node.name });
    return [];
  }
  const inner = { ...context, inside: [...context.inside, node.name] };
  const block = kind.read(node, inner);
  const blocks = block === null ? [] : [block];
  if (kind.form !== 'leaf' || node.children.length === 0) return blocks;
  context.report.report('leaf-with-body', place, { name: node.name });
  return [...blocks, ...readBlocks(node.children, context)];
}
