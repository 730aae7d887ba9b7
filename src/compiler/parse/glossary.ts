import type { Term } from '../../model/course.ts';
import { plainText } from '../../model/plain-text.ts';
import type { TextBlock } from '../../model/prose.ts';
import { readFrontMatter } from './front-matter.ts';
import { HeadingIds } from './heading-ids.ts';
import { readInline } from './inline.ts';
import { inlineSettings } from './inline-lexer.ts';
import type { Md, MdHeading } from './md.ts';
import type { ModuleContext } from './page.ts';
import type { PageContext } from './page-context.ts';
import { readNode, splitAttributes, toTextBlocks } from './prose.ts';
import { scan } from './scan.ts';
import { TERM_SCHEMA } from './schemas.ts';
import type { Source } from './source.ts';
import { checkAttributes } from './written-attributes.ts';

/** Reads `## Term {aka="…"}` and what stands below each. Text before the first term belongs to no term. */
export function readGlossary(source: Source, module: ModuleContext): Term[] {
  const { body } = readFrontMatter(source, module.report);
  const scanned = scan(source, body, () => false, module.report);
  const context: PageContext = {
    ...module,
    source,
    headingIds: new HeadingIds(body),
    inline: inlineSettings(scanned.definitions),
    gaps: null,
    inGradedQuiz: false,
    inside: [],
    readBlocks: () => [],
  };
  const blocks = scanned.nodes.flatMap((node): Md[] => {
    if (node.kind === 'text') return readNode(node, context);
    const place = node.line.place(node.start);
    context.report.report('directive-in-glossary', place, { name: node.name });
    return [];
  });
  return readTerms(blocks, context);
}

function readTerms(blocks: readonly Md[], context: PageContext): Term[] {
  const terms: (Term & { blocks: TextBlock[] })[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth === 2) terms.push(readTerm(block, context));
    else terms.at(-1)?.blocks.push(...toTextBlocks([block], context));
  }
  return terms;
}

function readTerm(heading: MdHeading, context: PageContext): Term & { blocks: TextBlock[] } {
  const { text, list } = splitAttributes(heading.inline);
  const { values } = checkAttributes(list, heading.inline, TERM_SCHEMA, { id: false }, context.report);
  const aka = (values.aka ?? '').split(',').map((name) => name.trim());
  const term = plainText(readInline(text, context));
  return { term, aka: aka.filter((name) => name !== ''), blocks: [], at: heading.segment.place() };
}
