import { html, nothing, type TemplateResult } from 'lit/html.js';
import { completion, gradedQuizzes, moduleScore, success } from '../../../attempt/outcome.ts';
import { progress } from '../../../attempt/views.ts';
import type { LessonOutline } from '../../../model/outline.ts';
import { renderMeter } from '../meter.ts';
import { PlayerElement } from '../player-element.ts';

/** Where the learner stands: the score that counts, what is left, and the next step. */
export abstract class FdsResults extends PlayerElement {
  protected override render(): TemplateResult {
    const { outline, attempt } = this.app.store;
    const { say } = this.app;
    const graded = gradedQuizzes(outline).length > 0;
    const lessons = outline.lessons.filter((lesson) => !lesson.optional);
    const unread = lessons.filter((lesson) => attempt.read[lesson.id] === undefined);
    return html`${graded ? this.renderScore() : nothing}
      <h2>${say(completion(outline, attempt) === 'completed' ? 'completed' : 'inProgress')}</h2>
      ${renderMeter(progress(outline, attempt), say)}
      <p>${say('lessonsRead', { n: lessons.length - unread.length, total: lessons.length })}</p>
      ${unread.length === 0 ? nothing : this.renderUnread(unread)}
      ${this.renderNext(unread)}`;
  }

  private renderScore(): TemplateResult {
    const { outline, attempt } = this.app.store;
    const { say } = this.app;
    const score = moduleScore(outline, attempt);
    if (score === null)
      return html`<div class="score"><strong>${say('noScoreYet')}</strong><p>${say('noScoreWords')}</p></div>`;
    const passed = score >= outline.mastery;
    const over = success(outline, attempt) === 'failed';
    const words = passed
      ? say('passedWords')
      : over
        ? say('noAttemptsWords')
        : say('notPassedWords', { mastery: outline.mastery });
    return html`<div class="score ${passed ? 'good' : ''}">${say('yourScore')}<b>${Math.round(score)}</b><strong>${say(passed ? 'passed' : 'notPassed')}</strong><p>${words}</p></div>`;
  }

  private renderUnread(unread: readonly LessonOutline[]): TemplateResult {
    return html`<nav class="toc" aria-label=${this.app.say('toRead')}><ul>${unread.map(
      (lesson) =>
        html`<li><a href="#${lesson.id}"><span>${lesson.title}</span><small>${this.app.say('minutes', { n: lesson.minutes })}</small></a></li>`,
    )}</ul></nav>`;
  }

  /** One clear next step: the first lesson not read, the quiz not passed; none where no attempt is left. */
  private renderNext(unread: readonly LessonOutline[]): TemplateResult | typeof nothing {
    const { say, store } = this.app;
    const { outline, attempt } = store;
    const [next] = unread.filter((lesson) => lesson.quizzes.length === 0);
    if (next !== undefined) return this.renderStep(next.id, say('keepReading'));
    if (success(outline, attempt) === 'failed') return nothing;
    const score = moduleScore(outline, attempt);
    const quiz = outline.lessons.find((lesson) => lesson.quizzes.some((id) => outline.quizzes[id]?.graded === true));
    if (quiz !== undefined && (score === null || score < outline.mastery))
      return this.renderStep(quiz.id, say('goToQuiz'));
    return html`<p>${say('allDone')}</p>`;
  }

  private renderStep(page: string, words: string): TemplateResult {
    return html`<p class="begin"><a class="button" href="#${page}">${words}</a></p>`;
  }
}
