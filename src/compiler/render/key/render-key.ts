import { type SayKey, sayKey } from '../../../i18n/key.ts';
import type { Block, Course, Module, Page, Quiz, Scenario } from '../../../model/course.ts';
import { partsOf } from '../../../model/parts.ts';
import { plainText } from '../../../model/plain-text.ts';
import type { Question } from '../../../model/question.ts';
import type { ModuleContext } from '../context.ts';
import { type Html, html, verbatim } from '../html.ts';
import { OPENING_PAGE } from '../links.ts';
import { moduleContext } from '../module-context.ts';
import { pageContext } from '../page.ts';
import { renderQuestionKey } from './question-key.ts';
import { renderScenarioKey } from './scenario-key.ts';

/** What a module asks, with what is right: a document for trainers, and the files it shows. */
export interface RenderedKey {
  readonly html: string;
  readonly media: ModuleContext['media']['used'];
}

/**
 * Writes the key to a module: every question and scenario, formative and graded, in order of the lessons.
 * @param critical The player's style of the first screen, which stands in the page itself.
 */
export function renderKey(course: Course, module: Module, critical: string): RenderedKey {
  const context = moduleContext(course, module);
  const say = sayKey(module.language);
  const opening = renderSection(OPENING_PAGE, module.title, module.opening, context, say);
  const lessons = module.lessons.map((lesson) =>
    renderSection(lesson.id, plainText(lesson.title), lesson, context, say),
  );
  const page = html`<!DOCTYPE html>
<html lang="${module.language}"><head><meta charset="utf-8"><title>${module.title} – ${say('key')}</title>
<style>${verbatim(critical)}</style><link rel="stylesheet" href="player.css"><style>${verbatim(STYLE)}</style></head>
<body><main><h1>${module.title}</h1><p class="lead">${say('key')}</p><p class="how">${say('keep')}</p>${opening}${lessons}</main></body></html>`;
  return { html: page.toString(), media: context.media.used };
}

const STYLE = `@media print{.question{margin:8px 0 14px;padding:0;border:0}}.key{padding:0;list-style:none}.key>li{padding-left:1.6em}.key>li::before{content:attr(data-sign);float:left;margin-left:-1.6em;font-weight:700}.key>[data-sign="✓"]{font-weight:650}.feedback{font-weight:400;font-size:.9em}.question{break-inside:auto}.told>li{margin-bottom:10px;break-inside:avoid}.key>li{break-inside:avoid}h2,.kicker,.prompt{break-after:avoid}.question ol{padding-left:2.2em}`;

function renderSection(id: string, title: string, page: Page, context: ModuleContext, say: SayKey): Html | null {
  const asked = page.blocks.flatMap((block) => askedIn(block, null, say));
  if (asked.length === 0) return null;
  const at = pageContext(context, id, page);
  const items = asked.map(
    ({ block, kind }) =>
      html`${kind === null ? null : html`<p class="kicker">${kind}</p>`}${block.kind === 'question' ? renderQuestionKey(block, at, say) : renderScenarioKey(block, at, say)}`,
  );
  return html`<h2>${title}</h2>${items}`;
}

interface Asked {
  readonly block: Question | Scenario;
  /** What it is part of, in words; `null` where it stands in a lesson. */
  readonly kind: string | null;
}

function askedIn(block: Block, kind: string | null, say: SayKey): Asked[] {
  if (block.kind === 'question' || block.kind === 'scenario') return [{ block, kind }];
  const inside = block.kind === 'quiz' ? quizKind(block, say) : kind;
  return partsOf(block).blocks.flatMap((part) => askedIn(part, inside, say));
}

function quizKind(quiz: Quiz, say: SayKey): string {
  if (quiz.graded) return say('graded');
  return quiz.title ?? say('ungraded');
}
