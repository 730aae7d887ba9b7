import type { Activity, Facilitator, Reflection, Reveal } from '../../../model/course.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { ACTIVITY_SCHEMA, NO_ATTRIBUTES } from '../schemas.ts';
import { attributesOf, identifiedAttributesOf, placeOf, titleOf } from './directive.ts';
import { firstWordsIn } from './plain.ts';

export function readReveal(node: DirectiveNode, context: PageContext): Reveal {
  attributesOf(node, NO_ATTRIBUTES, context);
  return { kind: 'reveal', ...titleOf(node), blocks: context.readBlocks(node.children, context), at: placeOf(node) };
}

export function readFacilitator(node: DirectiveNode, context: PageContext): Facilitator {
  attributesOf(node, NO_ATTRIBUTES, context);
  return {
    kind: 'facilitator',
    ...titleOf(node),
    blocks: context.readBlocks(node.children, context),
    at: placeOf(node),
  };
}

export function readActivity(node: DirectiveNode, context: PageContext): Activity {
  const { duration, materials, group } = attributesOf(node, ACTIVITY_SCHEMA, context);
  return {
    kind: 'activity',
    ...titleOf(node),
    ...(duration === undefined ? {} : { duration }),
    ...(materials === undefined ? {} : { materials }),
    ...(group === undefined ? {} : { group }),
    blocks: context.readBlocks(node.children, context),
    at: placeOf(node),
  };
}

export function readReflection(node: DirectiveNode, context: PageContext): Reflection {
  const blocks = context.readBlocks(node.children, context);
  const text = () => firstWordsIn(node, context);
  const { id } = identifiedAttributesOf(node, NO_ATTRIBUTES, text, context);
  return { kind: 'reflection', id, ...titleOf(node), blocks, at: placeOf(node) };
}
