import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SayPreview } from '../../../i18n/preview.ts';
import type { Actions } from './actions.ts';
import { CALL_GROUPS, type Call, isInGroup, type Launch, type LogEntry, matches } from './call.ts';
import { renderChoice, textOf } from './controls.ts';
import type { PreviewState } from './state.ts';

/** The calls of all openings, oldest first, with what can be done with the list. */
export function renderLog(state: PreviewState, say: SayPreview, actions: Actions): TemplateResult {
  const shown = visible(state);
  return html`<div class="tools">
      <input type="search" placeholder=${say('filter')} aria-label=${say('filter')} .value=${state.filter}
        @input=${(event: Event) => actions.show({ filter: textOf(event) })} />
      <button type="button" class="quiet" @click=${actions.clearLog}>${say('clear')}</button>
      ${renderChoice(say('calls'), CALL_GROUPS, state.group, say, (group) => actions.show({ group }))}
    </div>
    <div class="scroll" data-stick tabindex="0" role="log" aria-label=${say('calls')}>
      ${
        shown.some(({ kind }) => kind === 'call')
          ? html`<ol class="calls">${repeat(shown, keyOf, (entry) => renderEntry(entry, say))}</ol>`
          : html`<p class="empty">${say(reasonForNone(state))}</p>`
      }
    </div>`;
}

function visible({ log, group, filter }: PreviewState): readonly LogEntry[] {
  return log.filter((entry) => entry.kind === 'launch' || (isInGroup(entry, group) && matches(entry, filter)));
}

function reasonForNone({ log, mode }: PreviewState): 'noMatch' | 'noCallsWithout' | 'noCalls' {
  if (log.some(({ kind }) => kind === 'call')) return 'noMatch';
  return mode === 'none' ? 'noCallsWithout' : 'noCalls';
}

const keyOf = (entry: LogEntry) => `${entry.kind}${entry.n}`;

function renderEntry(entry: LogEntry, say: SayPreview): TemplateResult {
  return entry.kind === 'launch' ? renderLaunch(entry, say) : renderCall(entry, say);
}

function renderLaunch({ n, mode }: Launch, say: SayPreview): TemplateResult {
  const key = { normal: 'launchNormal', review: 'launchReview', none: 'launchNone' } as const;
  return html`<li class="launch">${say(key[mode], { n })}</li>`;
}

function renderCall(call: Call, say: SayPreview): TemplateResult {
  const fault = call.error !== '0';
  const read = call.name === 'LMSGetValue' && !fault;
  const value = read ? call.result : call.value;
  return html`<li class=${fault ? 'call fault' : 'call'}>
    <time>${seconds(call.at)}</time>
    <span class="name">${call.name.slice('LMS'.length)}</span>
    <span class="what">
      ${call.element === '' ? null : html`<code class="element">${call.element}</code>`}
      ${value === null || value === '' ? null : html`<code class="value">${value}</code>`}
      ${fault ? html`<span class="error">${say('errorCode', { code: call.error, words: call.errorWords })}</span>` : null}
    </span>
    <code class="result" title=${call.result}>${read ? '' : call.result}</code>
  </li>`;
}

/** 83 450 ms → `1:23.4` */
function seconds(milliseconds: number): string {
  const tenths = Math.floor(milliseconds / 100);
  const rest = tenths % 600;
  return `${Math.floor(tenths / 600)}:${String(Math.floor(rest / 10)).padStart(2, '0')}.${rest % 10}`;
}
