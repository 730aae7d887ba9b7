import type { Pool, Quiz, Scenario } from '../../../model/course.ts';
import { isGraded } from '../../../model/graded.ts';
import type { Question } from '../../../model/question.ts';
import { drawOf, quizMastery } from '../../outline/quiz-outline.ts';
import type { PageContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { PLAIN, renderInlines } from '../inline.ts';
import { renderTitle } from '../prose.ts';

/**
 * All questions of all pools as text; the player draws from them and shows one at a time. What is graded says so: nothing of
 * it may stand on paper.
 */
export function renderQuiz(quiz: Quiz, context: PageContext): Html {
  const intro = context.inside(quiz.intro, context);
  const title = quiz.title === undefined ? null : renderTitle(quiz.title, context);
  return html`<fds-quiz id="${quiz.id}" class="${quiz.graded ? 'quiz graded' : 'quiz'}"><div class="quiz-intro">${title}${intro}<ul class="facts">${facts(quiz, context)}</ul></div><div class="quiz-head"></div><div class="quiz-items">${quiz.pools.map((pool) => renderPool(pool, context))}</div></fds-quiz>`;
}

/** What to know before one begins. The pass mark is found again by the player: an LMS may give another. */
function facts(quiz: Quiz, context: PageContext): Html[] {
  const { say } = context;
  const count = quiz.pools.reduce((sum, pool) => sum + drawOf(pool), 0);
  const mastery = html`<li class="mastery">${say('quizMastery', { n: quizMastery(quiz, context.module) })}</li>`;
  return [
    html`<li>${say('quizQuestions', { n: Math.min(count, quiz.draw ?? count) })}</li>`,
    ...(isGraded(quiz) ? [mastery] : []),
    html`<li>${triesOf(quiz, context)}</li>`,
    ...(quiz.minutes === undefined ? [] : [html`<li>${say('quizMinutes', { n: quiz.minutes })}</li>`]),
  ];
}

/** A pretest shows where one starts: it is taken once, whatever the player would allow. */
function triesOf({ role, attempts }: Quiz, { say }: PageContext): string {
  if (role === 'pretest') return say('quizPretest');
  return attempts === null ? say('quizUnlimited') : say('quizAttempts', { n: attempts });
}

function renderPool(pool: Pool, context: PageContext): Html {
  const title = pool.title === undefined ? null : renderTitle(renderInlines(pool.title, context, PLAIN), context);
  const items: readonly (Question | Scenario)[] = pool.items;
  return html`<section class="pool">${title}${context.inside(items, context)}</section>`;
}
