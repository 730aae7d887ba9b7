import { publishThread } from '../answers/publishing.ts';
import { type Desk, may } from '../core/desk.ts';
import { claimThread, isMine, othersClaim, releaseThread } from '../thread/thread-acts.ts';
import { ROW } from './after-drawing.ts';

/** Single keys and what they do; where there is nothing to do it to, nothing. */
export const KEYS = {
  j: 'keyNext',
  k: 'keyPrevious',
  r: 'keyReply',
  c: 'keyClaim',
  p: 'keyPublish',
  '/': 'keySearch',
  '?': 'keyHelp',
  Escape: 'keyBack',
} as const;

const ACTS: Readonly<Record<keyof typeof KEYS, (desk: Desk) => void>> = {
  j: (desk) => step(desk, 1),
  k: (desk) => step(desk, -1),
  r: ({ document }) => document.getElementById('reply')?.focus(),
  c: (desk) => {
    const { thread } = desk.state;
    if (thread === null || thread.mergedInto !== null || othersClaim(desk, thread) !== null) return;
    void (isMine(desk, thread) ? releaseThread(desk, thread) : claimThread(desk, thread, false));
  },
  p: (desk) => {
    const { thread } = desk.state;
    if (thread !== null && may(desk, 'publish-answers')) void publishThread(desk, thread);
  },
  '/': ({ document }) => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
  '?': (desk) => desk.update({ dialog: { kind: 'keys' } }),
  Escape: (desk) => {
    const { thread, ...filters } = desk.state.route.params;
    if (desk.state.route.view === 'queue' && thread !== undefined) desk.go('queue', filters);
  },
};

/** Does what a key stands for, unless it is typed into something, a dialog is open, or shortcuts are switched off. */
export function onKey(desk: Desk, event: KeyboardEvent): void {
  const { state, document } = desk;
  if (state.phase !== 'in' || state.dialog !== null || !state.preferences.keys) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof Element && target.closest('input, textarea, select') !== null) {
    // Out of the field first: the next key is a shortcut again.
    if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return;
  }
  if (!isKey(event.key)) return;
  event.preventDefault();
  ACTS[event.key](desk);
}

function isKey(key: string): key is keyof typeof KEYS {
  return Object.keys(KEYS).includes(key);
}

/** To the next or previous row: from the one in focus, or from the thread that is open. */
function step({ document, state }: Desk, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  const open = document.getElementById(ROW + (state.route.params.thread ?? ''));
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at : open === null ? -1 : rows.indexOf(open);
  rows[Math.min(rows.length - 1, Math.max(0, from + by))]?.focus();
}
