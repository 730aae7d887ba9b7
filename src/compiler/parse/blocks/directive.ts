import type { z } from 'zod';
import type { Block } from '../../../model/course.ts';
import type { Fix, Place } from '../../../model/diagnostic.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { checkAttributes } from '../written-attributes.ts';

/** One directive as the registry lists it: its names, its form, what may stand in it, how it is read. */
export interface DirectiveKind {
  readonly name: string;
  readonly indonesian: string;
  /** Whether it needs something to enclose; `either`: `::name` alone is complete too. */
  readonly form: 'container' | 'leaf' | 'either';
  /** English names of the directives that may stand directly in it; `all`: any that pages take. */
  readonly takes: readonly string[] | 'all';
  /** What `{…}` takes beside `#id`: the reference page is written from it. */
  readonly attributes: z.ZodObject<z.ZodRawShape, z.core.$strict>;
  /** `null` where nothing can be kept, which has been reported. */
  readonly read: (node: DirectiveNode, context: PageContext) => Block | null;
}

/** Place of the colons that open a directive. */
export function placeOf(node: DirectiveNode): Place {
  return node.line.place(node.start);
}

/** The label as the title of a block, where there is one. */
export function titleOf(node: DirectiveNode): { title?: string } {
  return node.label === null || node.label.text === '' ? {} : { title: node.label.text };
}

/** Attributes of a directive that has no id of its own. */
export function attributesOf<Shape extends z.ZodRawShape>(
  node: DirectiveNode,
  schema: z.ZodObject<Shape, z.core.$strict>,
  context: PageContext,
) {
  return checkAttributes(node.attributes, node.line, schema, { id: false }, context.report).values;
}

/** Attributes of a directive that must carry an id; where it is missing, `text` gives one and the fix that writes it. */
export function identifiedAttributesOf<Shape extends z.ZodRawShape>(
  node: DirectiveNode,
  schema: z.ZodObject<Shape, z.core.$strict>,
  text: () => string,
  context: PageContext,
) {
  const { id, values } = checkAttributes(node.attributes, node.line, schema, { id: true }, context.report);
  if (id !== null) return { id: context.ids.claim(id.value, id.at), values };
  const salvaged = /#([a-z0-9-]+)/.exec(node.broken ?? '')?.[1];
  if (salvaged !== undefined) return { id: context.ids.claim(salvaged, placeOf(node)), values };
  const made = context.ids.derive(text(), placeOf(node));
  if (node.broken === null) {
    context.report.report('missing-id', placeOf(node), { name: node.name, id: made }, idFix(node, made));
  }
  return { id: made, values };
}

/** Writes an id into the `{…}` of a directive, or a `{…}` behind its name. */
function idFix({ attributes, line, head }: DirectiveNode, id: string): Fix {
  const at = line.offsetAt(attributes === null ? head : attributes.start + 1);
  const others = attributes !== null && attributes.end > attributes.start + 2;
  return { start: at, end: at, text: attributes === null ? `{#${id}}` : `#${id}${others ? ' ' : ''}` };
}
