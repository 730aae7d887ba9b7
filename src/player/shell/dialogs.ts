/** Opens a compiled dialog by its button; a tap beside a dialog closes it, as does a link in it that leads elsewhere. */
export function watchDialogs(document: Document): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const dialog = target.closest('dialog');
    const opens = target.closest('[aria-haspopup]')?.getAttribute('aria-controls');
    if (opens) (document.getElementById(opens) as HTMLDialogElement).showModal();
    else if (target === dialog || target.closest('a') !== null) dialog?.close();
  });
}
