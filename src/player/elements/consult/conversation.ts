import type { NewMessage, NewQuestion, NewRating, Thread, ThreadMessage, ThreadState } from '../../../model/consult.ts';

/** A thread as this device keeps it. */
export interface Conversation {
  readonly id: string;
  /** Secret. */
  readonly key: string;
  /** As it was written here; `null` where it was asked on another device. */
  readonly question: Omit<NewQuestion, 'key'> | null;
  /** As the endpoint told it last. */
  readonly thread: Thread | null;
  /** Of that telling. */
  readonly etag: string | null;
  /** How many of the officers' messages the learner has seen. */
  readonly seen: number;
  /** Whether the endpoint no longer has it. */
  readonly isGone: boolean;
}

/** What waits to be sent about a thread: its question where there is neither message nor rating. */
export interface Parcel {
  readonly thread: string;
  readonly message?: NewMessage;
  readonly rating?: NewRating;
}

/** `waiting`: not sent yet; `sent`: to an endpoint that tells no more; `refused`: not taken; `gone`: no longer there. */
export type Progress = ThreadState | 'waiting' | 'sent' | 'refused' | 'gone';

/** A message with what is to be said of it while it is on its way. */
export interface ShownMessage extends Omit<ThreadMessage, 'at'> {
  /** `null` where it has not arrived. */
  readonly at: string | null;
}

export function opened(id: string, key: string, question: Conversation['question']): Conversation {
  return { id, key, question, thread: null, etag: null, seen: 0, isGone: false };
}

/** The officers' words that the learner has not seen. */
export function unseen({ thread, seen }: Conversation): number {
  return Math.max(0, officerWords(thread) - seen);
}

export function officerWords(thread: Thread | null): number {
  return thread === null ? 0 : thread.messages.filter(({ from }) => from === 'officer').length;
}

/** All that was said, what has not arrived last. */
export function messagesOf({ id, question, thread }: Conversation, waiting: readonly NewMessage[]): ShownMessage[] {
  const arrived: readonly ShownMessage[] = thread?.messages ?? [];
  const mine = [...(question === null ? [] : [{ id, text: question.text }]), ...waiting];
  const missing = mine.filter((message) => arrived.every((one) => one.id !== message.id));
  return [
    ...arrived,
    ...missing.map((message): ShownMessage => ({ ...message, from: 'learner', name: null, at: null })),
  ];
}

/** What it is about, in its first words. */
export function headline({ question, thread }: Conversation): string {
  return question?.text ?? thread?.messages[0]?.text ?? '';
}
