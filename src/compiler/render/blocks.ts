import type { Block } from '../../model/course.ts';
import type { TextBlock } from '../../model/prose.ts';
import { renderQuestion } from './blocks/question.ts';
import { renderQuiz } from './blocks/quiz.ts';
import { renderScenario } from './blocks/scenario.ts';
import {
  renderActivity,
  renderCards,
  renderChecklist,
  renderConsult,
  renderFacilitator,
  renderMedia,
  renderReflection,
  renderReveal,
  renderSteps,
} from './blocks/teaching.ts';
import type { PageContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderTextBlock } from './prose.ts';

type Directive = Exclude<Block, TextBlock>;
type Renderers = {
  readonly [Kind in Directive['kind']]: (
    block: Extract<Directive, { kind: Kind }>,
    context: PageContext,
  ) => Html | null;
};

/** How each directive is written: a new one is a function and a line here. */
const DIRECTIVES: Renderers = {
  question: renderQuestion,
  quiz: renderQuiz,
  scenario: renderScenario,
  reflection: renderReflection,
  reveal: renderReveal,
  cards: renderCards,
  steps: renderSteps,
  checklist: renderChecklist,
  activity: renderActivity,
  facilitator: renderFacilitator,
  media: renderMedia,
  consult: renderConsult,
};

export function renderBlocks(blocks: readonly Block[], context: PageContext): Html {
  return html`${blocks.map((block) => renderBlock(block, context))}`;
}

function renderBlock(block: Block, context: PageContext): Html | null {
  if (!isDirective(block)) return renderTextBlock(block, context);
  // The registry is typed kind by kind; TypeScript cannot follow the pairing through the index.
  const render = DIRECTIVES[block.kind] as (block: Directive, context: PageContext) => Html | null;
  return render(block, context);
}

function isDirective(block: Block): block is Directive {
  return block.kind in DIRECTIVES;
}
