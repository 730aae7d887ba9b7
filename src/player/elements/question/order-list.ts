import type { SayLearner } from '../../../i18n/learner.ts';
import type { Controls, Look } from './controls.ts';
import { mark } from './mark.ts';

/**
 * A list to be put in order: by two buttons on each item, which a keyboard and a screen reader use as well, or by
 * dragging its handle. Every move is announced.
 */
export class OrderList implements Controls {
  private readonly live = document.createElement('p');

  constructor(
    private readonly list: HTMLElement,
    private readonly right: readonly string[],
    private readonly say: SayLearner,
  ) {
    for (const item of this.items()) item.append(this.movers(item));
    this.live.className = 'unseen';
    this.live.setAttribute('role', 'status');
    list.after(this.live);
  }

  read(): string[] {
    return this.items().map(idOf);
  }

  write(response: readonly string[]): void {
    this.arrange(response);
  }

  /** However it stands, it is an order. */
  isEmpty(): boolean {
    return false;
  }

  arrange(ids: readonly string[]): void {
    const standing = this.read();
    if (ids.every((id, i) => standing[i] === id)) return;
    const items = new Map(this.items().map((item) => [idOf(item), item]));
    for (const id of ids) this.list.append(items.get(id) ?? '');
  }

  show({ judged, final }: Look): void {
    this.items().forEach((item, i) => {
      const right = this.right.indexOf(idOf(item));
      const place = final && right !== i ? String(right + 1) : '';
      mark(item, !judged ? 'plain' : right === i ? 'right' : 'wrong', this.say, place);
      for (const button of item.querySelectorAll('button')) button.disabled = final;
    });
  }

  solution(): string {
    return '';
  }

  private items(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>(':scope > li')];
  }

  private movers(item: HTMLElement): HTMLElement {
    const box = document.createElement('span');
    box.className = 'movers';
    const text = item.textContent ?? '';
    for (const [sign, words, by] of [
      ['↑', this.say('moveUp'), -1],
      ['↓', this.say('moveDown'), 1],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'icon';
      button.setAttribute('aria-label', `${words}: ${text}`);
      button.textContent = sign;
      button.addEventListener('click', () => {
        this.move(item, this.items().indexOf(item) + by);
        button.focus(); // moving an element takes its focus away
      });
      box.append(button);
    }
    this.dragBy(item);
    return box;
  }

  private move(item: HTMLElement, to: number): void {
    const items = this.items();
    const from = items.indexOf(item);
    const other = items[to];
    if (other === undefined || to === from) return;
    if (to > from) other.after(item);
    else other.before(item);
    this.live.textContent = this.say('movedTo', { n: to + 1, total: items.length });
    item.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The item follows the finger or mouse that took it by its text, place by place. */
  private dragBy(item: HTMLElement): void {
    const handle = item.firstElementChild as HTMLElement;
    handle.addEventListener('pointerdown', (event) => {
      if (item.querySelector('button')?.disabled !== false || event.button !== 0) return;
      handle.setPointerCapture(event.pointerId);
      item.classList.add('dragged');
    });
    handle.addEventListener('pointermove', ({ clientY, pointerId }) => {
      if (!handle.hasPointerCapture(pointerId)) return;
      const over = this.items().findIndex((other) => {
        const { top, bottom } = other.getBoundingClientRect();
        return clientY >= top && clientY < bottom;
      });
      if (over >= 0) this.move(item, over);
    });
    const drop = (): void => item.classList.remove('dragged');
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', drop);
  }
}

function idOf(item: HTMLElement): string {
  return item.dataset.item ?? '';
}
