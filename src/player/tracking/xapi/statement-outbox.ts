import type { Outline } from '../../../model/outline.ts';
import type { Statement } from '../../../model/statement.ts';
import { type Verb, verbId } from '../../../model/xapi-vocabulary.ts';
import { type BatchDelivery, BatchOutbox } from '../../outbox/batch-outbox.ts';
import type { KeyValues } from '../../outbox/kept-items.ts';
import type { OutboxWay } from '../../outbox/outbox.ts';
import { readTold, type Told, writeTold } from './told.ts';

/** Milliseconds in which further statements may come along: one request is cheaper than three. */
const GATHER = 1_000;

export interface StatementWay extends Pick<OutboxWay, 'prefix' | 'locks' | 'around'> {
  readonly storage: KeyValues;
  /** Hands statements over, in this order, all or none. */
  readonly send: (statements: readonly Statement[]) => Promise<BatchDelivery>;
}

/** Statements on their way to an LRS, and beside them what has been told so far: both survive the page. */
export class StatementOutbox {
  readonly outbox: BatchOutbox;
  private isGathering = false;
  /** Whether something is not kept beyond this page: what is told is not written then, so that the next tells it. */
  private isBehind = false;

  constructor(
    private readonly way: StatementWay,
    private readonly outline: Outline,
  ) {
    const send = (items: readonly { readonly body: string }[]) =>
      way.send(items.map(({ body }) => JSON.parse(body) as Statement)); // written by `add`
    this.outbox = new BatchOutbox({ ...way, send });
  }

  /** What this device has told; `null` where it does not know. */
  readTold(): Told | null {
    const text = this.way.storage.read(`${this.way.prefix}:told`);
    return text === null ? null : readTold(this.outline, text);
  }

  /** Keeps statements, and with them what has been `told` by then; they are sent soon. */
  add(statements: readonly Statement[], told: Told): void {
    if (statements.length === 0) return;
    const { storage, prefix, around } = this.way;
    this.isBehind &&= this.outbox.items.all().length > 0;
    const isKept = this.outbox.add(statements.map((one) => ({ id: one.id, body: JSON.stringify(one) })));
    this.isBehind ||= !isKept;
    if (!this.isBehind) storage.write(`${prefix}:told`, writeTold(this.outline, told));
    if (this.isGathering) return;
    this.isGathering = true;
    around.after(GATHER, () => {
      this.isGathering = false;
      this.outbox.flush();
    });
  }

  /** Those of a verb that were not sent yet. */
  waiting(verb: Verb): Statement[] {
    const all = this.outbox.items.all().map(({ body }) => JSON.parse(body) as Statement);
    return all.filter(({ verb: { id } }) => id === verbId(verb));
  }

  drop(statements: readonly Statement[]): void {
    this.outbox.items.remove(statements.map(({ id }) => ({ id, body: '' })));
  }
}
