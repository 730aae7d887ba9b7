import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NewQuestion } from '../src/model/consult.ts';
import { newQuestion } from '../test/service/support/learner.ts';
import type { ServiceProcess } from '../test/service/support/service-process.ts';
import { ProxiedClient } from './consult-client.ts';
import { Latencies } from './consult-latencies.ts';

export interface Load {
  readonly widgets: number;
  readonly questionsPerSecond: number;
  readonly seconds: number;
}

export interface Loaded {
  /** Before the rest, while the service is still cold: what fails counts, how long it takes does not. */
  readonly opening: Latencies;
  readonly latencies: readonly Latencies[];
  /** Bytes the service held at most. */
  readonly memory: number;
  /** Processors the service kept busy, of this machine's. */
  readonly cpu: number;
  /** How late this process itself was in 1 % of its turns: what is measured holds that much of its own. Milliseconds. */
  readonly ownDelay: number;
}

/** A phone with its panel open. */
interface Widget {
  readonly address: string;
  readonly question: NewQuestion;
  etag: string;
}

/** Beside the questions, a second. */
const REPLIES = 10;
const SEARCHES = 20;
/** Every widget that cannot listen reads every so many seconds; as many do as can. */
const POLL_SECONDS = 30;
const QUEUE_READS = 2;

/** Opens the widgets' lines, then asks, reads, answers and listens for so many seconds. @param officer Headers of one who is signed in. */
export async function drive(
  service: ServiceProcess,
  officer: Readonly<Record<string, string>>,
  load: Load,
): Promise<Loaded> {
  const client = new ProxiedClient(service.url);
  const times = {
    questions: new Latencies('questions'),
    reads: new Latencies('reads of a thread'),
    searches: new Latencies('searches'),
    replies: new Latencies('officer’s replies'),
    queue: new Latencies('officer’s queue'),
    delivery: new Latencies('reply → widget'),
  };
  const opening = new Latencies('opening a widget');
  /** When each reply was sent, by its id, until the widget has it. */
  const underWay = new Map<string, number>();
  const heard = (data: string): void => {
    for (const [id, since] of underWay) {
      if (!data.includes(id)) continue;
      underWay.delete(id);
      times.delivery.add(performance.now() - since);
    }
  };
  try {
    const widgets = Array.from({ length: load.widgets }, (_, n) => widgetOf(n));
    await pace(load.questionsPerSecond / 2, (2 * load.widgets) / load.questionsPerSecond, (n, since) =>
      opening.time(since, () => openWidget(client, widgets[n], heard, () => times.delivery.fail('a line ended'))),
    );
    const before = await service.usage();
    const started = performance.now();
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const memory = watchMemory(service, load.seconds);
    const each = (rate: number, act: (n: number, since: number) => Promise<unknown>) => pace(rate, load.seconds, act);
    const some = (n: number): Widget => pick(widgets, n);
    await Promise.all([
      each(load.questionsPerSecond, (n, since) => times.questions.time(since, () => ask(client, some(n).address))),
      each(load.widgets / POLL_SECONDS, (n, since) => times.reads.time(since, () => read(client, some(n * 7)))),
      each(SEARCHES, (n, since) => times.searches.time(since, () => search(client, some(n * 11).address))),
      each(REPLIES, (n, since) => times.replies.time(since, () => reply(client, some(n * 13), officer, underWay))),
      each(QUEUE_READS, (_, since) => times.queue.time(since, () => readQueue(client, officer))),
    ]);
    const after = await service.usage();
    const cpu = (after.cpu - before.cpu) / ((performance.now() - started) / 1000);
    await sleep(1_000);
    for (const _ of underWay) times.delivery.fail('a reply did not arrive');
    delay.disable();
    const ownDelay = delay.percentile(99) / 1e6;
    return { opening, latencies: Object.values(times), memory: await memory, cpu, ownDelay };
  } finally {
    client.close();
  }
}

/** Does something so often a second, at its times, whether what went before is done or not; resolves when all is done. */
async function pace(rate: number, seconds: number, act: (n: number, since: number) => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const under: Promise<unknown>[] = [];
  for (let n = 0; n < rate * seconds; n++) {
    const due = started + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    under.push(act(n, due));
  }
  await Promise.all(under);
}

function widgetOf(n: number): Widget {
  return { address: `100.64.${n >> 8}.${n & 255}`, question: newQuestion(), etag: '' };
}

function pick(widgets: readonly Widget[], n: number): Widget {
  const widget = widgets[n % widgets.length];
  if (widget === undefined) throw new Error('there are no widgets');
  return widget;
}

async function openWidget(
  client: ProxiedClient,
  widget: Widget | undefined,
  heard: (data: string) => void,
  ended: () => void,
): Promise<void> {
  if (widget === undefined) return;
  const { address, question } = widget;
  await client.send('POST', '/v1/questions', { address, body: question, expected: [201] });
  await client.listen(`/v1/questions/${question.id}/events`, { address, headers: keyOf(question) }, heard, ended);
}

function ask(client: ProxiedClient, address: string): Promise<unknown> {
  return client.send('POST', '/v1/questions', { address, body: newQuestion(), expected: [201] });
}

async function read(client: ProxiedClient, widget: Widget): Promise<void> {
  const { address, question } = widget;
  const headers = { ...keyOf(question), 'if-none-match': widget.etag };
  const expected = [200, 304];
  widget.etag = (await client.send('GET', `/v1/questions/${question.id}`, { address, headers, expected })).etag ?? '';
}

function search(client: ProxiedClient, address: string): Promise<unknown> {
  const words = encodeURIComponent('anak tidak mau sekolah');
  return client.send('GET', `/v1/answers?module=pendidikan-anak&q=${words}`, { address, expected: [200] });
}

function reply(
  client: ProxiedClient,
  { question }: Widget,
  headers: Readonly<Record<string, string>>,
  underWay: Map<string, number>,
): Promise<unknown> {
  const id = randomUUID();
  underWay.set(id, performance.now());
  const body = { id, text: 'Dengarkan dulu alasannya, lalu ajak gurunya.', revision: 1_000, close: false };
  const path = `/v1/desk/threads/${question.id}/replies`;
  return client.send('POST', path, { address: '203.0.113.1', headers, body, expected: [201] });
}

function readQueue(client: ProxiedClient, headers: Readonly<Record<string, string>>): Promise<unknown> {
  return client.send('GET', '/v1/desk/threads', { address: '203.0.113.1', headers, expected: [200] });
}

function keyOf({ key }: NewQuestion): Record<string, string> {
  return { authorization: `Bearer ${key}` };
}

/** Most bytes held, looked at once a second. */
async function watchMemory(service: ServiceProcess, seconds: number): Promise<number> {
  let most = 0;
  for (let second = 0; second < seconds; second++) {
    most = Math.max(most, (await service.usage()).memory);
    await sleep(1_000);
  }
  return most;
}
