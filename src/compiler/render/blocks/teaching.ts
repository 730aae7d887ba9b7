import type {
  Activity,
  Cards,
  Checklist,
  Consult,
  Facilitator,
  Media,
  Reflection,
  Reveal,
  Steps,
} from '../../../model/course.ts';
import type { PageContext } from '../context.ts';
import { attribute, type Html, html } from '../html.ts';
import { MARKED, PLAIN, renderInlines } from '../inline.ts';
import { renderTextBlocks, renderTight, renderTitle } from '../prose.ts';

export function renderReveal(reveal: Reveal, context: PageContext): Html {
  return html`<details class="reveal"><summary>${reveal.title ?? context.say('reveal')}</summary><div>${context.inside(reveal.blocks, context)}</div></details>`;
}

export function renderFacilitator(facilitator: Facilitator, context: PageContext): Html {
  return html`<details class="facilitator"><summary>${facilitator.title ?? context.say('facilitator')}</summary><div>${context.inside(facilitator.blocks, context)}</div></details>`;
}

/** A card shows its front, and its back on demand. */
export function renderCards(cards: Cards, context: PageContext): Html {
  const pairs = cards.cards.map(
    (card) =>
      html`<details><summary>${renderInlines(card.front, context, PLAIN)}</summary><div><p>${renderInlines(card.back, context, MARKED)}</p></div></details>`,
  );
  return html`<section class="cards">${titled(cards.title, context)}${pairs}</section>`;
}

export function renderSteps(steps: Steps, context: PageContext): Html {
  const items = steps.steps.map((step) => html`<li>${renderTight(step.blocks, context)}</li>`);
  return html`<fds-steps class="steps">${titled(steps.title, context)}${context.inside(steps.intro, context)}<ol>${items}</ol></fds-steps>`;
}

export function renderChecklist(checklist: Checklist, context: PageContext): Html {
  const items = checklist.items.map(
    (item) =>
      html`<li><label class="option"><input type="checkbox" value="${item.id}"><span>${renderInlines(item.content, context, PLAIN)}</span></label></li>`,
  );
  return html`<fds-checklist class="checklist" id="${checklist.id}"><p class="kicker">${context.say('checklist')}</p>${titled(checklist.title, context)}${context.inside(checklist.intro, context)}<ul>${items}</ul></fds-checklist>`;
}

export function renderReflection(reflection: Reflection, context: PageContext): Html {
  const words = `${reflection.id}.words`;
  const how = `${reflection.id}.how`;
  return html`<fds-reflection class="reflection" id="${reflection.id}"><p class="kicker">${context.say('reflection')}</p><div id="${words}">${titled(reflection.title, context)}${context.inside(reflection.blocks, context)}</div><textarea class="field" rows="5" maxlength="2000" aria-labelledby="${words}" aria-describedby="${how}"></textarea><p class="how" id="${how}">${context.say('reflectionHow')}</p></fds-reflection>`;
}

export function renderActivity(activity: Activity, context: PageContext): Html {
  const { say } = context;
  const facts = [
    activity.duration === undefined ? null : fact(say('duration'), say('minutes', { n: activity.duration })),
    activity.group === undefined ? null : fact(say('group'), activity.group),
    activity.materials === undefined ? null : fact(say('materials'), activity.materials),
  ].filter((line) => line !== null);
  const list = facts.length === 0 ? null : html`<dl class="facts">${facts}</dl>`;
  return html`<section class="activity"><p class="kicker">${say('activity')}</p>${titled(activity.title, context)}${list}${context.inside(activity.blocks, context)}</section>`;
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/**
 * Nothing is loaded before it is asked for; what is said and shown can be read. Captions do not stand as `default`: the
 * browser would fetch them at once.
 */
export function renderMedia(media: Media, context: PageContext): Html {
  const place = (src: string | undefined): string | null =>
    src === undefined ? null : context.media.place(src, context.file);
  const src = place(media.src);
  const captions = place(media.captions);
  const track =
    captions === null ? null : html`<track kind="captions" src="${captions}" srclang="${context.module.language}">`;
  const label = attribute('aria-label', media.title);
  const player = /\.mp3$/i.test(media.src)
    ? html`<audio controls preload="none" src="${src}"${label}>${track}</audio>`
    : html`<video controls preload="none" playsinline src="${src}"${attribute('poster', place(media.poster))}${label}>${track}</video>`;
  const transcript =
    media.transcriptBlocks.length === 0
      ? null
      : html`<details><summary>${context.say('transcript')}</summary><div>${renderTextBlocks(media.transcriptBlocks, context)}</div></details>`;
  return html`<section class="media">${titled(media.title, context)}${src === null ? null : player}${context.inside(media.blocks, context)}${transcript}</section>`;
}

/** A reminder of what to ask; where the course names an endpoint, its script makes a button of it. */
export function renderConsult(consult: Consult, context: PageContext): Html | null {
  const id = consult.topic ?? context.module.consultTopic;
  const topic = consult.title ?? context.topics.get(id ?? '') ?? consult.topic;
  if (topic === undefined) return null;
  return html`<p class="consult"${attribute('data-topic', id)}>${context.say('askMinistry', { topic })}</p>`;
}

function titled(title: string | undefined, context: PageContext): Html | null {
  return title === undefined ? null : renderTitle(title, context);
}
