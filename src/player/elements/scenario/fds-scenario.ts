import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ScenarioPath } from '../../../attempt/attempt.ts';
import { lastQuizAttempt, openQuiz } from '../../../attempt/views.ts';
import type { ScenarioOutline, SceneOutline } from '../../../model/outline.ts';
import { PlayerElement } from '../player-element.ts';
import { clonedTemplate } from '../question/templates.ts';
import { SceneText } from './scene-text.ts';

/** One scene on the path; the last has no choice yet. */
interface Step {
  readonly id: string;
  readonly scene: SceneOutline;
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
      this.texts.set(scene.id.slice(this.id.length + 1), new SceneText(scene));
      scene.hidden = true;
    }
    this.querySelector('.how')?.remove(); // the way to read without a script
  }

  private get scenario(): ScenarioOutline | null {
    return this.app.store.outline.scenarios[this.id] ?? null;
  }

  private get quiz(): string | undefined {
    return this.closest('fds-quiz')?.id;
  }

  /** In a quiz that is handed in, nothing can be said any more. */
  private get isOver(): boolean {
    return this.quiz !== undefined && openQuiz(this.app.store.attempt, this.quiz) === null;
  }

  private get path(): ScenarioPath | null {
    const { attempt } = this.app.store;
    const { quiz } = this;
    const paths = quiz === undefined ? attempt.scenarios : lastQuizAttempt(attempt, quiz)?.paths;
    return paths?.[this.id]?.value ?? null;
  }

  private steps(scenario: ScenarioOutline): Step[] {
    const steps: Step[] = [];
    let id = scenario.start;
    for (const choice of [...(this.path?.choices ?? []), null]) {
      const scene = scenario.scenes[id];
      if (scene === undefined) break;
      const known = choice !== null && scene.choices[choice] !== undefined ? choice : null;
      steps.push({ id, scene, choice: known });
      if (known === null) break;
      id = scene.choices[known]?.to ?? '';
    }
    return steps;
  }

  private choose(choice: number): void {
    const { quiz } = this;
    this.moved = true;
    this.app.store.dispatch({
      type: 'sceneChosen',
      scenario: this.id,
      choice,
      ...(quiz === undefined ? {} : { quiz }),
    });
  }

  private restart(): void {
    const { quiz } = this;
    this.moved = true;
    this.app.store.dispatch({ type: 'sceneRestarted', scenario: this.id, ...(quiz === undefined ? {} : { quiz }) });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario } = this;
    if (scenario === null) return nothing;
    const steps = this.steps(scenario);
    const last = steps[steps.length - 1];
    return html`<div class="talk">${steps.map((step) => this.renderStep(step, step === last))}</div>
      ${last === undefined ? nothing : this.renderNext(scenario, steps, last)}`;
  }

  private renderNext(scenario: ScenarioOutline, steps: readonly Step[], last: Step): TemplateResult | typeof nothing {
    if (last.scene.choices.length === 0) return this.renderEnd(scenario, steps, last);
    return this.isOver ? nothing : this.renderChoices(last);
  }

  protected override updated(): void {
    if (!this.moved) return;
    this.moved = false;
    const scene = this.querySelector<HTMLElement>('.talk > .scene:last-child');
    if (scene === null) return;
    scene.tabIndex = -1;
    scene.focus({ preventScroll: true });
    (scene.previousElementSibling ?? scene).scrollIntoView(); // with what was said just before
  }

  private renderStep({ id, choice }: Step, isLast: boolean): TemplateResult {
    const text = this.texts.get(id);
    return html`<section class="scene ${isLast ? '' : 'past'}">${text?.copy()}</section>
      ${
        choice === null
          ? nothing
          : html`<div class="said"><p><span class="unseen">${this.app.say('youSaid')}: </span>${text?.choice(choice)}</p></div>
              ${this.renderConsequence(text, choice)}`
      }`;
  }

  private renderConsequence(text: SceneText | undefined, choice: number): TemplateResult | typeof nothing {
    const consequence = text?.consequence(choice) ?? null;
    return consequence === null
      ? nothing
      : html`<div class="consequence">${clonedTemplate(consequence, 'template')}</div>`;
  }

  private renderChoices({ id, scene }: Step): TemplateResult {
    const text = this.texts.get(id);
    return html`<p class="how">${this.app.say('whatDoYouDo')}</p>
      <div class="choices">${scene.choices.map(
        (_, i) => html`<button type="button" @click=${() => this.choose(i)}>${text?.choice(i)}</button>`,
      )}</div>`;
  }

  private renderEnd(scenario: ScenarioOutline, steps: readonly Step[], last: Step): TemplateResult {
    const { say } = this.app;
    const score = steps.reduce((sum, { scene, choice }) => sum + (scene.choices[choice ?? -1]?.score ?? 0), 0);
    const end = last.scene.end ?? 'fair';
    return html`<div class="verdict ${end === 'good' ? 'good' : ''}">
        <strong>${say(ENDINGS[end])}</strong>
        ${scenario.best > 0 ? html`<p>${say('storyScore', { n: Math.min(score, scenario.best), best: scenario.best })}</p>` : nothing}
        ${this.renderBetterTurns(steps)}
      </div>
      ${this.isOver ? nothing : html`<div class="actions"><button type="button" class="button quiet" @click=${() => this.restart()}>${say('startOver')}</button></div>`}`;
  }

  /** What was said where something else would have helped more, and what that is. */
  private renderBetterTurns(steps: readonly Step[]): TemplateResult | typeof nothing {
    const turns = steps.flatMap(({ id, scene, choice }) => {
      const best = scene.choices.reduce((top, one, i) => (one.score > (scene.choices[top]?.score ?? 0) ? i : top), 0);
      const missed = choice !== null && (scene.choices[best]?.score ?? 0) > (scene.choices[choice]?.score ?? 0);
      return missed ? [{ text: this.texts.get(id), choice, best }] : [];
    });
    if (turns.length === 0) return nothing;
    const { say } = this.app;
    return html`<p>${say('betterTurns')}</p><ul class="plain">${turns.map(
      ({ text, choice, best }) =>
        html`<li><small>${text?.choice(choice)}</small><br><span class="unseen">${say('better')}: </span>${text?.choice(best)}</li>`,
    )}</ul>`;
  }
}

const ENDINGS = { good: 'endGood', fair: 'endFair', poor: 'endPoor' } as const;
