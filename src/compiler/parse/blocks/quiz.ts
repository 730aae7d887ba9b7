import type { Block, Pool, Quiz, Scenario } from '../../../model/course.ts';
import type { Place } from '../../../model/diagnostic.ts';
import { plainText } from '../../../model/plain-text.ts';
import type { Inline } from '../../../model/prose.ts';
import type { Question } from '../../../model/question.ts';
import { readInline } from '../inline.ts';
import type { Md, MdHeading } from '../md.ts';
import type { DirectiveNode } from '../nodes.ts';
import type { PageContext } from '../page-context.ts';
import { readNode, splitAttributes, toTextBlocks } from '../prose.ts';
import { POOL_SCHEMA, QUIZ_SCHEMA } from '../schemas.ts';
import { checkAttributes } from '../written-attributes.ts';
import { identifiedAttributesOf, placeOf, titleOf } from './directive.ts';

/** Reads `::::kuis`: what stands before its first question or heading introduces it, headings divide it into pools. */
export function readQuiz(node: DirectiveNode, context: PageContext): Quiz {
  const { id, values } = identifiedAttributesOf(node, QUIZ_SCHEMA, () => node.label?.text || 'kuis', context);
  const graded = values.graded === true;
  const contents = new QuizContents(placeOf(node), { ...context, inGradedQuiz: graded });
  for (const child of node.children) {
    if (child.kind === 'text') contents.addText(readNode(child, context));
    else contents.addDirective(child);
  }
  return {
    kind: 'quiz',
    id,
    ...titleOf(node),
    graded,
    ...(values.role === undefined ? {} : { role: values.role }),
    attempts: values.attempts ?? null,
    ...(values.draw === undefined ? {} : { draw: values.draw }),
    ...(values.mastery === undefined ? {} : { mastery: values.mastery }),
    shuffle: values.shuffle ?? false,
    feedback: values.feedback ?? (graded ? 'end' : 'each'),
    ...(values.minutes === undefined ? {} : { minutes: values.minutes }),
    intro: contents.intro,
    pools: contents.pools,
    at: placeOf(node),
  };
}

class QuizContents {
  readonly intro: Block[] = [];
  private readonly named: (Omit<Pool, 'items'> & { items: (Question | Scenario)[] })[] = [];
  private reportedText = false;

  constructor(
    private readonly at: Place,
    private readonly context: PageContext,
  ) {}

  /** At least one; without headings and questions an empty one. */
  get pools(): readonly Pool[] {
    return this.named.length > 0 ? this.named : [{ items: [], at: this.at }];
  }

  addText(blocks: readonly Md[]): void {
    for (const block of blocks) {
      if (block.kind === 'heading') this.named.push({ ...this.readHeading(block), items: [] });
      else if (this.named.length === 0) this.intro.push(...toTextBlocks([block], this.context));
      else this.reportText(block.segment.place());
    }
  }

  addDirective(node: DirectiveNode): void {
    for (const block of this.context.readBlocks([node], this.context)) {
      if (block.kind === 'question' || block.kind === 'scenario') this.pool().push(block);
      else if (this.named.length === 0) this.intro.push(block);
      else this.reportText(placeOf(node));
    }
  }

  private pool(): (Question | Scenario)[] {
    const last = this.named.at(-1);
    if (last !== undefined) return last.items;
    const items: (Question | Scenario)[] = [];
    this.named.push({ items, at: this.at });
    return items;
  }

  private readHeading(heading: MdHeading): Omit<Pool, 'items'> {
    const { text, list } = splitAttributes(heading.inline);
    const { values } = checkAttributes(list, heading.inline, POOL_SCHEMA, { id: false }, this.context.report);
    const title: Inline[] = readInline(text, this.context);
    const draw = values.draw === undefined ? {} : { draw: values.draw };
    return { ...(plainText(title) === '' ? {} : { title }), ...draw, at: heading.segment.place() };
  }

  private reportText(at: Place): void {
    if (!this.reportedText) this.context.report.report('text-in-quiz', at, {});
    this.reportedText = true;
  }
}
