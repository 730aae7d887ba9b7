import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueuePage } from '../../../src/model/consult-desk/queue.ts';
import type { Random } from '../../simulation/random.ts';
import { jsonRequest, newQuestion } from '../support/learner.ts';
import type { Ledger, Sent } from './ledger.ts';

/** Where requests go, which changes while the service is killed and started. */
export interface Town {
  readonly ledger: Ledger;
  readonly random: Random;
  /** Any address at which the service is, or soon is again. */
  readonly url: () => string;
  /** Nothing new is begun. */
  readonly isOver: () => boolean;
  /** Nothing answers any more. */
  readonly isGone: () => boolean;
}

/** How long before something is sent again. Milliseconds. */
const AGAIN = 40;
/** Milliseconds. */
const PATIENCE = 15_000;

/** Asks, writes on, and sends what was taken once more, until it is over. */
export async function learner(town: Town): Promise<void> {
  while (!town.isOver()) {
    const { random, ledger } = town;
    const question = newQuestion();
    const entry = ledger.note('question', question.id, question.id);
    const body = { ...question, text: entry.text };
    const ask = () => insist(town, entry, '/v1/questions', jsonRequest('POST', body));
    await ask();
    if (random.chance(0.3)) await ask();
    for (let more = random.below(3); more > 0 && !town.isOver(); more--) {
      const message = ledger.note('message', randomUUID(), question.id);
      const headers = { authorization: `Bearer ${question.key}` };
      const path = `/v1/questions/${question.id}/messages`;
      await insist(town, message, path, jsonRequest('POST', { id: message.id, text: message.text }, headers));
    }
  }
}

/** Answers whoever waits, until it is over. */
export async function officer(town: Town, headers: Readonly<Record<string, string>>): Promise<void> {
  while (!town.isOver()) {
    const page = await request(town, `/v1/desk/threads?limit=10&sort=${town.random.pick(['newest', 'waiting'])}`, {
      headers,
    });
    if (page?.status !== 200) continue;
    const { threads } = (await page.json()) as QueuePage;
    if (threads.length === 0) await sleep(AGAIN);
    for (const { id, revision } of threads.filter(() => town.random.chance(0.5))) {
      if (town.isOver()) return;
      const reply = town.ledger.note('reply', randomUUID(), id);
      const body = { id: reply.id, text: reply.text, revision, close: town.random.chance(0.2) };
      await insist(town, reply, `/v1/desk/threads/${id}/replies`, jsonRequest('POST', body, headers));
    }
  }
}

/** Sends until it is told that it was taken or refused, however long the service is away: nothing is left open. */
async function insist(town: Town, entry: Sent, path: string, init: RequestInit): Promise<void> {
  while (!town.isGone()) {
    entry.tries++;
    const response = await request(town, path, init);
    await response?.arrayBuffer().catch(() => undefined); // killed while it answered: the status is what counts
    if (response?.ok) {
      entry.outcome = 'taken';
      return;
    }
    if (response?.status === 409) {
      entry.outcome = 'refused';
      return;
    }
    if (response !== null && response.status < 500) {
      town.ledger.surprises.push(
        `the ${entry.kind} ${entry.id} of the thread ${entry.thread} was answered ${response.status}`,
      );
      return;
    }
    await sleep(AGAIN);
  }
}

/** `null` where no answer came. */
async function request({ url, ledger }: Town, path: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(`${url()}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    if (!isRefusedConnection(error)) ledger.broken++;
    return null;
  }
}

function isRefusedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
