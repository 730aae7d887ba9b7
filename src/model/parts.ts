import type { Block, Scenario } from './course.ts';
import type { Place } from './diagnostic.ts';
import type { Inline } from './prose.ts';
import type { Option, Question } from './question.ts';

/** Words that stand together: a paragraph, a heading, a cell, an option. */
interface Run {
  readonly inlines: readonly Inline[];
  readonly at: Place;
}

/** What stands directly in a block, each list in source order. */
export interface Parts {
  readonly runs: readonly Run[];
  readonly blocks: readonly Block[];
}

const NOTHING: Parts = { runs: [], blocks: [] };

/** One step down into a block: its own words, and the blocks in it. Whoever walks a course walks it with this. */
export function partsOf(block: Block): Parts {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { runs: [{ inlines: block.children, at: block.at }], blocks: [] };
    case 'list':
      return { runs: [], blocks: block.items.flatMap((item) => item.blocks) };
    case 'table':
      return { runs: [...block.head, ...block.rows.flat()].map((inlines) => ({ inlines, at: block.at })), blocks: [] };
    case 'question':
      return partsOfQuestion(block);
    case 'quiz':
      return {
        runs: block.pools.flatMap(({ title, at }) => (title === undefined ? [] : [{ inlines: title, at }])),
        blocks: [...block.intro, ...block.pools.flatMap((pool) => pool.items)],
      };
    case 'scenario':
      return partsOfScenario(block);
    case 'cards':
      return {
        runs: block.cards.flatMap(({ front, back, at }) => [front, back].map((inlines) => ({ inlines, at }))),
        blocks: [],
      };
    case 'steps':
      return { runs: [], blocks: [...block.intro, ...block.steps.flatMap((step) => step.blocks)] };
    case 'checklist':
      return partsOfOptions(block.intro, block.items);
    case 'media':
      return { runs: [], blocks: [...block.blocks, ...block.transcriptBlocks] };
    case 'quote':
    case 'alert':
    case 'reflection':
    case 'reveal':
    case 'activity':
    case 'facilitator':
      return { runs: [], blocks: block.blocks };
    case 'code':
    case 'rule':
    case 'consult':
      return NOTHING;
  }
}

function partsOfOptions(before: readonly Block[], options: readonly Option[]): Parts {
  return {
    runs: options.map(({ content, at }) => ({ inlines: content, at })),
    blocks: [...before, ...options.flatMap((option) => option.feedback)],
  };
}

function partsOfQuestion(question: Question): Parts {
  const { runs, blocks } = partsOfOptions(question.prompt, answersOf(question));
  const columns =
    question.type === 'match' || question.type === 'sort'
      ? [...question.heads, ...question.targets.map((target) => target.content)]
      : [];
  return {
    runs: [...runs, ...columns.map((inlines) => ({ inlines, at: question.at }))],
    blocks: [...blocks, ...question.explanation],
  };
}

/** The options, items or left-hand rows of a question; none where it is answered by typing. */
export function answersOf(question: Question): readonly Option[] {
  if ('options' in question) return question.options;
  return 'items' in question ? question.items : [];
}

function partsOfScenario(scenario: Scenario): Parts {
  const choices = scenario.scenes.flatMap((scene) => scene.choices);
  return {
    runs: [
      ...scenario.scenes.map(({ title, at }) => ({ inlines: title, at })),
      ...choices.map(({ content, at }) => ({ inlines: content, at })),
    ],
    blocks: [
      ...scenario.intro,
      ...scenario.scenes.flatMap((scene) => scene.body),
      ...choices.flatMap((choice) => choice.consequence),
    ],
  };
}
