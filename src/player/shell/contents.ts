import type { AttemptStore } from '../../attempt/store.ts';
import type { SayLearner } from '../../i18n/learner.ts';
import { entryState } from '../elements/menu/entry-state.ts';

/** Keeps the compiled list of lessons, and the button above it, true to the attempt. */
export function markContents(document: Document, store: AttemptStore, say: SayLearner): void {
  const lessons = [...document.querySelectorAll<HTMLAnchorElement>('.opening .toc ol a')];
  const begin = document.querySelector<HTMLAnchorElement>('.opening .begin a');
  const mark = (): void => {
    for (const link of lessons) {
      const id = link.hash.slice(1);
      link.dataset.state = store.attempt.read[id] === undefined ? 'unread' : 'read';
      noteRead(link, entryState(store, id) === 'unread' ? '' : say('read'), store.attempt.read[id] !== undefined);
    }
    const next = store.outline.lessons.find((lesson) => store.attempt.read[lesson.id] === undefined);
    const begun = Object.keys(store.attempt.read).length > 0;
    if (begin === null || !begun) return;
    begin.textContent = next === undefined ? say('toResults') : say('resume');
    begin.hash = next?.id ?? 'sinau-results';
  };
  mark();
  store.subscribe(mark);
}

/** The tick has no words of its own. */
function noteRead(link: HTMLAnchorElement, words: string, read: boolean): void {
  const known = link.querySelector('.unseen');
  if (!read) {
    known?.remove();
  } else if (known === null) {
    const note = document.createElement('span');
    note.className = 'unseen';
    note.textContent = ` (${words})`;
    link.firstElementChild?.append(note);
  }
}
