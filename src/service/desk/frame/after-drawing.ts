import type { Desk } from '../core/desk.ts';

export const ROW = 'row-';
export const THREAD_HEADING = 'thread-heading';

/** What templates cannot say: which dialogs are open, and that a thread just opened is where one reads on. */
export function afterDrawing({ document, state }: Desk): void {
  show(document.querySelector('dialog.over'), state.dialog !== null);
  show(document.querySelector('dialog.renew'), state.phase === 'renew');
  const heading = document.getElementById(THREAD_HEADING);
  if (heading === null || heading.dataset.thread === heading.dataset.reached) return;
  heading.dataset.reached = heading.dataset.thread;
  heading.focus();
}

function show(dialog: HTMLDialogElement | null, open: boolean): void {
  if (dialog === null || dialog.open === open) return;
  if (open) dialog.showModal();
  else dialog.close();
}

/** Back in the list, where one left it. */
export function focusRow(document: Document, thread: string): void {
  document.getElementById(ROW + thread)?.focus();
}

/** A button that had to wait lost the focus: gives it back, unless one has gone on. */
export function refocus(document: Document, element: Element | null): void {
  if (document.activeElement === document.body && element instanceof HTMLElement) element.focus();
}
