import type { Consult, Media } from '../../../model/course.ts';
import type { TextBlock } from '../../../model/prose.ts';
import { HeadingIds } from '../heading-ids.ts';
import { inlineSettings } from '../inline-lexer.ts';
import { readMarkdown } from '../markdown.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { resolvePath } from '../paths.ts';
import { toTextBlocks } from '../prose.ts';
import { CONSULT_SCHEMA, MEDIA_SCHEMA } from '../schemas.ts';
import { Segment } from '../segment.ts';
import type { Source } from '../source.ts';
import { attributesOf, placeOf, titleOf } from './directive.ts';

/** Reads `::media` with the text of its transcript. */
export function readMedia(node: DirectiveNode, context: PageContext): Media | null {
  const { src, poster, captions, transcript } = attributesOf(node, MEDIA_SCHEMA, context);
  const blocks = context.readBlocks(node.children, context);
  if (src === undefined) return null;
  return {
    kind: 'media',
    ...titleOf(node),
    src,
    ...(poster === undefined ? {} : { poster }),
    ...(captions === undefined ? {} : { captions }),
    ...(transcript === undefined ? {} : { transcript }),
    transcriptBlocks: transcript === undefined ? [] : readTranscript(transcript, context),
    blocks,
    at: placeOf(node),
  };
}

export function readConsult(node: DirectiveNode, context: PageContext): Consult {
  const { topic } = attributesOf(node, CONSULT_SCHEMA, context);
  return { kind: 'consult', ...titleOf(node), ...(topic === undefined ? {} : { topic }), at: placeOf(node) };
}

function readTranscript(path: string, context: PageContext): TextBlock[] {
  const source = context.readText(resolvePath(context.source.file, path));
  if (source === null) return [];
  return path.toLowerCase().endsWith('.md') ? readMarkdownFile(source, context) : paragraphsOf(source);
}

function readMarkdownFile(source: Source, context: PageContext): TextBlock[] {
  const blocks = readMarkdown(new Segment(source, source.lines), context.report);
  const headingIds = new HeadingIds(source.lines);
  return toTextBlocks(blocks, { ...context, source, headingIds, inline: inlineSettings([]), gaps: null });
}

/** Plain text: blank lines part paragraphs, nothing in it is syntax. */
function paragraphsOf(source: Source): TextBlock[] {
  const paragraphs: TextBlock[] = [];
  let words: string[] = [];
  let start = 0;
  for (const line of [...source.lines, { text: '', offset: source.text.length }]) {
    const text = line.text.trim();
    if (text !== '' && words.length === 0) start = line.offset;
    if (text !== '') words.push(text);
    else if (words.length > 0) {
      const value = words.join(' ');
      paragraphs.push({ kind: 'paragraph', children: [{ kind: 'text', value }], at: source.place(start) });
      words = [];
    }
  }
  return paragraphs;
}
