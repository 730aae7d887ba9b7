import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../../i18n/learner.ts';

/**
 * A score, large; below it what it means. It is cut, not rounded: 74.67 does not reach a pass mark of 75 and must not look
 * as if it did. `passed`: `null` where it does not count.
 */
export function renderScore(say: SayLearner, score: number, passed: boolean | null, words: string): TemplateResult {
  return html`<div class="score ${passed === false ? '' : 'good'}">${say('yourScore')}<b>${Math.floor(score)}</b>
    ${passed === null ? nothing : html`<strong>${say(passed ? 'passed' : 'notPassed')}</strong>`}<p>${words}</p></div>`;
}

/** What a verdict means for the learner. `isFinal`: no attempt is left. */
export function verdictWords(say: SayLearner, passed: boolean, isFinal: boolean, mastery: number): string {
  if (passed) return say('passedWords');
  return isFinal ? say('noAttemptsWords') : say('notPassedWords', { mastery });
}
