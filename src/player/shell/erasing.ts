import type { SayLearner } from '../../i18n/learner.ts';

/** Leaves nothing on a shared device: the compiled button removes what it keeps of the learner, and gives way to words that say so. */
export function watchErasing(document: Document, say: SayLearner, erase: () => void): void {
  const button = document.querySelector('#sinau-settings [value="erase"]');
  button?.addEventListener('click', () => {
    erase();
    const place = button.closest('[aria-live]');
    if (place !== null) place.textContent = say('erased');
  });
}
