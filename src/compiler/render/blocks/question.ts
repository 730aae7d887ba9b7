import type { Choice, MatchQuestion, Option, Question } from '../../../model/question.ts';
import { hash32 } from '../../../model/short-id.ts';
import type { PageContext } from '../context.ts';
import { attribute, type Html, html } from '../html.ts';
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
      return renderChoices(question, context, prompt, how);
    case 'order':
      return html`${forThought(context, 'arrange')}${renderUnordered(question.items, context)}`;
    case 'match':
    case 'sort':
      return renderMatch(question, context);
    case 'likert':
      return html`<ul class="plain">${question.options.map((option) => html`<li>${renderInlines(option.content, context, PLAIN)}</li>`)}</ul>`;
    case 'gap':
    case 'number':
      return forThought(context, 'forThought');
  }
}

const HOW = { single: 'chooseOne', truefalse: 'trueOrFalse', multiple: 'chooseSeveral' } as const;

function renderChoices(
  question: Question & { readonly options: readonly Choice[]; readonly type: keyof typeof HOW },
  context: PageContext,
  prompt: string,
  how: string,
): Html {
  const several = question.type === 'multiple';
  const role = several ? 'group' : 'radiogroup';
  const control = (option: Choice): Html =>
    html`<label class="option"><input type="${several ? 'checkbox' : 'radio'}" name="${question.id}" value="${option.id}"><span>${renderInlines(option.content, context, PLAIN)}</span></label>${feedback(option, context)}`;
  return html`<p class="how" id="${how}">${context.say(HOW[question.type])}</p><div class="options" role="${role}" aria-labelledby="${prompt}" aria-describedby="${how}">${question.options.map(control)}</div>`;
}

function feedback(option: Option, context: PageContext): Html | null {
  if (option.feedback.length === 0) return null;
  return html`<template data-feedback="${option.id}">${renderTextBlocks(option.feedback, context)}</template>`;
}

function forThought(context: PageContext, key: 'arrange' | 'pair' | 'forThought'): Html {
  return html`<p class="how">${context.say(key)}</p>`;
}

function renderMatch(question: MatchQuestion, context: PageContext): Html {
  const [left, right] = question.heads;
  const column = (head: MatchQuestion['heads'][0], entries: readonly Pick<Option, 'id' | 'content'>[]): Html =>
    html`<div><p class="kicker">${renderInlines(head, context, PLAIN)}</p>${renderUnordered(entries, context)}</div>`;
  return html`${forThought(context, 'pair')}<div class="pairs">${column(left, question.items)}${column(right, question.targets)}</div>`;
}

/** In an order that tells nothing of the right one, and is the same in every build. */
function renderUnordered(items: readonly Pick<Option, 'id' | 'content'>[], context: PageContext): Html {
  const entries = items.map((item) => ({ item, at: hash32(JSON.stringify(item.content)) }));
  entries.sort((a, b) => a.at - b.at);
  return html`<ul class="plain">${entries.map(({ item }) => html`<li${attribute('data-item', item.id)}>${renderInlines(item.content, context, PLAIN)}</li>`)}</ul>`;
}
