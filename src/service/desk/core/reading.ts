import type { AccountsPage } from '../../../model/consult-desk/accounts.ts';
import type { CannedReplies, DeskAnswersPage } from '../../../model/consult-desk/answers.ts';
import type { Facets, QueuePage } from '../../../model/consult-desk/queue.ts';
import type { AuditPage, DeskChanges, Statistics } from '../../../model/consult-desk/records.ts';
import type { DeskThread, Suggestions } from '../../../model/consult-desk/threads.ts';
import { type Desk, may } from './desk.ts';
import { periodOf } from './period.ts';
import { queueQuery, type Route } from './route.ts';

/** How many are read at first, and at most in one go. */
const PAGE = 50;
const MOST = 200;

/** Reads what the page shows that the route before did not. */
export async function readRouted(desk: Desk, before: Route | null): Promise<void> {
  const { view, params } = desk.state.route;
  const { thread = null, ...filters } = params;
  const { thread: openBefore = null, ...filtersBefore } = before?.params ?? {};
  const isNew = view !== before?.view || JSON.stringify(filters) !== JSON.stringify(filtersBefore);
  const work = isNew ? [() => PAGES[view](desk, false)] : [];
  if (view === 'queue' && (thread !== openBefore || before?.view !== 'queue'))
    work.push(() => openThread(desk, thread));
  await Promise.all(work.map((read) => desk.attempt(read)));
}

/** Reads again what has changed. `null`: anything may have. */
export async function readChanged(desk: Desk, changes: DeskChanges | null): Promise<void> {
  const { view, params } = desk.state.route;
  const reads: Promise<void>[] = [readFacets(desk)];
  if (view === 'queue' || view === 'statistics') reads.push(PAGES[view](desk, true));
  if ((changes?.answers ?? true) && (view === 'answers' || view === 'canned')) reads.push(PAGES[view](desk, true));
  const { thread } = params;
  const isOpen = view === 'queue' && thread !== undefined;
  if (isOpen && (changes === null || changes.more || changes.threads.some(({ id }) => id === thread)))
    reads.push(readThread(desk, thread));
  await Promise.all(reads);
}

/** Reads the page again as it is. */
export function readPage(desk: Desk): Promise<void> {
  return PAGES[desk.state.route.view](desk, true);
}

/** `again`: as much as there was already. */
const PAGES: Readonly<Record<Route['view'], (desk: Desk, again: boolean) => Promise<void>>> = {
  queue: async (desk, again) => {
    const limit = again ? Math.min(MOST, Math.max(PAGE, desk.state.queue?.threads.length ?? 0)) : PAGE;
    if (!again) desk.update({ queue: null });
    await Promise.all([
      desk.load('queue', () => desk.api.get<QueuePage>('threads', { ...queueQuery(desk.state.route), limit })),
      again ? null : readFacets(desk),
      again ? null : readCanned(desk),
      again ? null : readAccounts(desk),
    ]);
  },
  answers: async (desk) => {
    const { q, module, state } = desk.state.route.params;
    await desk.load('answers', () =>
      desk.api.get<DeskAnswersPage>('answers', { q, module, state: state ?? 'published', limit: PAGE }),
    );
  },
  canned: (desk) => readCanned(desk),
  statistics: async (desk) => {
    const { from, to } = periodOf(desk.state.route.params, desk.state.now);
    const { module } = desk.state.route.params;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await desk.load('statistics', () => desk.api.get<Statistics>('statistics', { from, to, module, zone }));
  },
  audit: async (desk) => {
    await Promise.all([
      desk.load('audit', () => desk.api.get<AuditPage>('audit', { ...desk.state.route.params, limit: PAGE })),
      readAccounts(desk),
    ]);
  },
  accounts: (desk) => readAccounts(desk),
  learners: async () => {},
  profile: async () => {},
};

/** The next page of the queue, of the answers or of the log, after what is there. */
export async function readMore(desk: Desk): Promise<void> {
  const { queue, answers, audit, route } = desk.state;
  const { q, module, state = 'published' } = route.params;
  if (route.view === 'queue' && queue?.next) {
    const after = { ...queueQuery(route), limit: PAGE, after: queue.next };
    await desk.load('queue', async () => {
      const more = await desk.api.get<QueuePage>('threads', after);
      return { ...more, threads: [...queue.threads, ...more.threads] };
    });
  } else if (route.view === 'answers' && answers?.next) {
    await desk.load('answers', async () => {
      const query = { q, module, state, limit: PAGE, after: answers.next ?? undefined };
      const more = await desk.api.get<DeskAnswersPage>('answers', query);
      return { ...more, answers: [...answers.answers, ...more.answers] };
    });
  } else if (route.view === 'audit' && audit?.next) {
    await desk.load('audit', async () => {
      const query = { ...route.params, limit: PAGE, after: audit.next ?? undefined };
      const more = await desk.api.get<AuditPage>('audit', query);
      return { ...more, entries: [...audit.entries, ...more.entries] };
    });
  }
}

async function openThread(desk: Desk, id: string | null): Promise<void> {
  desk.update({ thread: null, suggestions: null });
  if (id === null) return;
  await readThread(desk, id);
  if (desk.state.route.params.thread !== id) return;
  await desk.load('suggestions', () => desk.api.get<Suggestions>(`threads/${id}/suggestions`));
  if (desk.state.thread?.id === id && desk.state.thread.state === 'received')
    await desk.load('thread', () => desk.api.send<DeskThread>('POST', `threads/${id}/read`));
}

export async function readThread(desk: Desk, id: string): Promise<void> {
  await desk.load('thread', () => desk.api.get<DeskThread>(`threads/${encodeURIComponent(id)}`));
}

async function readFacets(desk: Desk): Promise<void> {
  const before = desk.state.facets?.states.waiting;
  await desk.load('facets', () => desk.api.get<Facets>('facets'));
  const waiting = desk.state.facets?.states.waiting ?? 0;
  if (before !== undefined && waiting > before) desk.update({ spoken: desk.say('arrived', { n: waiting - before }) });
}

export async function readCanned(desk: Desk): Promise<void> {
  await desk.load('canned', async () => (await desk.api.get<CannedReplies>('canned')).replies);
}

export async function readAccounts(desk: Desk): Promise<void> {
  if (!may(desk, 'answer-threads')) return;
  await desk.load('accounts', async () => (await desk.api.get<AccountsPage>('accounts')).accounts);
}
