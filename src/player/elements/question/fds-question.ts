import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../../attempt/attempt.ts';
import { shuffled } from '../../../attempt/draw.ts';
import { answerOf, isSettled, lastQuizAttempt, triesLeft } from '../../../attempt/views.ts';
import { INTERACTIVE_TYPES, type QuestionKey } from '../../../model/outline.ts';
import { hash32 } from '../../../model/short-id.ts';
import { PlayerElement } from '../player-element.ts';
import { Choices } from './choices.ts';
import { clonedTemplate } from './templates.ts';

type ChoiceKey = Extract<QuestionKey, { type: 'single' | 'multiple' | 'truefalse' }>;

/**
 * A question with options. On its own it answers at once; in a quiz it does what the quiz's `feedback` says. Wires the
 * compiled controls and adds a button and the verdict below them.
 */
export abstract class FdsQuestion extends PlayerElement {
  private choices: Choices | null = null;
  /** Whether what is ticked differs from what was last handed in. */
  private touched = false;
  private asksForChoice = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const key = this.key;
    if (key === null || this.choices !== null) return;
    this.choices = new Choices(this);
    this.choices.order(this.orderOf(key));
    this.choices.choose(this.answer?.response ?? []);
    this.addEventListener('change', () => this.onChoice());
  }

  private get key(): ChoiceKey | null {
    const key = this.app.store.outline.questions[this.id];
    if (key === undefined || !INTERACTIVE_TYPES.includes(key.type)) return null;
    return 'right' in key && 'options' in key ? key : null;
  }

  private get quiz(): string | null {
    return this.closest('fds-quiz')?.id ?? null;
  }

  private get answer(): Answer | null {
    return answerOf(this.app.store.attempt, this.id, this.quiz ?? undefined);
  }

  /** The order of options holds for one device, in a quiz for one attempt. */
  private orderOf(key: ChoiceKey): readonly string[] {
    if (!key.shuffle || key.type === 'truefalse') return key.options;
    const { attempt } = this.app.store;
    const seed = this.quiz === null ? hash32(attempt.device) : (lastQuizAttempt(attempt, this.quiz)?.seed ?? 0);
    return shuffled(key.options, seed, this.id);
  }

  /** When it says what was right: never, when handed in, or only when the quiz is over. */
  private get speaks(): 'at once' | 'at the end' | 'never' {
    const quiz = this.quiz === null ? undefined : this.app.store.outline.quizzes[this.quiz];
    if (quiz === undefined || quiz.feedback === 'each') return 'at once';
    return quiz.feedback === 'end' ? 'at the end' : 'never';
  }

  private get isOver(): boolean {
    return this.quiz !== null && (lastQuizAttempt(this.app.store.attempt, this.quiz)?.submitted ?? null) !== null;
  }

  private onChoice(): void {
    this.touched = true;
    this.asksForChoice = false;
    if (this.speaks !== 'at once') this.handIn();
    this.requestUpdate();
  }

  private handIn(): void {
    const response = this.choices?.chosen() ?? [];
    this.touched = false;
    const { quiz } = this;
    this.app.store.dispatch({ type: 'answered', question: this.id, response, ...(quiz === null ? {} : { quiz }) });
  }

  private check(): void {
    this.asksForChoice = this.choices?.chosen().length === 0;
    if (!this.asksForChoice) this.handIn();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { choices, key } = this;
    if (choices === null || key === null) return;
    if (this.quiz !== null) {
      choices.order(this.orderOf(key));
      if (!this.touched) choices.choose(this.answer?.response ?? []);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { choices, key, answer } = this;
    if (choices === null || key === null) return nothing;
    const open = this.quiz === null || !this.isOver;
    const judged =
      answer !== null && !this.touched && (this.speaks === 'at once' || (this.isOver && this.speaks === 'at the end'));
    const settled = isSettled(this.app.store.outline, answer, this.id);
    const final = this.isOver || (judged && settled);
    choices.show({ judged, final, right: key.right, say: this.app.say });
    return html`
      <div role="status">${this.asksForChoice ? html`<p class="how">${this.app.say('chooseFirst')}</p>` : nothing}
        ${judged ? this.renderVerdict(key, answer, final) : nothing}</div>
      ${this.speaks === 'at once' && open && !judged ? this.renderCheck() : nothing}
    `;
  }

  private renderCheck(): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="button" @click=${() => this.check()}>${this.app.say('check')}</button>
    </div>`;
  }

  private renderVerdict(key: ChoiceKey, answer: Answer, final: boolean): TemplateResult {
    const { say } = this.app;
    const verdict = answer.score >= 1 ? 'right' : answer.score > 0 ? 'partly' : 'wrong';
    const left = triesLeft(key, answer);
    return html`<div class="verdict ${verdict === 'right' ? 'good' : ''}">
      <strong>${say(verdict)}</strong>
      ${(answer.response ?? []).map((option) => clonedTemplate(this, `template[data-feedback="${CSS.escape(option)}"]`))}
      ${final ? clonedTemplate(this, 'template[data-explanation]') : nothing}
      ${!final && left !== null ? html`<p>${say('triesLeft', { n: left })}</p>` : nothing}
    </div>`;
  }
}
