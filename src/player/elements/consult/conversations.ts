import type { Thread } from '../../../model/consult.ts';
import type { Conversation } from './conversation.ts';
import type { KeptTexts } from './kept-texts.ts';

/** The learner's conversations in this course, as this device keeps them. */
export interface Conversations {
  /** Newest first. */
  all(): Conversation[];
  find(id: string): Conversation | null;
  keep(conversation: Conversation): void;
  /** Changes what is known of one; nothing where it is not there. */
  change(id: string, change: Partial<Conversation>): void;
  /** What the endpoint tells, unless something newer is known already. */
  hear(thread: Thread, etag: string | null): void;
  /** A thread whose key came with the attempt. */
  meet(id: string, key: string): void;
  forget(id: string): void;
  /** Whether the device keeps it, and not this page alone. */
  isKept(id: string): boolean;
}

/** Those kept as texts, by id. */
export function conversationsIn(texts: KeptTexts): Conversations {
  const find = (id: string): Conversation | null => {
    try {
      return JSON.parse(texts.read(id)) as Conversation; // written by `keep`
    } catch {
      return null; // none, or cut off by a device that died while it wrote
    }
  };
  const keep = (conversation: Conversation): void => texts.write(conversation.id, JSON.stringify(conversation));
  const change = (id: string, changed: Partial<Conversation>): void => {
    const known = find(id);
    if (known !== null) keep({ ...known, ...changed });
  };
  return {
    find,
    keep,
    change,
    all: () =>
      texts
        .ids()
        .flatMap((id) => find(id) ?? [])
        .sort((a, b) => (began(a) < began(b) ? 1 : -1)),
    hear(thread, etag) {
      if ((find(thread.id)?.thread?.revision ?? 0) <= thread.revision) change(thread.id, { thread, etag });
    },
    meet(id, key) {
      if (find(id) === null) keep({ id, key });
    },
    isKept: texts.isKept,
    forget: (id) => texts.write(id, ''),
  };
}

function began({ question, thread }: Conversation): string {
  return question?.askedAt ?? thread?.messages[0]?.at ?? '';
}
