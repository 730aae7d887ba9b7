import { BuriedItems } from './buried-items.ts';
import type { OutboxItem } from './kept-items.ts';
import { type Delivery, Outbox, type OutboxWay } from './outbox.ts';

/** What became of a batch that is taken or refused as a whole. */
export type BatchDelivery =
  | Delivery
  /** Something in it is wrong; of a batch of one, that one. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface BatchWay extends Omit<OutboxWay, 'send'> {
  /** Hands over a batch, in this order, whole or not at all; within a minute. */
  send(items: readonly OutboxItem[]): Promise<BatchDelivery>;
}

/** An outbox for what is taken or refused in batches: what is refused is put aside with the reason and holds nothing up. */
export class BatchOutbox extends Outbox {
  readonly buried: BuriedItems;

  constructor(private readonly batches: BatchWay) {
    super({ ...batches, send: (items, keep) => this.divide(items, keep) });
    this.buried = new BuriedItems(batches.storage, batches.prefix);
  }

  /**
   * Sends once what of the oldest fits into `room` bytes, without waiting for a turn: the page goes, and what does not
   * fit waits for the next. Sending adds `extra` bytes to each item.
   */
  leave(room: number, extra: number): void {
    this.cancel?.();
    let left = room;
    const batch = this.items.all().filter(({ body }) => {
      // Once one does not fit no later one may overtake it.
      left = left < 0 ? left : left - bytes(body) - extra;
      return left >= 0;
    });
    if (batch.length === 0 || this.stopped !== null) return;
    this.batches.send(batch).then(({ kind }) => kind === 'delivered' && this.items.remove(batch));
  }

  /** A batch that is refused is divided until the one that is wrong stands alone. */
  private async divide(items: readonly OutboxItem[], keep: () => void): Promise<Delivery> {
    if (this.stopped !== null) return { kind: 'stopped', reason: this.stopped };
    keep();
    const delivery = await this.batches.send(items);
    if (delivery.kind === 'later' || delivery.kind === 'stopped') return delivery;
    if (delivery.kind === 'refused' && items.length > 1) return this.divideHalves(items, keep);
    // At once: another part may have to wait, and must not take this one along.
    this.items.remove(items);
    if (delivery.kind === 'refused') for (const item of items) this.buried.add({ ...item, reason: delivery.reason });
    return { kind: 'delivered' };
  }

  private async divideHalves(items: readonly OutboxItem[], keep: () => void): Promise<Delivery> {
    const half = Math.ceil(items.length / 2);
    const first = await this.divide(items.slice(0, half), keep);
    return first.kind === 'delivered' ? this.divide(items.slice(half), keep) : first;
  }
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
