import type { Scenario, Scene, SceneChoice } from '../../../model/course.ts';
import type { PageContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { PLAIN, renderInlines } from '../inline.ts';
import { renderTextBlocks, renderTitle } from '../prose.ts';

/**
 * A scenario as a book of scenes: each choice is a link to its scene, so that it plays without JavaScript. What a
 * choice leads to and scores stays out of sight.
 */
export function renderScenario(scenario: Scenario, context: PageContext): Html {
  const title = scenario.title ?? context.say('scenario');
  const first = scenario.scenes[0];
  return html`<fds-scenario id="${scenario.id}" class="scenario"><p class="kicker">${context.say('scenario')}</p>${renderTitle(title, context)}${renderTextBlocks(scenario.intro, context)}<p class="how">${context.say('scenarioHow')}</p>${scenario.scenes.map((scene) => renderScene(scenario, scene, first, context))}</fds-scenario>`;
}

function renderScene(scenario: Scenario, scene: Scene, first: Scene | undefined, context: PageContext): Html {
  const ending = html`<p class="ending">${context.say('storyEnds')} ${first === undefined ? null : html`<a href="#${fragment(scenario, first.id)}">${context.say('startOver')}</a>`}</p>`;
  const choices = html`<p class="how">${context.say('whatDoYouDo')}</p><ul class="choices">${scene.choices.map((choice) => renderChoice(scenario, choice, context))}</ul>`;
  return html`<section class="scene" id="${fragment(scenario, scene.id)}">${renderTitle(renderInlines(scene.title, context, PLAIN), context, 2)}${context.inside(scene.body, context)}${scene.choices.length === 0 ? ending : choices}</section>`;
}

function renderChoice(scenario: Scenario, choice: SceneChoice, context: PageContext): Html {
  const consequence =
    choice.consequence.length === 0
      ? null
      : html`<template data-consequence>${renderTextBlocks(choice.consequence, context)}</template>`;
  return html`<li><a href="#${fragment(scenario, choice.to)}" data-scene="${scenario.scenes.findIndex(({ id }) => id === choice.to) + 1}">${renderInlines(choice.content, context, PLAIN)}</a>${consequence}</li>`;
}

function fragment(scenario: Scenario, scene: string): string {
  return `${scenario.id}.${scene}`;
}
