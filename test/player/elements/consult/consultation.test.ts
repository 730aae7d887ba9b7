import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../../src/attempt/attempt.ts';
import { AttemptStore } from '../../../../src/attempt/store.ts';
import type { NewQuestion, Thread, ThreadMessage } from '../../../../src/model/consult.ts';
import { stemsOf } from '../../../../src/model/indonesian-stem.ts';
import { type Consultation, startConsultation } from '../../../../src/player/elements/consult/consultation.ts';
import { messagesOf } from '../../../../src/player/elements/consult/conversation.ts';
import { DeviceStorage } from '../../../../src/player/tracking/device-storage.ts';
import { fullModule } from '../../../attempt/full-module.ts';
import { MemoryStorage } from '../../../service/memory-storage.ts';
import { type EndpointServer, INFO, startEndpoint } from './endpoint-server.ts';

let server: EndpointServer;
/** Threads at the endpoint, which refuses and loses nothing. */
let threads: Map<string, Thread>;
let isOnline: boolean;

beforeEach(async () => {
  server = await startEndpoint();
  threads = new Map();
  isOnline = true;
  server.answer = ({ path, method, body }) => {
    if (!isOnline) return null;
    if (path === '/v1') return { status: 200, body: INFO };
    const [, id = (body as NewQuestion).id, act] = /^\/v1\/questions(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(path) ?? [];
    if (method === 'POST' && act !== 'rating') say(id, 'learner', body as ThreadMessage);
    const thread = threads.get(id);
    return thread === undefined ? { status: 404, body: { code: 'not-found' } } : { status: 200, body: thread };
  };
});
afterEach(() => server.close());

/** Somebody writes; what has the same id is the same. */
function say(id: string, from: 'learner' | 'officer', { id: message, text }: { id: string; text: string }): void {
  const { messages = [], revision = 0 } = threads.get(id) ?? {};
  if (messages.some((one) => one.id === message)) return;
  threads.set(id, {
    id,
    state: from === 'officer' ? 'answered' : 'received',
    revision: revision + 1,
    topic: null,
    messages: [
      ...messages,
      { id: message, from, name: from === 'officer' ? 'Sari' : null, text, at: '2026-11-24T03:00:00Z' },
    ],
    helped: null,
    answer: null,
  });
}

interface Device {
  readonly memory: MemoryStorage;
  readonly store: AttemptStore;
  readonly consultation: Consultation;
}

/** A page of the module on a device, with what its storage and its attempt hold. */
function open(memory = new MemoryStorage(), attempt = emptyAttempt('abc'), name = ''): Device {
  const store = new AttemptStore(fullModule(), attempt);
  const settings = { endpoint: server.url };
  const storage = new DeviceStorage(() => memory);
  const around = { settings, store, storage, locks: null, stemsOf, mark: 'rini', name };
  return { memory, store, consultation: startConsultation(around, () => undefined) };
}

const ASKING = { text: 'Orang tua menolak menyekolahkan anaknya.', topic: null, district: null, consent: true };
const only = ({ conversations }: Consultation) => {
  const [one, ...others] = conversations.all();
  if (one === undefined || others.length > 0) throw new Error(`${others.length} conversations too many`);
  return one;
};
const standing = ({ consultation }: Device) => consultation.progress(only(consultation));
const posted = () => server.heard.filter(({ method }) => method === 'POST');

describe('a question', () => {
  it('goes out with where it was asked and a mark that tells nothing of the learner', async () => {
    const { consultation, store } = open();
    store.dispatch({ type: 'opened', page: 'pelajaran-1', block: 'soal-3' });
    consultation.ask({ ...ASKING, topic: 'pendidikan', district: 'Kab. Malang' });
    await expect.poll(() => threads.size).toBe(1);
    const body = posted()[0]?.body as NewQuestion;
    expect(body).toMatchObject({
      topic: 'pendidikan',
      district: 'Kab. Malang',
      consent: true,
      context: {
        course: 'fds',
        module: 'pendidikan-anak',
        version: '1.0.0',
        lesson: 'pelajaran-1',
        question: 'soal-3',
      },
      learner: { name: null },
    });
    expect(body.learner.pseudonym).toMatch(/^p-[0-9a-f]{8}-[0-9a-f]{4}$/);
    expect(store.attempt.asked[body.id]?.value).toBe(body.key);
  });

  it('is told apart by the same mark from every page, and by name only where the course says so', async () => {
    const first = open();
    first.consultation.ask(ASKING);
    const second = open(first.memory, emptyAttempt('abc'), 'Rini Astuti');
    second.consultation.ask(ASKING);
    const elsewhere = open(new MemoryStorage(), first.store.attempt);
    elsewhere.consultation.ask(ASKING);
    await expect.poll(() => threads.size).toBe(3);
    const learners = posted().map(({ body }) => (body as NewQuestion).learner);
    expect(new Set(learners.map(({ pseudonym }) => pseudonym)).size).toBe(1);
    expect(learners.map(({ name }) => name)).toContain('Rini Astuti');
  });

  it('leaves without numbers of people, and so does what follows', async () => {
    const { consultation } = open();
    const id = consultation.ask({ ...ASKING, text: 'NIK 3507012345678901, hubungi 0812 3456 7890.' });
    consultation.write(id, 'Atau +62 813-9876-5432.');
    await expect.poll(() => threads.get(id)?.messages.length).toBe(2);
    expect(JSON.stringify(server.heard)).not.toMatch(/3507012345678901|3456 7890|9876-5432/);
    expect(messagesOf(only(consultation)).map(({ text }) => text)).toEqual([
      'NIK [nomor identitas], hubungi [nomor telepon].',
      'Atau [nomor telepon].',
    ]);
  });
});

describe('without a network', () => {
  it('everything is on the device at once, and goes out in order from the next page, once', async () => {
    isOnline = false;
    const before = open();
    const id = before.consultation.ask(ASKING);
    before.consultation.write(id, 'Ayahnya juga tidak setuju.');
    expect(standing(before)).toBe('waiting');

    isOnline = true;
    const after = open(before.memory);
    expect(messagesOf(only(after.consultation)).map(({ text, at }) => [text, at])).toEqual([
      [ASKING.text, null],
      ['Ayahnya juga tidak setuju.', null],
    ]);
    after.consultation.catchUp();
    await expect.poll(() => standing(after)).toBe('received');
    expect(threads.get(id)?.messages.map(({ text }) => text)).toEqual([ASKING.text, 'Ayahnya juga tidak setuju.']);
    after.consultation.catchUp();
    open(after.memory).consultation.catchUp();
    await expect.poll(() => server.heard.filter(({ method }) => method === 'GET').length).toBeGreaterThan(3);
    expect(posted()).toHaveLength(2);
  });

  it('drafts stay, and what the device does not keep lasts as long as the page', () => {
    const { consultation, memory } = open();
    consultation.drafts.write('question', 'Setengah');
    expect(open(memory).consultation.drafts.read('question')).toBe('Setengah');
    const full = open(
      Object.assign(new MemoryStorage(), {
        setItem: () => {
          throw new Error('full');
        },
      }),
    );
    full.consultation.drafts.write('question', 'Setengah');
    isOnline = false;
    full.consultation.ask(ASKING);
    expect(full.consultation.drafts.read('question')).toBe('Setengah');
    expect(standing(full)).toBe('waiting');
    const [one] = full.consultation.conversations.all();
    expect(full.consultation.conversations.isKept(one?.id ?? '')).toBe(false);
  });
});

describe('a device that is too full for the outbox', () => {
  /** Its storage, and how to make room in it. */
  function fullDevice() {
    const memory = new MemoryStorage();
    const { setItem } = memory;
    memory.setItem = (key, value) => {
      if (!key.includes(':outbox:')) setItem.call(memory, key, value);
    };
    const makeRoom = () => {
      memory.setItem = setItem;
    };
    return { memory, makeRoom };
  }

  it('sends a question and what follows it from the next page, in order, once', async () => {
    isOnline = false;
    const { memory, makeRoom } = fullDevice();
    const first = open(memory);
    const id = first.consultation.ask(ASKING);
    first.consultation.write(id, 'Ayahnya juga tidak setuju.');
    expect(standing(first)).toBe('waiting');
    await expect.poll(() => server.heard.length).toBe(2); // it has looked for the endpoint in both ways
    makeRoom();
    isOnline = true;
    const next = open(memory);
    expect(standing(next)).toBe('waiting');
    next.consultation.catchUp();
    await expect.poll(() => next.consultation.waiting(id)).toEqual([]);
    expect(threads.get(id)?.messages.map(({ text }) => text)).toEqual([ASKING.text, 'Ayahnya juga tidak setuju.']);
    next.consultation.catchUp();
    open(memory).consultation.catchUp();
    await expect.poll(() => server.heard.filter(({ method }) => method === 'GET').length).toBeGreaterThan(4);
    expect(posted()).toHaveLength(2);
  });

  it('sends a follow-up to an answer that was read before', async () => {
    const { memory } = fullDevice();
    const first = open(memory);
    const id = first.consultation.ask(ASKING);
    await expect.poll(() => standing(first)).toBe('received');
    say(id, 'officer', { id: 'a', text: 'Dengarkan dulu.' });
    await first.consultation.refresh(first.consultation.conversations.all());
    isOnline = false;
    first.consultation.write(id, 'Lalu bagaimana?');
    expect(standing(first)).toBe('waiting');
    expect(first.consultation.conversations.isKept(id)).toBe(true);

    isOnline = true;
    const next = open(memory);
    next.consultation.catchUp();
    expect(standing(next)).toBe('waiting');
    await expect
      .poll(() =>
        threads
          .get(id)
          ?.messages.map(({ text }) => text)
          .at(-1),
      )
      .toBe('Lalu bagaimana?');
    await expect.poll(() => standing(next)).toBe('received');
  });
});

describe('news', () => {
  it('counts until it is seen, also on a device that only has the key', async () => {
    const { consultation, store } = open();
    const id = consultation.ask(ASKING);
    await expect.poll(() => threads.size).toBe(1);
    say(id, 'officer', { id: 'a', text: 'Dengarkan dulu.' });
    say(id, 'officer', { id: 'b', text: 'Lalu ajak gurunya.' });
    const other = open(new MemoryStorage(), store.attempt);
    for (const { consultation: one } of [other, { consultation }]) {
      await one.refresh(one.conversations.all());
      expect(one.news()).toBe(2);
      one.see(only(one));
      expect(one.news()).toBe(0);
    }
    say(id, 'officer', { id: 'c', text: 'Kabari kami.' });
    await consultation.refresh(consultation.conversations.all());
    expect(consultation.news()).toBe(1);
    expect(messagesOf(only(other.consultation)).map(({ text }) => text)).toHaveLength(3);
  });

  it('that is older than what is known changes nothing', async () => {
    const { consultation } = open();
    const id = consultation.ask(ASKING);
    await expect.poll(() => threads.size).toBe(1);
    const old = threads.get(id);
    if (old === undefined) throw new Error('not there');
    say(id, 'officer', { id: 'a', text: 'Dengarkan dulu.' });
    await consultation.refresh(consultation.conversations.all());
    consultation.hear(old);
    expect(consultation.news()).toBe(1);
  });

  it('may be that the endpoint no longer has it: the copy stays, and nobody asks again', async () => {
    const { consultation } = open();
    const id = consultation.ask(ASKING);
    await expect.poll(() => threads.size).toBe(1);
    await expect.poll(() => consultation.waiting(id)).toEqual([]);
    threads.clear();
    await consultation.refresh(consultation.conversations.all());
    expect(consultation.progress(only(consultation))).toBe('gone');
    const before = server.heard.length;
    await consultation.refresh(consultation.conversations.all());
    expect(server.heard).toHaveLength(before);
    expect(messagesOf(only(consultation))).toHaveLength(1);
  });
});

describe('an endpoint that does not take it', () => {
  it('because of what it is: it can be changed, and others still go', async () => {
    const { answer } = server;
    server.answer = (heard) =>
      JSON.stringify(heard.body)?.includes('terlarang') ? { status: 400, body: { code: 'invalid' } } : answer(heard);
    const device = open();
    device.consultation.ask({ ...ASKING, text: 'Ini terlarang sekali.' });
    await expect.poll(() => standing(device)).toBe('refused');
    device.consultation.ask(ASKING);
    await expect.poll(() => threads.size).toBe(1);
    expect(device.consultation.isStopped()).toBe(false);
  });

  it('because the course may not ask: it waits, and says so', async () => {
    server.answer = ({ path }) =>
      path === '/v1' ? { status: 200, body: INFO } : { status: 403, body: { code: 'site-key' } };
    const device = open();
    device.consultation.ask(ASKING);
    await expect.poll(() => device.consultation.isStopped()).toBe(true);
    expect(standing(device)).toBe('waiting');
  });

  it('being plain: it is sent, once, and stands as sent', async () => {
    server.answer = ({ method }) => ({ status: method === 'POST' ? 200 : 404 });
    const device = open();
    const id = device.consultation.ask(ASKING);
    await expect.poll(() => standing(device)).toBe('sent');
    device.consultation.catchUp();
    await device.consultation.refresh(device.consultation.conversations.all());
    expect(posted().map(({ path, body }) => [path, (body as NewQuestion).id])).toEqual([['/', id]]);
  });
});

it('keeps nothing more once the learner has erased what this device has of them', async () => {
  const { consultation, memory } = open();
  consultation.ask(ASKING);
  await expect.poll(() => threads.size).toBe(1);
  for (let i = memory.length; i >= 0; i--) {
    const key = memory.key(i) ?? '';
    if (`${key}:`.includes(':rini:')) memory.removeItem(key);
  }
  consultation.drafts.write('question', 'Setelah dihapus');
  consultation.ask({ ...ASKING, text: 'Pertanyaan sesudah dihapus.' });
  await expect.poll(() => threads.size).toBe(2);
  expect(memory.length).toBe(0);
});
