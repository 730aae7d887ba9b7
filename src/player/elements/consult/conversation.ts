import type { NewMessage, NewQuestion, NewRating, Thread, ThreadMessage, ThreadState } from '../../../model/consult.ts';

/** Characters of a headline. */
const LONGEST = 90;

/** A thread as this device keeps it. */
export interface Conversation {
  readonly id: string;
  /** Secret. */
  readonly key: string;
  /** As it was written here; absent where it was asked on another device. */
  readonly question?: Omit<NewQuestion, 'key'>;
  /** As the endpoint told it last, with the ETag of that telling. */
  readonly thread?: Thread;
  readonly etag?: string | null;
  /** How many of the officers' messages the learner has seen. */
  readonly seen?: number;
  /** What the learner wrote on, here. */
  readonly more?: readonly NewMessage[];
  /** An endpoint that tells nothing has taken its question; or it was not taken; or is there no longer. */
  readonly end?: 'sent' | 'refused' | 'gone';
}

/** What waits to be sent about a thread: its question where there is neither message nor rating. */
export interface Parcel {
  readonly thread: string;
  readonly message?: NewMessage;
  readonly rating?: NewRating;
}

/** `waiting`: not sent yet. */
export type Progress = ThreadState | 'waiting' | 'sent' | 'refused' | 'gone';

/** A message with what is to be said of it while it is on its way. */
export interface ShownMessage extends Pick<ThreadMessage, 'id' | 'text' | 'from'> {
  readonly name?: string | null;
  /** `null` where it has not arrived. */
  readonly at: string | null;
}

/** How many of the officers' words there are. */
export function officerWords({ thread }: Conversation): number {
  return thread?.messages.filter(({ from }) => from === 'officer').length ?? 0;
}

/** How many of them the learner has not seen. */
export function unseen(conversation: Conversation): number {
  return officerWords(conversation) - (conversation.seen ?? 0);
}

/** All that was said, what has not arrived last. */
export function messagesOf({ question, thread, more = [] }: Conversation): ShownMessage[] {
  const arrived: readonly ShownMessage[] = thread?.messages ?? [];
  const mine = question === undefined ? more : [question, ...more];
  const missing = mine.filter(({ id }) => arrived.every((one) => one.id !== id));
  return [...arrived, ...missing.map(({ id, text }) => ({ id, text, from: 'learner' as const, at: null }))];
}

/** What it is about, in its first words. */
export function headline({ question, thread }: Conversation): string {
  const text = question?.text ?? thread?.messages[0]?.text ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
