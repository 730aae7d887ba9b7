import type { LearnerWords } from '../../../i18n/learner.ts';
import { plainText } from '../../../model/plain-text.ts';
import type {
  ChoiceQuestion,
  LikertQuestion,
  MatchQuestion,
  Option,
  OrderQuestion,
  Question,
} from '../../../model/question.ts';
import { hash32 } from '../../../model/short-id.ts';
import type { PageContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { PLAIN, renderInlines } from '../inline.ts';
import { renderTextBlocks } from '../prose.ts';

/**
 * A question as native controls. What would give it away (feedback, explanation) waits in `<template>`: not shown, not
 * printed, not searched, until the player opens it. The key is in the outline only.
 */
export function renderQuestion(question: Question, context: PageContext): Html {
  const prompt = `${question.id}.prompt`;
  const how = `${question.id}.how`;
  return html`<fds-question id="${question.id}" class="question" data-type="${question.type}"><div class="prompt" id="${prompt}">${renderTextBlocks(question.prompt, context)}</div>${hint(question, context)}${renderAnswer(question, context, prompt, how)}${explanation(question, context)}</fds-question>`;
}

function hint(question: Question, context: PageContext): Html | null {
  if (question.hint === undefined) return null;
  return html`<details class="hint"><summary>${context.say('hint')}</summary><div><p>${question.hint}</p></div></details>`;
}

function explanation(question: Question, context: PageContext): Html | null {
  if (question.explanation.length === 0) return null;
  return html`<template data-explanation>${renderTextBlocks(question.explanation, context)}</template>`;
}

function renderAnswer(question: Question, context: PageContext, prompt: string, how: string): Html {
  switch (question.type) {
    case 'single':
    case 'truefalse':
    case 'multiple':
    case 'likert':
      return renderChoices(question, context, prompt, how);
    case 'order':
      return renderOrder(question, context, prompt, how);
    case 'match':
    case 'sort':
      return renderMatch(question, context, how);
    case 'gap':
    case 'number':
      return say(context, question.type, how); // the fields stand in the prompt
  }
}

const HOW = {
  single: 'chooseOne',
  truefalse: 'trueOrFalse',
  multiple: 'chooseSeveral',
  likert: 'chooseOpinion',
  order: 'arrange',
  match: 'pair',
  sort: 'sort',
  gap: 'fillIn',
  number: 'fillIn',
} as const satisfies Record<Question['type'], keyof LearnerWords>;

function say(context: PageContext, type: Question['type'], id: string): Html {
  return html`<p class="how" id="${id}">${context.say(HOW[type])}</p>`;
}

function renderChoices(
  question: ChoiceQuestion | LikertQuestion,
  context: PageContext,
  prompt: string,
  how: string,
): Html {
  const several = question.type === 'multiple';
  const role = several ? 'group' : 'radiogroup';
  const control = (option: Option): Html =>
    html`<label class="option"><input type="${several ? 'checkbox' : 'radio'}" name="${question.id}" value="${option.id}"><span>${renderInlines(option.content, context, PLAIN)}</span></label>${feedback(option, context)}`;
  return html`${say(context, question.type, how)}<div class="options" role="${role}" aria-labelledby="${prompt}" aria-describedby="${how}">${question.options.map(control)}</div>`;
}

function feedback(option: Option, context: PageContext): Html | null {
  if (option.feedback.length === 0) return null;
  return html`<template data-feedback="${option.id}">${renderTextBlocks(option.feedback, context)}</template>`;
}

/** Each item can be moved by two buttons, where the player is there to move it; its moves are announced. */
function renderOrder(question: OrderQuestion, context: PageContext, prompt: string, how: string): Html {
  const mover = (by: number, sign: string, words: string): Html =>
    html`<button type="button" class="icon" value="${by}" aria-label="${words}">${sign}</button>`;
  const item = ({ id, content }: Option): Html => {
    const text = plainText(content);
    const movers = [
      mover(-1, '↑', `${context.say('moveUp')}: ${text}`),
      mover(1, '↓', `${context.say('moveDown')}: ${text}`),
    ];
    return html`<li data-item="${id}"><span>${renderInlines(content, context, PLAIN)}</span><span class="movers">${movers}</span></li>`;
  };
  return html`${say(context, question.type, how)}<ul class="order" aria-labelledby="${prompt}" aria-describedby="${how}">${unordered(question.items).map(item)}</ul><p class="unseen" role="status"></p>`;
}

/** One field for each item; what it can be paired with is listed below, for who reads without a script. */
function renderMatch(question: MatchQuestion, context: PageContext, how: string): Html {
  const [left, right] = question.heads;
  const targets = unordered(question.targets);
  const choices = targets.map(({ id, content }) => html`<option value="${id}">${plainText(content)}</option>`);
  const pair = (item: Option): Html => {
    const id = `${question.id}.${item.id}`;
    return html`<li><label for="${id}">${renderInlines(item.content, context, PLAIN)}</label><select id="${id}" class="field"><option value="">${context.say('choose')}</option>${choices}</select></li>`;
  };
  return html`${say(context, question.type, how)}<p class="kicker">${renderInlines(left, context, PLAIN)} → ${renderInlines(right, context, PLAIN)}</p><ul class="match">${question.items.map(pair)}</ul><ul class="targets">${targets.map(({ content }) => html`<li>${renderInlines(content, context, PLAIN)}</li>`)}</ul>`;
}

/** In an order that tells nothing of the right one, and is the same in every build. */
function unordered<Item extends Pick<Option, 'content'>>(items: readonly Item[]): readonly Item[] {
  const rank = new Map(items.map((item) => [item, hash32(JSON.stringify(plainText(item.content)))]));
  return [...items].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
