import type { SayKey } from '../../../i18n/key.ts';
import type { Scenario, Scene, SceneChoice } from '../../../model/course.ts';
import type { PageContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { PLAIN, renderInlines } from '../inline.ts';
import { renderTextBlocks } from '../prose.ts';

const ENDS = { good: 'endGood', fair: 'endFair', poor: 'endPoor' } as const;

/** A scenario as one leads it: what is told in each scene, where each choice leads, what it scores and what follows from it. */
export function renderScenarioKey(scenario: Scenario, context: PageContext, say: SayKey): Html {
  const numbers = new Map(scenario.scenes.map(({ id }, i) => [id, i + 1]));
  const scenes = scenario.scenes.map((scene) => renderScene(scene, numbers, context, say));
  return html`<section class="question"><p class="prompt">${scenario.title ?? context.say('scenario')}</p>${renderTextBlocks(scenario.intro, context)}<ol class="told">${scenes}</ol></section>`;
}

function renderScene(scene: Scene, numbers: ReadonlyMap<string, number>, context: PageContext, say: SayKey): Html {
  const title = html`<strong>${renderInlines(scene.title, context, PLAIN)}</strong>`;
  const told = context.inside(scene.body, context);
  if (scene.choices.length === 0)
    return html`<li>${title} · ${say('ends')}: ${say(ENDS[scene.end ?? 'fair'])}${told}</li>`;
  return html`<li>${title}${told}<ul>${scene.choices.map((choice) => renderChoice(choice, numbers, context, say))}</ul></li>`;
}

function renderChoice(
  choice: SceneChoice,
  numbers: ReadonlyMap<string, number>,
  context: PageContext,
  say: SayKey,
): Html {
  const { content, to, score, consequence } = choice;
  return html`<li><strong>${renderInlines(content, context, PLAIN)}</strong> <small>(${say('leadsTo', { n: numbers.get(to) ?? 0 })} · ${say('scores', { n: score })})</small>${renderTextBlocks(consequence, context)}</li>`;
}
