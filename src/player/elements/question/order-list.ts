import type { SayLearner } from '../../../i18n/learner.ts';
import { arrange } from './arrange.ts';
import type { Controls } from './controls.ts';
import { mark } from './mark.ts';

/**
 * A list to be put in order: by the two buttons of each item, which a keyboard and a screen reader use as well, or by
 * dragging it by its text. Every move is announced.
 */
export function orderList(list: HTMLElement, right: readonly string[], say: SayLearner): Controls {
  const items = () => [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const parts = new Map(items().map((item) => [item.dataset.item ?? '', item]));
  const read = (): string[] => items().map((item) => item.dataset.item ?? '');

  const move = (item: HTMLElement, to: number): void => {
    const standing = items();
    const from = standing.indexOf(item);
    const other = standing[to];
    if (other === undefined || to === from) return;
    if (to > from) other.after(item);
    else other.before(item);
    const live = list.nextElementSibling;
    if (live !== null) live.textContent = say('movedTo', { n: to + 1, total: standing.length });
    item.dispatchEvent(new Event('change', { bubbles: true }));
  };

  list.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const item = button?.closest('li');
    if (!button || !item) return;
    move(item, items().indexOf(item) + Number(button.value));
    button.focus(); // moving an element takes its focus away
  });
  letDrag(list, items, move);

  return {
    read,
    write: (response) => arrange(list, parts, response),
    isEmpty: () => false, // however it stands, it is an order
    arrange: (ids) => arrange(list, parts, ids),
    show({ judged, final }) {
      items().forEach((item, i) => {
        const place = right.indexOf(item.dataset.item ?? '');
        const instead = final && place !== i ? String(place + 1) : '';
        mark(item, !judged ? 'plain' : place === i ? 'right' : 'wrong', say, instead);
        for (const button of item.querySelectorAll('button')) button.disabled = final;
      });
    },
    solution: () => '',
  };
}

/** An item follows the finger or mouse that took it, place by place. */
function letDrag(list: HTMLElement, items: () => HTMLElement[], move: (item: HTMLElement, to: number) => void): void {
  let dragged: HTMLElement | null = null;
  list.addEventListener('pointerdown', ({ target, button, pointerId }) => {
    const handle = (target as Element).closest<HTMLElement>('.order > li > :first-child');
    if (button !== 0 || !handle?.parentElement?.querySelector('button:enabled')) return;
    dragged = handle.parentElement;
    dragged.classList.add('dragged');
    handle.setPointerCapture(pointerId);
  });
  list.addEventListener('pointermove', ({ clientY }) => {
    const over = items().findIndex((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return clientY >= top && clientY < bottom;
    });
    if (dragged !== null && over >= 0) move(dragged, over);
  });
  list.addEventListener('lostpointercapture', () => {
    dragged?.classList.remove('dragged');
    dragged = null;
  });
}
