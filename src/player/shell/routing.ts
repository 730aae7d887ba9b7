import type { AttemptStore } from '../../attempt/store.ts';

/**
 * One page at a time, chosen by the address's fragment, so that links, the back button and deep links are the browser's
 * own. A fragment names a page or something on it.
 */
export function startRouting(win: Window, store: AttemptStore): void {
  const { document } = win;
  const pages = [...document.querySelectorAll<HTMLElement>('.page')];
  const title = document.title;
  let shown: HTMLElement | null = null;

  const show = (fragment: string, isFirst: boolean): void => {
    const target = document.getElementById(fragment);
    const page = target?.closest<HTMLElement>('.page') ?? (isFirst ? (pages[0] ?? null) : null);
    if (page === null) return; // the main region, or nothing known: where we are stays
    for (const other of pages) other.hidden = other !== page;
    const turned = page !== shown;
    shown = page;
    document.title = page === pages[0] ? title : `${headingOf(page)?.textContent ?? ''} – ${title}`;
    // A phone's back button leads out of a sheet too.
    if (turned) document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    if (turned) store.dispatch({ type: 'opened', page: page.id, block: blockOf(target, page, store) });
    bringIntoView(win, page, target === page ? null : target, isFirst);
  };

  win.addEventListener('hashchange', () => show(fragmentOf(win), false));
  keepPosition(document, store);

  const left = store.attempt.position?.value;
  const isOnPage = (fragment: string): boolean =>
    (document.getElementById(fragment)?.closest('.page') ?? null) !== null;
  show([fragmentOf(win), left?.block ?? '', left?.page ?? ''].find(isOnPage) ?? '', true);
}

function fragmentOf(win: Window): string {
  try {
    return decodeURIComponent(win.location.hash.slice(1));
  } catch {
    return ''; // a broken escape in the address names nothing
  }
}

function headingOf(page: HTMLElement): HTMLElement | null {
  return page.querySelector('h1');
}

/** The question a fragment names; coming back to the page one was on keeps the question one was at. */
function blockOf(target: HTMLElement | null, page: HTMLElement, store: AttemptStore): string | null {
  const id = target?.id ?? '';
  if (id in store.outline.questions) return id;
  const known = store.attempt.position?.value;
  return known !== undefined && known.page === page.id ? known.block : null;
}

/** The question being worked on becomes the place to come back to. */
function keepPosition(document: Document, store: AttemptStore): void {
  document.addEventListener('focusin', (event) => {
    const question = (event.target as Element).closest('fds-question');
    const page = question?.closest('.page')?.id;
    if (question === null || page === undefined || question.id === store.attempt.position?.value.block) return;
    store.dispatch({ type: 'opened', page, block: question.id });
  });
}

/** Reading starts at the top of a page, with its heading announced; a place on it comes into view. */
function bringIntoView(win: Window, page: HTMLElement, place: HTMLElement | null, isFirst: boolean): void {
  if (place !== null) {
    for (let box = place.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
    place.scrollIntoView();
    return;
  }
  win.scrollTo(0, 0);
  const heading = headingOf(page);
  if (isFirst || heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
