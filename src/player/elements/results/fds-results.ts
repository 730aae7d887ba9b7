import { html, nothing, type TemplateResult } from 'lit/html.js';
import { completion, gradedQuizzes, moduleScore, success } from '../../../attempt/outcome.ts';
import { own } from '../../../attempt/records.ts';
import type { LessonOutline } from '../../../model/outline.ts';
import { PlayerElement } from '../player-element.ts';
import { renderGain } from '../quiz/gain.ts';
import { renderScore, verdictWords } from '../quiz/score.ts';

/** Where the learner stands: the score that counts, what learning brought, what is left, and the next step. */
export abstract class FdsResults extends PlayerElement {
  protected override render(): TemplateResult {
    const { outline, attempt } = this.app.store;
    const { say } = this.app;
    const lessons = outline.lessons.filter((lesson) => !lesson.optional);
    const unread = lessons.filter((lesson) => own(attempt.read, lesson.id) === undefined);
    return html`${this.renderScore()}${renderGain(this.app)}
      <h2>${say(completion(outline, attempt) === 'completed' ? 'completed' : 'inProgress')}</h2>
      <fds-progress></fds-progress>
      <p>${say('lessonsRead', { n: lessons.length - unread.length, total: lessons.length })}</p>
      ${unread.length === 0 ? nothing : this.renderUnread(unread)}
      ${this.renderNext(unread)}`;
  }

  private renderScore(): TemplateResult | typeof nothing {
    const { outline, attempt } = this.app.store;
    const { say } = this.app;
    if (gradedQuizzes(outline).length === 0) return nothing;
    const score = moduleScore(outline, attempt);
    if (score === null) return html`<p>${say('noScoreWords')}</p>`;
    const passed = score >= outline.mastery;
    const words = verdictWords(say, passed, success(outline, attempt) === 'failed', outline.mastery);
    return renderScore(say, score, passed, words);
  }

  private renderUnread(unread: readonly LessonOutline[]): TemplateResult {
    return html`<nav class="toc" aria-label=${this.app.say('toRead')}><ul>${unread.map(
      (lesson) =>
        html`<li><a href="#${lesson.id}"><span>${lesson.title}</span><small>${this.app.say('minutes', { n: lesson.minutes })}</small></a></li>`,
    )}</ul></nav>`;
  }

  /** One clear next step: what is not read, then a graded quiz while the score falls short; none where no attempt is left. */
  private renderNext(unread: readonly LessonOutline[]): TemplateResult | typeof nothing {
    const { say, store } = this.app;
    const { outline, attempt } = store;
    const verdict = success(outline, attempt);
    const graded = gradedQuizzes(outline);
    const isTest = ({ quizzes }: LessonOutline): boolean => quizzes.some((id) => graded.includes(id));
    const reading = unread.find((lesson) => !isTest(lesson));
    const test = verdict === 'unknown' ? (unread[0] ?? outline.lessons.find(isTest)) : undefined;
    const next = reading ?? test;
    if (next === undefined) return verdict === 'failed' ? nothing : html`<p>${say('allDone')}</p>`;
    return html`<p class="begin"><a class="button" href="#${next.id}">${say(next === reading ? 'keepReading' : 'goToQuiz')}</a></p>`;
  }
}
