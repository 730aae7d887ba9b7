import type { SayKey } from '../../../i18n/key.ts';
import type { Gap, MatchQuestion, Option, Question } from '../../../model/question.ts';
import type { PageContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { PLAIN, renderInlines } from '../inline.ts';
import { renderTextBlocks } from '../prose.ts';

/** A question with what is right, and what is said of each answer. */
export function renderQuestionKey(question: Question, context: PageContext, say: SayKey): Html {
  const explanation =
    question.explanation.length === 0
      ? null
      : html`<div class="verdict-key"><strong>${say('explanation')}.</strong> ${renderTextBlocks(question.explanation, context)}</div>`;
  const points = question.points === 1 ? null : html`<p class="meta">${say('points', { n: question.points })}</p>`;
  return html`<section class="question"><div class="prompt">${renderTextBlocks(question.prompt, context)}</div>${points}${renderRight(question, context, say)}${explanation}</section>`;
}

function renderRight(question: Question, context: PageContext, say: SayKey): Html {
  switch (question.type) {
    case 'single':
    case 'truefalse':
    case 'multiple':
      return html`<ul class="key">${question.options.map((option) => renderOption(option, option.correct ? '✓' : '–', context))}</ul>`;
    case 'likert':
      return html`<p>${say('opinion')}</p>`;
    case 'order':
      return html`<ol>${question.items.map(({ content }) => html`<li>${renderInlines(content, context, PLAIN)}</li>`)}</ol>`;
    case 'match':
    case 'sort':
      return renderPairs(question, context);
    case 'gap':
    case 'number':
      return html`<ol>${question.gaps.map((gap) => html`<li>${acceptedBy(gap, say)}</li>`)}</ol>`;
  }
}

function renderOption({ content, feedback }: Option, sign: string, context: PageContext): Html {
  const said = feedback.length === 0 ? null : html`<div class="feedback">${renderTextBlocks(feedback, context)}</div>`;
  return html`<li data-sign="${sign}">${renderInlines(content, context, PLAIN)}${said}</li>`;
}

function renderPairs({ items, targets }: MatchQuestion, context: PageContext): Html {
  const target = (id: string) => targets.find((one) => one.id === id)?.content ?? [];
  return html`<ul>${items.map((item) => html`<li>${renderInlines(item.content, context, PLAIN)} → <strong>${renderInlines(target(item.target), context, PLAIN)}</strong></li>`)}</ul>`;
}

function acceptedBy(gap: Gap, say: SayKey): string {
  if (gap.kind === 'text') return gap.accept.join(' / ');
  return gap.min === gap.max ? String(gap.min) : say('from', { min: gap.min, max: gap.max });
}
