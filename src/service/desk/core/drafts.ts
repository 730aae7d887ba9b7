/** A reply that is being written. */
export interface Draft {
  /** Of the message it will be: sent again after a lost connection it is the same reply. */
  readonly id: string;
  readonly text: string;
}

/** Drafts of replies in this tab, by officer and thread: they outlast a reload and a session that ended. */
export class Drafts {
  constructor(
    private readonly storage: Storage,
    private readonly newId: () => string,
  ) {}

  read(account: string, thread: string): Draft {
    const kept = this.storage.getItem(keyOf(account, thread));
    return kept === null ? { id: this.newId(), text: '' } : JSON.parse(kept);
  }

  /** Keeps the text; gives false where the browser keeps nothing (full, or forbidden). */
  write(account: string, thread: string, draft: Draft): boolean {
    try {
      this.storage.setItem(keyOf(account, thread), JSON.stringify(draft));
      return true;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }

  remove(account: string, thread: string): void {
    this.storage.removeItem(keyOf(account, thread));
  }
}

function keyOf(account: string, thread: string): string {
  return `sinau-desk/draft/${account}/${thread}`;
}
