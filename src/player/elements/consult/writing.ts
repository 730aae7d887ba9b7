import type { SayConsult } from '../../../i18n/consult-widget.ts';
import type { KeptTexts } from './kept-texts.ts';
import { type Room, readWritten } from './written.ts';

/** A compiled form with a text to be sent, and where what is said of the text stands. */
export interface Writing {
  /** Shows the draft of that name. */
  show(draft: string, room: Room): void;
}

/**
 * Keeps what is typed at once, so that nothing is lost with the page.
 * @param send Given a text that does; gives whether it was sent, and the draft is done with.
 */
export function watchWriting(
  form: HTMLFormElement,
  drafts: KeptTexts,
  say: SayConsult,
  changed: () => void,
  send: (text: string) => boolean,
): Writing {
  // Both stand in a compiled form.
  const field = form.querySelector('textarea') as HTMLTextAreaElement;
  const status = form.querySelector('[role=status]') as HTMLElement;
  let draft = '';
  let room: Room = { least: 1, most: 1 };
  const look = (isPressed = false): ReturnType<typeof readWritten> => {
    const written = readWritten(drafts.read(draft), room, isPressed, say);
    if (status.textContent !== written.words) status.textContent = written.words;
    return written;
  };
  form.oninput = ({ target }) => {
    if (target !== field) return;
    drafts.write(draft, field.value);
    look();
    changed();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const { text, isLong } = look(true);
    if (isLong && send(text)) drafts.write(draft, '');
    changed();
  };
  return {
    show(name, within) {
      [draft, room] = [name, within];
      const text = drafts.read(name);
      if (field.value !== text) field.value = text;
    },
  };
}
