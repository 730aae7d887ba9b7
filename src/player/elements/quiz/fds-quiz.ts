import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { own } from '../../../attempt/records.ts';
import { bestQuizAttempt, quizAttemptsLeft, quizScore } from '../../../attempt/views.ts';
import { isGraded } from '../../../model/graded.ts';
import type { QuizOutline } from '../../../model/outline.ts';
import { renderButton } from '../button.ts';
import { renderBar } from '../meter.ts';
import { PlayerElement } from '../player-element.ts';
import { renderConfirm } from './confirm.ts';
import { renderGain } from './gain.ts';
import { renderNumbers } from './numbers.ts';
import { writeQuizNotes } from './quiz-notes.ts';
import { renderScore, verdictWords } from './score.ts';
import { renderClock } from './time-limit.ts';
import { type View, viewOf } from './view.ts';

/**
 * A quiz: before it begins; one question at a time; asking before it is handed in; the score; and one question at a time
 * again, with what was right. All its questions stand in the page; it shows the one that is due.
 */
export abstract class FdsQuiz extends PlayerElement {
  /** Whether the questions are put aside: for the asking before they are handed in, then for the score; `null` at first. */
  private isAside: boolean | null = null;
  /** Whether the clock handed in what is shown. */
  private isTimeOver = false;
  /** Whether something else is shown than before: it gets the focus when it is drawn. */
  private isMoved = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const limit = this.quiz?.minutes;
    if (limit !== undefined) window.setInterval(() => this.tick(limit), 1000);
  }

  private get quiz(): QuizOutline | undefined {
    return own(this.app.store.outline.quizzes, this.id);
  }

  private get view(): View | null {
    return viewOf(this.app, this.id, this.isAside);
  }

  private readonly begin = (): void => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
    this.app.store.dispatch({ type: 'quizStarted', quiz: this.id, seed });
    this.moveTo(0);
  };

  private readonly moveTo = (index: number): void => {
    const block = this.view?.items[index]?.id;
    if (block === undefined) return;
    const page = this.closest('.page')?.id ?? '';
    this.app.store.dispatch({ type: 'opened', page, block });
    this.show(false);
  };

  private show(isAside: boolean): void {
    this.isAside = isAside;
    this.isMoved = true;
    this.requestUpdate();
  }

  private submit({ attempt }: View, isTimeOver: boolean): void {
    this.isTimeOver = isTimeOver;
    this.app.store.dispatch({ type: 'quizSubmitted', quiz: this.id });
    this.app.notes.remove(attempt.id);
    this.show(true);
  }

  private note({ attempt }: View, spent: number, marked: readonly string[]): void {
    writeQuizNotes(this.app.notes, attempt.id, spent, marked);
    this.requestUpdate();
  }

  /** Marks the question on screen, or no longer. */
  private mark(view: View): void {
    const marked = view.items.filter(({ isMarked }, i) => isMarked !== (i === view.at)).map(({ id }) => id);
    this.note(view, view.notes.spent, marked);
  }

  /** One second on: it counts only while the quiz is on screen. */
  private tick(limit: number): void {
    const { view } = this;
    if (view?.isOpen !== true || document.hidden || this.offsetParent === null) return;
    const spent = view.notes.spent + 1;
    this.note(view, spent, view.notes.marked);
    if (spent < 60 * limit) return;
    (document.activeElement as HTMLElement | null)?.blur(); // what is typed and not left yet is an answer too
    this.submit(view, true);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { quiz, view, begin, moveTo } = this;
    const { say } = this.app;
    if (quiz === undefined) return nothing;
    this.arrange(quiz, view);
    if (view === null) return html`<div class="actions quiz-panel">${renderButton(say('quizBegin'), begin)}</div>`;
    const panel =
      view.at >= 0
        ? this.renderMoves(view)
        : view.isOpen
          ? renderConfirm(say, view, moveTo, () => this.submit(view, false))
          : nothing;
    return html`<div class="quiz-panel">${panel}
      ${view.isOpen || quiz.feedback !== 'score' ? renderNumbers(say, view, moveTo) : nothing}</div>`;
  }

  protected override updated(): void {
    const target = this.querySelector<HTMLElement>('.score, .quiz-confirm, .quiz-head > p.meta');
    if (!this.isMoved || target === null) return;
    this.isMoved = false;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.scrollIntoView(); // from the top, so that progress and the whole question are seen
  }

  /** Fits the compiled parts to what is shown. */
  private arrange(quiz: QuizOutline, view: View | null): void {
    this.dataset.state = view === null ? 'ahead' : view.isOpen ? 'open' : 'over';
    this.querySelector('.quiz-intro')?.toggleAttribute('hidden', view !== null);
    const current = view?.items[view.at]?.id;
    for (const item of this.querySelectorAll('.pool > *')) item.toggleAttribute('hidden', item.id !== current);
    const mastery = this.querySelector('.mastery'); // the LMS may give another than the module was compiled with
    if (mastery !== null) mastery.textContent = this.app.say('quizMastery', { n: quiz.mastery });
    const head = this.querySelector<HTMLElement>('.quiz-head');
    if (head !== null) render(view === null ? nothing : this.renderHead(view), head);
  }

  private renderHead(view: View): TemplateResult {
    const { quiz, items, isOpen, at, notes } = view;
    const { say } = this.app;
    if (!isOpen && at < 0) return this.renderResult(view);
    const total = items.length;
    const extend = (seconds: number): void => {
      this.querySelector<HTMLElement>('.time > span')?.focus(); // the button goes
      this.note(view, notes.spent - seconds, notes.marked);
    };
    return html`${at < 0 ? nothing : renderBar((100 * (at + 1)) / total, say('questionOf', { n: at + 1, total }))}
      ${isOpen && quiz.minutes !== undefined ? renderClock(say, quiz.minutes, notes.spent, extend) : nothing}`;
  }

  /** The score, what learning brought, and the next step: what was not right, or once more; else the page's own way on. */
  private renderResult({ quiz, attempt, items }: View): TemplateResult {
    const { outline, attempt: whole } = this.app.store;
    const { say } = this.app;
    const score = quizScore(outline, attempt, this.id);
    const best = quizScore(outline, bestQuizAttempt(outline, whole, this.id) ?? attempt, this.id);
    const left = quizAttemptsLeft(outline, whole, this.id);
    const counts = isGraded(quiz);
    const passed = best >= quiz.mastery;
    const weak = quiz.feedback === 'score' ? -1 : items.findIndex(({ state }) => !/right|^answered/.test(state));
    const words = [
      this.isTimeOver ? say('timeOver') : '',
      counts ? verdictWords(say, passed, left === 0, quiz.mastery) : say(quiz.role ?? 'practice'),
      best > score ? say('bestScore', { n: Math.floor(best) }) : '',
      counts && left ? say('attemptsLeft', { n: left }) : '',
    ];
    return html`${renderScore(say, score, counts ? passed : null, words.join(' '))}
      ${counts ? renderGain(this.app) : nothing}
      <div class="actions">
        ${weak < 0 ? nothing : renderButton(say('lookWrong'), () => this.moveTo(weak))}
        ${left === 0 || quiz.role === 'pretest' ? nothing : renderButton(say('quizAgain'), this.begin, weak < 0 && !passed ? '' : 'quiet')}
      </div>`;
  }

  /** Below a question. From any of them one can hand in, or go back to the score. */
  private renderMoves(view: View): TemplateResult {
    const { items, at, isOpen } = view;
    const { say } = this.app;
    const isLast = at === items.length - 1;
    const isMarked = items[at]?.isMarked ?? false;
    return html`${isOpen ? html`<label class="option"><input type="checkbox" .checked=${isMarked} @change=${() => this.mark(view)}>${say('markLater')}</label>` : nothing}
      <div class="actions">
        ${at > 0 ? renderButton(say('previous'), () => this.moveTo(at - 1), 'quiet') : nothing}
        ${isLast ? nothing : renderButton(say('next'), () => this.moveTo(at + 1))}
        ${renderButton(say(isOpen ? 'submit' : 'toScore'), () => this.show(true), isLast ? '' : 'quiet')}
      </div>`;
  }
}
