import type { AttemptStore } from '../../attempt/store.ts';
import type { SayLearner } from '../../i18n/learner.ts';

/** Keeps the compiled lists of lessons, and the button above the first, true to the attempt. */
export function markContents(document: Document, store: AttemptStore, say: SayLearner): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.opening .toc a, #sinau-menu .toc a')];
  const notes = links.map((link) => link.querySelector('small'));
  const times = notes.map((note) => note?.textContent ?? '');
  const begin = document.querySelector<HTMLAnchorElement>('.opening .begin a');
  const mark = (): void => {
    const { read, position } = store.attempt;
    links.forEach((link, i) => {
      const page = link.hash.slice(1);
      link.setAttribute('aria-current', page === position?.value.page ? 'page' : 'false');
      link.classList.toggle('read', page in read);
      const note = notes[i];
      if (note && page in read) note.textContent = `${times[i]} · ${say('read')}`;
    });
    const next = store.outline.lessons.find(({ id }) => !(id in read));
    if (begin === null || Object.keys(read).length === 0) return;
    begin.textContent = say(next === undefined ? 'toResults' : 'resume');
    begin.hash = next?.id ?? 'sinau-results';
  };
  mark();
  store.subscribe(mark);
}
