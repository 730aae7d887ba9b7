import { html, nothing, type TemplateResult } from 'lit/html.js';
import { lastQuizAttempt, openQuiz } from '../../../attempt/views.ts';
import type { ScenarioOutline, SceneOutline } from '../../../model/outline.ts';
import { renderButton } from '../button.ts';
import { PlayerElement } from '../player-element.ts';
import { type SceneText, sceneText } from './scene-text.ts';

/** One scene on the path; the last has no choice yet. */
interface Step {
  readonly scene: SceneOutline;
  readonly text: SceneText;
  readonly choice: number | null;
}

/**
 * A branching story as a conversation: what has been said stands above, the choices below. The compiled scenes are what
 * it speaks from; they themselves are hidden while it runs.
 */
export abstract class FdsScenario extends PlayerElement {
  private readonly texts = new Map<string, SceneText>();
  private moved = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.texts.size > 0) return;
    for (const scene of this.querySelectorAll<HTMLElement>('.scene')) {
      this.texts.set(scene.id.slice(this.id.length + 1), sceneText(scene));
      scene.hidden = true;
    }
    this.querySelector('.how')?.remove(); // the way to read without a script
  }

  private get quiz(): string | undefined {
    return this.closest('fds-quiz')?.id;
  }

  /** In a quiz that is handed in, nothing can be said any more. */
  private get isOver(): boolean {
    return this.quiz !== undefined && openQuiz(this.app.store.attempt, this.quiz) === null;
  }

  /** The choices taken so far. */
  private get choices(): readonly number[] {
    const { attempt } = this.app.store;
    const paths = this.quiz === undefined ? attempt.scenarios : lastQuizAttempt(attempt, this.quiz)?.paths;
    return paths?.[this.id]?.value.choices ?? [];
  }

  private steps({ start, scenes }: ScenarioOutline): Step[] {
    const steps: Step[] = [];
    let id = start;
    for (const taken of [...this.choices, -1]) {
      const scene = scenes[id];
      const text = this.texts.get(id);
      if (scene === undefined || text === undefined) break;
      const choice = scene.choices[taken];
      steps.push({ scene, text, choice: choice === undefined ? null : taken });
      if (choice === undefined) break;
      id = choice.to;
    }
    return steps;
  }

  private act(event: { type: 'sceneChosen'; choice: number } | { type: 'sceneRestarted' }): void {
    this.moved = true;
    this.app.store.dispatch({ ...event, scenario: this.id, quiz: this.quiz });
  }

  protected override render(): TemplateResult | typeof nothing {
    const scenario = this.app.store.outline.scenarios[this.id];
    if (scenario === undefined) return nothing;
    const steps = this.steps(scenario);
    const last = steps[steps.length - 1];
    return html`<div class="talk">${steps.map((step) => this.renderStep(step, step === last))}</div>
      ${last === undefined ? nothing : this.renderNext(scenario, steps, last)}`;
  }

  protected override updated(): void {
    const scene = this.querySelector<HTMLElement>('.talk > .scene:last-child');
    if (!this.moved || scene === null) return;
    this.moved = false;
    scene.tabIndex = -1;
    scene.focus({ preventScroll: true });
    (scene.previousElementSibling ?? scene).scrollIntoView(); // with what was said just before
  }

  private renderStep({ text, choice }: Step, isLast: boolean): TemplateResult {
    const { say } = this.app;
    const said = (index: number): TemplateResult =>
      html`<div class="said"><p><span class="unseen">${say('youSaid')}: </span>${text.choice(index)}</p></div>
        <div class="consequence">${text.consequence(index)}</div>`;
    return html`<section class="scene ${isLast ? '' : 'past'}">${text.body()}</section>${choice === null ? nothing : said(choice)}`;
  }

  private renderNext(scenario: ScenarioOutline, steps: readonly Step[], last: Step): TemplateResult | typeof nothing {
    const { choices } = last.scene;
    if (choices.length === 0) return this.renderEnd(scenario, steps, last);
    if (this.isOver) return nothing;
    const choose = (choice: number): void => this.act({ type: 'sceneChosen', choice });
    return html`<p class="how">${this.app.say('whatDoYouDo')}</p>
      <div class="choices">${choices.map((_, i) => html`<button type="button" @click=${() => choose(i)}>${last.text.choice(i)}</button>`)}</div>`;
  }

  private renderEnd({ best }: ScenarioOutline, steps: readonly Step[], last: Step): TemplateResult {
    const { say } = this.app;
    const score = steps.reduce((sum, { scene, choice }) => sum + (scene.choices[choice ?? -1]?.score ?? 0), 0);
    const end = last.scene.end ?? 'fair';
    const restart = (): void => this.act({ type: 'sceneRestarted' });
    return html`<div class="verdict ${end === 'good' ? 'good' : ''}">
        <strong>${say(ENDINGS[end])}</strong>
        ${best > 0 ? html`<p>${say('storyScore', { n: Math.min(score, best), best })}</p>` : nothing}
        ${this.renderBetterTurns(steps)}
      </div>
      ${this.isOver ? nothing : html`<div class="actions">${renderButton(say('startOver'), restart, 'quiet')}</div>`}`;
  }

  /** What was said where something else would have helped more, and what that is. */
  private renderBetterTurns(steps: readonly Step[]): TemplateResult | typeof nothing {
    const { say } = this.app;
    const turns = steps.flatMap(({ scene, text, choice }) => {
      const scores = scene.choices.map(({ score }) => score);
      const best = scores.indexOf(Math.max(...scores));
      if (choice === null || scores[choice] === scores[best]) return [];
      return html`<li><small>${text.choice(choice)}</small><br><span class="unseen">${say('better')}: </span>${text.choice(best)}</li>`;
    });
    return turns.length === 0 ? nothing : html`<p>${say('betterTurns')}</p><ul class="plain">${turns}</ul>`;
  }
}

const ENDINGS = { good: 'endGood', fair: 'endFair', poor: 'endPoor' } as const;
