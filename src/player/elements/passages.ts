/** A piece of a page's text, as small as it can stand alone. */
export interface Passage {
  readonly element: HTMLElement;
  /** Id of the nearest place that a link can lead to. */
  readonly place: string;
  readonly text: string;
}

const PIECES = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,tr,figcaption,summary,label,pre';

/** What is not the module's own text, and what would give away a test or a story. */
const APART = 'nav,dialog,fds-quiz,.scene,.talk,.verdict,.how,.meta,.kicker,.actions';

/** The text of a page, piece by piece, in reading order: what can be searched and read aloud. */
export function passagesOf(page: HTMLElement): Passage[] {
  let place = page.id;
  return [...page.querySelectorAll<HTMLElement>(PIECES)].flatMap((element) => {
    if (element.closest(APART) !== null) return [];
    place = element.closest('fds-question,.checklist,.reflection')?.id || element.id || place;
    const text = ownText(element);
    return text === '' ? [] : [{ element, place, text }];
  });
}

/** What stands in it itself: of a list item not the list below it, nor its buttons. */
function ownText(element: HTMLElement): string {
  const apart = `${PIECES},button`;
  const isApart = (node: Node): boolean =>
    node instanceof Element && (node.matches(apart) || node.querySelector(apart) !== null);
  const own = [...element.childNodes].filter((node) => !isApart(node)).map(({ textContent }) => textContent);
  return own.join('').replace(/\s+/g, ' ').trim();
}
