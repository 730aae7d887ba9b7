import { html, render } from 'lit/html.js';
import type { SayLearner } from '../../../i18n/learner.ts';
import type { KnownLearner } from '../../tracking/learners.ts';

/**
 * Asks, before anything is shown or recorded, which of those known on a shared device learns now. Gives the one chosen,
 * or the name of somebody new; `''` where the LMS has named them.
 */
export function askLearner(
  document: Document,
  say: SayLearner,
  total: number,
  known: readonly KnownLearner[],
  isNamed: boolean,
): Promise<KnownLearner | string> {
  const dialog = document.createElement('dialog');
  const resume = ({ name, lessons }: KnownLearner, index: number) =>
    html`<button class="button ${index > 0 ? 'quiet' : ''}" value=${index}>${name === '' ? say('goOn') : say('goOnAs', { name })}</button>
      <small>${say('lessonsRead', { n: lessons, total })}</small>`;
  render(
    html`<h2>${say(isNamed ? 'begunHere' : 'whoLearns')}</h2><form method="dialog" class="who">${known.map(resume)}</form>
      <form method="dialog" class="who">${isNamed ? '' : html`<label>${say('yourName')}<input class="field" required maxlength="40"></label>`}
      <button class="button quiet" value="new">${say('beginNew')}</button></form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === '') return dialog.showModal(); // Escape is no answer
      dialog.remove();
      resolve(known[Number(dialog.returnValue)] ?? dialog.querySelector('input')?.value ?? '');
    });
  });
}
