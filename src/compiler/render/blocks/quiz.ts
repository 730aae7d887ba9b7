import type { Pool, Quiz, Scenario } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import { drawOf, quizMastery } from '../../outline/quiz-outline.ts';
import type { PageContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { PLAIN, renderInlines } from '../inline.ts';
import { renderTitle } from '../prose.ts';

/** All questions of all pools as text; the player draws from them and shows one at a time. */
export function renderQuiz(quiz: Quiz, context: PageContext): Html {
  const intro = context.inside(quiz.intro, context);
  const title = quiz.title === undefined ? null : renderTitle(quiz.title, context);
  return html`<fds-quiz id="${quiz.id}" class="quiz"><div class="quiz-intro">${title}${intro}<ul class="facts">${facts(quiz, context)}</ul></div><div class="quiz-head"></div><div class="quiz-items">${quiz.pools.map((pool) => renderPool(pool, context))}</div></fds-quiz>`;
}

function facts(quiz: Quiz, context: PageContext): Html[] {
  const { say } = context;
  const count = quiz.pools.reduce((sum, pool) => sum + drawOf(pool), 0);
  const lines = [say('quizQuestions', { n: Math.min(count, quiz.draw ?? count) })];
  if (quiz.graded) lines.push(say('quizMastery', { n: quizMastery(quiz, context.module) }));
  lines.push(quiz.attempts === null ? say('quizUnlimited') : say('quizAttempts', { n: quiz.attempts }));
  if (quiz.minutes !== undefined) lines.push(say('quizMinutes', { n: quiz.minutes }));
  return lines.map((line) => html`<li>${line}</li>`);
}

function renderPool(pool: Pool, context: PageContext): Html {
  const title = pool.title === undefined ? null : renderTitle(renderInlines(pool.title, context, PLAIN), context);
  const items: readonly (Question | Scenario)[] = pool.items;
  return html`<section class="pool">${title}${context.inside(items, context)}</section>`;
}
