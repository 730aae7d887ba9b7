/** One thing that a client sent until it was taken. */
export interface Sent {
  readonly kind: 'question' | 'message' | 'reply';
  readonly id: string;
  readonly thread: string;
  /** Stands in no other. */
  readonly text: string;
  /** Whether the service said that it has it, or that it will not have it; `open`: it said neither. */
  outcome: 'taken' | 'refused' | 'open';
  /** How often it was sent. */
  tries: number;
}

/** What clients sent, and what they were told. */
export class Ledger {
  readonly sent: Sent[] = [];
  /** Answers that no client of a thread that is there should get. */
  readonly surprises: string[] = [];
  /** Requests of which nobody knows whether they arrived: the line broke. */
  broken = 0;

  note(kind: Sent['kind'], id: string, thread: string): Sent {
    const entry: Sent = {
      kind,
      id,
      thread,
      text: `${kind} ${this.sent.length} dari lapangan`,
      outcome: 'open',
      tries: 0,
    };
    this.sent.push(entry);
    return entry;
  }

  count(kind: Sent['kind'], outcome: Sent['outcome']): number {
    return this.sent.filter((entry) => entry.kind === kind && entry.outcome === outcome).length;
  }

  get taken(): number {
    return this.sent.filter(({ outcome }) => outcome === 'taken').length;
  }

  get retried(): number {
    return this.sent.filter(({ tries }) => tries > 1).length;
  }
}
