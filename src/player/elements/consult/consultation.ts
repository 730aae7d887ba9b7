import type { AttemptStore } from '../../../attempt/store.ts';
import type { NewRating, Thread } from '../../../model/consult.ts';
import { maskNumbers } from '../../../model/consult-mask.ts';
import type { PageConsult } from '../../../model/page-consult.ts';
import type { KeyValues, OutboxItem } from '../../outbox/kept-items.ts';
import { Outbox } from '../../outbox/outbox.ts';
import type { Locks } from '../../outbox/tab-turn.ts';
import { type Client, connectEndpoint, hasFeature, type Reply } from './client.ts';
import { type Conversation, messagesOf, officerWords, type Parcel, type Progress, unseen } from './conversation.ts';
import { type Conversations, conversationsIn } from './conversations.ts';
import type { StemsOf } from './fitting-answers.ts';
import { type KeptTexts, keepTexts } from './kept-texts.ts';
import { newThreadKey, newUuid } from './new-ids.ts';
import { untilErased } from './until-erased.ts';

/** What the consultation needs of the page it happens in. */
export interface Surrounding {
  readonly settings: PageConsult;
  readonly store: AttemptStore;
  readonly storage: KeyValues;
  readonly locks: Locks | null;
  readonly stemsOf: StemsOf;
  /** The learner's in this device's storage. */
  readonly mark: string;
  /** Sent along where it is not empty. */
  readonly name: string;
}

/** What a learner writes to ask. */
interface Asking {
  readonly text: string;
  readonly topic: string | null;
  readonly district: string | null;
  readonly consent: boolean;
}

/**
 * A learner's side of the consultation. Whatever is written is on the device at once, and goes out from there when there
 * is a network, once.
 */
export interface Consultation {
  readonly conversations: Conversations;
  /** What is being written, by conversation; the question in the making under a name of its own. */
  readonly drafts: KeptTexts;
  readonly client: Client;
  /** Whether the endpoint takes nothing from this course. */
  readonly isStopped: () => boolean;
  /** How many answers the learner has not seen. */
  readonly news: () => number;
  /** Opens a conversation; gives its id. */
  ask(asking: Asking): string;
  write(thread: string, text: string): void;
  rate(thread: string, rating: NewRating): void;
  /** What of a conversation waits, oldest first. */
  waiting(thread: string): Parcel[];
  progress(conversation: Conversation): Progress;
  /** The learner has read all of it. */
  see(conversation: Conversation): void;
  hear(thread: Thread): void;
  /** Asks the endpoint for news of these. */
  refresh(conversations: readonly Conversation[]): Promise<void>;
  /** Sends what waits, and asks for news of the conversations that are still open. */
  catchUp(): void;
}

/** How many conversations are asked for at once. */
const RECENT = 10;

/** @param changed Called after whatever happens. */
export function startConsultation(around: Surrounding, changed: () => void): Consultation {
  const { settings, store, locks, name } = around;
  const { course, module, version } = store.outline;
  const prefix = `sinau:${course}::${around.mark}:consult`;
  const storage = untilErased(around.storage, prefix);
  const conversations = conversationsIn(keepTexts(storage, `${prefix}:thread:`));
  const drafts = keepTexts(storage, `${prefix}:draft:`);
  const client = connectEndpoint(settings.endpoint, settings.siteKey);

  const hear = (thread: Thread, etag: string | null = null): void => {
    conversations.hear(thread, etag);
    changed();
  };

  const take = (id: string, reply: Exclude<Reply<Thread>, { kind: 'later' }>, isSending: boolean): void => {
    const end = reply.kind === 'taken' ? 'sent' : reply.reason === 'not-found' ? 'gone' : 'refused';
    if (reply.kind === 'taken' && reply.body !== null) hear(reply.body, reply.etag);
    else if (isSending || end === 'gone') conversations.change(id, { end });
    changed();
  };

  const outbox: Outbox = new Outbox({
    prefix: `${prefix}:outbox`,
    storage,
    locks,
    around: { now: Date.now, random: Math.random, after },
    // One after the other, each put away as it arrives: a plain endpoint knows no repetition.
    async send(items, keep) {
      for (const item of items) {
        keep();
        const parcel = parcelOf(item);
        const conversation = conversations.find(parcel.thread);
        const reply: Reply<Thread> | null = conversation && (await client.send(parcel, conversation));
        if (reply?.kind === 'later' || reply?.kind === 'stopped') return reply;
        if (reply !== null) take(parcel.thread, reply, true);
        outbox.items.remove([item]);
      }
      return { kind: 'delivered' };
    },
  });

  const put = (id: string, parcel: Parcel): void => {
    outbox.add([{ id, body: JSON.stringify(parcel) }]);
  };

  const flush = (): void => {
    // Also what a device that was full could not put into the outbox: whatever of it the endpoint does not show.
    for (const conversation of conversations.all()) {
      const { id: thread, end } = conversation;
      for (const { id, at, text } of end ? [] : messagesOf(conversation))
        if (at === null) put(id, id === thread ? { thread } : { thread, message: { id, text } });
    }
    if (outbox.items.all().length > 0) outbox.flush().then(changed);
  };

  const post = (id: string, parcel: Parcel): void => {
    put(id, parcel);
    changed();
    flush();
  };

  const waiting = (thread: string): Parcel[] =>
    outbox.items
      .all()
      .map(parcelOf)
      .filter((parcel) => parcel.thread === thread);

  const refresh = async (some: readonly Conversation[]): Promise<void> => {
    // What is not there yet, or no longer, need not be asked for.
    const there = some.filter((one) => !one.end && !waiting(one.id).some(isQuestion));
    if (there.length === 0 || !hasFeature(await client.endpoint(), 'threads')) return;
    for (const one of there) {
      const reply = await client.read(one);
      if (reply.kind === 'later') return;
      take(one.id, reply, false);
    }
  };

  /** The same in all of a learner's questions: from the first one's id, which tells nothing of who they are. */
  const pseudonym = (id: string): string => {
    const [first] = Object.entries(store.attempt.asked).sort(([, a], [, b]) => a.clock - b.clock);
    const made = drafts.read('pseudonym') || `p-${(first?.[0] ?? id).slice(0, 13)}`;
    drafts.write('pseudonym', made);
    return made;
  };

  /** Keys that came with the attempt from another device. */
  const meet = (): void => {
    for (const [id, { value }] of Object.entries(store.attempt.asked)) conversations.meet(id, value);
  };
  store.subscribe(meet);
  meet();

  return {
    conversations,
    drafts,
    client,
    waiting,
    hear,
    refresh,
    isStopped: () => outbox.stopped !== null,
    news: () => conversations.all().reduce((sum, one) => sum + unseen(one), 0),
    ask({ text, ...asking }) {
      const { outline, attempt } = store;
      const { page = '', block = null } = attempt.position?.value ?? {};
      const lesson = outline.lessons.some((one) => one.id === page) ? page : null;
      const [id, key] = [newUuid(), newThreadKey()];
      conversations.keep({
        id,
        key,
        question: {
          ...asking,
          id,
          text: maskNumbers(text).text,
          context: { course, module, version, lesson, question: block },
          learner: { pseudonym: pseudonym(id), name: name || null },
          askedAt: new Date().toISOString(),
        },
      });
      store.dispatch({ type: 'asked', thread: id, key });
      changed();
      flush();
      return id;
    },
    write(thread, text) {
      const message = { id: newUuid(), text: maskNumbers(text).text };
      conversations.change(thread, { more: [...(conversations.find(thread)?.more ?? []), message] });
      post(message.id, { thread, message });
    },
    rate: (thread, rating) => post(newUuid(), { thread, rating }),
    progress({ id, thread, end }) {
      const isWaiting = waiting(id).some(({ rating }) => rating === undefined);
      return end ?? ((!isWaiting && thread?.state) || 'waiting');
    },
    see(conversation) {
      if (unseen(conversation) > 0) conversations.change(conversation.id, { seen: officerWords(conversation) });
    },
    catchUp() {
      flush();
      const open = conversations.all().filter(({ thread }) => thread?.state !== 'closed');
      refresh(open.slice(0, RECENT));
    },
  };
}

function parcelOf({ body }: OutboxItem): Parcel {
  return JSON.parse(body) as Parcel; // written by `post`
}

function isQuestion({ message, rating }: Parcel): boolean {
  return message === undefined && rating === undefined;
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
