import { html, nothing, type TemplateResult } from 'lit/html.js';
import { moduleScore } from '../../../attempt/outcome.ts';
import { quizScore, submittedAttempts } from '../../../attempt/views.ts';
import type { App } from '../app.ts';
import { renderBar } from '../meter.ts';

/**
 * What learning brought: the pretest as it was first taken, and the module's score now, each 0–100; said kindly, also
 * where nothing was gained. Nothing where either was not taken.
 */
export function renderGain({ store: { outline, attempt }, say }: App): TemplateResult | typeof nothing {
  const score = moduleScore(outline, attempt);
  const [first] = Object.entries(outline.quizzes).flatMap(([id, { role }]) =>
    role === 'pretest' ? submittedAttempts(attempt, id).map((one) => quizScore(outline, one, id)) : [],
  );
  if (score === null || first === undefined) return nothing;
  const [before, after] = [Math.floor(first), Math.floor(score)];
  const words =
    after > before ? say('gainUp', { n: after - before }) : say(score >= outline.mastery ? 'gainKept' : 'gainNone');
  return html`<section class="gain"><h2>${say('gain')}</h2>
    ${renderBar(before, say('before', { n: before }))}${renderBar(after, say('after', { n: after }))}
    <p>${words}</p></section>`;
}
