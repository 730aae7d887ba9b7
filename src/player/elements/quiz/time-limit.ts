import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SayLearner } from '../../../i18n/learner.ts';
import { renderButton } from '../button.ts';

/**
 * What is left of a limit in minutes when so many seconds are spent; in seconds only in the last two minutes. Five minutes
 * before the end, or at half time, it offers a quarter more, as often as one likes, and says so; once more in the last
 * minute (WCAG 2.2.1). In between nothing is announced.
 * @param extend Is given the seconds to add.
 */
export function renderClock(
  say: SayLearner,
  limit: number,
  spent: number,
  extend: (seconds: number) => void,
): TemplateResult {
  const left = 60 * limit - spent;
  const soon = Math.min(300, 30 * limit);
  const isSoon = left <= soon;
  const more = Math.ceil(limit / 4);
  return html`<p class="unseen" role="status">${isSoon ? say('timeSoon', { n: left > 60 ? Math.ceil(soon / 60) : 1 }) : nothing}</p>
    <div class="time facts ${isSoon ? 'alert warning' : ''}"><span role="timer" tabindex="-1">${say('timeLeft', { time: inWords(say, left) })}</span>
      ${isSoon ? renderButton(say('addTime', { n: more }), () => extend(60 * more), 'quiet') : nothing}</div>`;
}

/** 754 → `13 menit`, 65 → `1:05`. */
function inWords(say: SayLearner, seconds: number): string {
  if (seconds > 120) return say('minutes', { n: Math.ceil(seconds / 60) });
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
