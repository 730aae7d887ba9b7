import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { QuizAttempt } from '../../../attempt/attempt.ts';
import {
  answerOf,
  bestQuizAttempt,
  lastQuizAttempt,
  openQuiz,
  quizAttemptsLeft,
  quizScore,
} from '../../../attempt/views.ts';
import type { QuizOutline } from '../../../model/outline.ts';
import { PlayerElement } from '../player-element.ts';

/**
 * A quiz: before it begins, one question at a time, handing in, the result with its review. All its questions stand in
 * the page; it shows those that were drawn.
 */
export abstract class FdsQuiz extends PlayerElement {
  private confirming = false;
  /** What gets the focus after the next drawing. */
  private focusOn: string | null = null;

  private get quiz(): QuizOutline | null {
    return this.app.store.outline.quizzes[this.id] ?? null;
  }

  private get open(): QuizAttempt | null {
    return openQuiz(this.app.store.attempt, this.id);
  }

  private begin(): void {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
    this.app.store.dispatch({ type: 'quizStarted', quiz: this.id, seed });
    this.moveTo(0);
  }

  /** Which drawn question is on screen: kept in the attempt's position, so that it is there again after a break. */
  private currentIndex(attempt: QuizAttempt): number {
    const block = this.app.store.attempt.position?.value.block ?? '';
    return Math.max(0, attempt.drawn.indexOf(block));
  }

  private moveTo(index: number): void {
    const block = this.open?.drawn[index];
    const page = this.closest('.page')?.id;
    if (block === undefined || page === undefined) return;
    this.confirming = false;
    this.focusOn = `#${CSS.escape(block)} .prompt, #${CSS.escape(block)} .title`;
    this.app.store.dispatch({ type: 'opened', page, block });
    this.requestUpdate();
  }

  private confirm(confirming: boolean): void {
    this.confirming = confirming;
    this.focusOn = confirming ? '.quiz-confirm' : null;
    this.requestUpdate();
  }

  private submit(): void {
    this.confirming = false;
    this.focusOn = '.score';
    this.app.store.dispatch({ type: 'quizSubmitted', quiz: this.id });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { quiz, open } = this;
    if (quiz === null) return nothing;
    const shown = lastQuizAttempt(this.app.store.attempt, this.id);
    const head = this.querySelector<HTMLElement>('.quiz-head');
    this.showItems(quiz, shown, open);
    if (head !== null) render(this.renderHead(quiz, shown, open), head);
    const page = this.closest('.page');
    page?.classList.toggle('quiz-open', open !== null);
    page?.classList.toggle('quiz-ahead', shown === null);
    return html`<div class="quiz-panel">${this.renderPanel(quiz, open)}</div>`;
  }

  protected override updated(): void {
    if (this.focusOn === null) return;
    const target = this.querySelector<HTMLElement>(this.focusOn);
    this.focusOn = null;
    if (target === null) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.scrollIntoView(); // from the top, so that progress and the whole question are seen
  }

  /** Only the question being worked on while it runs; all drawn ones in the review. */
  private showItems(quiz: QuizOutline, shown: QuizAttempt | null, open: QuizAttempt | null): void {
    const current = open === null ? null : (open.drawn[this.currentIndex(open)] ?? null);
    const isShown = (id: string): boolean =>
      !this.confirming &&
      (current === null ? shown !== null && quiz.feedback !== 'score' && shown.drawn.includes(id) : id === current);
    this.querySelector<HTMLElement>('.quiz-intro')?.toggleAttribute('hidden', shown !== null);
    for (const pool of this.querySelectorAll<HTMLElement>('.pool')) {
      const items = [...pool.children].filter((child) => child.id !== '');
      for (const item of items) item.toggleAttribute('hidden', !isShown(item.id));
      pool.toggleAttribute('hidden', !items.some((item) => isShown(item.id)));
      pool.querySelector('.title')?.toggleAttribute('hidden', open !== null);
    }
  }

  private renderHead(
    quiz: QuizOutline,
    shown: QuizAttempt | null,
    open: QuizAttempt | null,
  ): TemplateResult | typeof nothing {
    if (this.confirming) return nothing;
    if (open !== null) return this.renderProgress(open);
    return shown === null ? nothing : html`${this.renderScore(quiz, shown)}${this.renderBegin(quiz, true)}`;
  }

  private renderProgress(open: QuizAttempt): TemplateResult {
    const now = this.currentIndex(open);
    const total = open.drawn.length;
    const segment = (id: string, i: number): TemplateResult =>
      html`<i class=${`${this.isAnswered(id) ? 'done' : ''} ${i === now ? 'now' : ''}`}></i>`;
    return html`<p class="kicker">${this.app.say('questionOf', { n: now + 1, total })}</p>
      <div class="quiz-progress" aria-hidden="true">${open.drawn.map(segment)}</div>`;
  }

  private renderScore(quiz: QuizOutline, attempt: QuizAttempt): TemplateResult {
    const { outline, attempt: whole } = this.app.store;
    const { say } = this.app;
    const score = quizScore(outline, attempt, this.id);
    const best = bestQuizAttempt(outline, whole, this.id);
    const bestScore = best === null ? score : quizScore(outline, best, this.id);
    const passed = bestScore >= quiz.mastery;
    return html`<div class="score ${passed && quiz.graded ? 'good' : ''}">
      ${say('yourScore')}<b>${rounded(score)}</b>
      ${quiz.graded ? html`<strong>${say(passed ? 'passed' : 'notPassed')}</strong>` : nothing}
      <p>${this.verdictWords(quiz, passed)}</p>
      ${bestScore > score ? html`<p>${say('bestScore', { n: rounded(bestScore) })}</p>` : nothing}
    </div>`;
  }

  private verdictWords(quiz: QuizOutline, passed: boolean): string {
    const { say } = this.app;
    if (!quiz.graded) return say('practiceOnly');
    if (passed) return say('passedWords');
    return this.attemptsLeft === 0 ? say('noAttemptsWords') : say('notPassedWords', { mastery: quiz.mastery });
  }

  /** A story is answered when it came to an end; a question with all options unticked again is not. */
  private isAnswered(id: string): boolean {
    const { attempt, outline } = this.app.store;
    if (id in outline.scenarios) return this.open?.paths[id]?.value.finished === true;
    const answer = answerOf(attempt, id, this.id);
    return answer !== null && answer.response?.length !== 0;
  }

  private get attemptsLeft(): number | null {
    const { outline, attempt } = this.app.store;
    return quizAttemptsLeft(outline, attempt, this.id);
  }

  private renderPanel(quiz: QuizOutline, open: QuizAttempt | null): TemplateResult | typeof nothing {
    if (open !== null) return this.confirming ? this.renderConfirm(open) : this.renderMoves(open);
    return lastQuizAttempt(this.app.store.attempt, this.id) === null ? this.renderBegin(quiz, false) : nothing;
  }

  private renderBegin(quiz: QuizOutline, taken: boolean): TemplateResult | typeof nothing {
    const left = this.attemptsLeft;
    if (left === 0) return nothing;
    const { say } = this.app;
    return html`<div class="actions">
        <button type="button" class="button ${taken ? 'quiet' : ''}" @click=${() => this.begin()}>${say(taken ? 'quizAgain' : 'quizBegin')}</button>
      </div>
      ${taken && left !== null && quiz.graded ? html`<p class="how">${say('attemptsLeft', { n: left })}</p>` : nothing}`;
  }

  private renderMoves(open: QuizAttempt): TemplateResult {
    const { say } = this.app;
    const now = this.currentIndex(open);
    const last = now === open.drawn.length - 1;
    return html`<div class="actions">
      ${now > 0 ? html`<button type="button" class="button quiet" @click=${() => this.moveTo(now - 1)}>${say('previous')}</button>` : nothing}
      ${
        last
          ? html`<button type="button" class="button" @click=${() => this.confirm(true)}>${say('submit')}</button>`
          : html`<button type="button" class="button" @click=${() => this.moveTo(now + 1)}>${say('next')}</button>`
      }
    </div>`;
  }

  private renderConfirm(open: QuizAttempt): TemplateResult {
    const { say } = this.app;
    const missing = open.drawn.flatMap((id, i) => (this.isAnswered(id) ? [] : [i]));
    const words =
      missing.length === 0
        ? say('allAnswered')
        : say('unansweredWhich', { list: missing.map((i) => i + 1).join(', ') });
    const back = missing[0] ?? open.drawn.length - 1;
    return html`<div class="quiz-confirm question"><p>${words}</p><div class="actions">
      <button type="button" class="button quiet" @click=${() => this.moveTo(back)}>${say('goBack')}</button>
      <button type="button" class="button" @click=${() => this.submit()}>${say(missing.length === 0 ? 'submit' : 'submitAnyway')}</button>
    </div></div>`;
  }
}

function rounded(score: number): number {
  return Math.round(score);
}
