import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../../../src/attempt/codec.ts';
import type { LrsSession } from '../../../../src/player/tracking/xapi/lrs-session.ts';
import { fullModule } from '../../../attempt/full-module.ts';
import { type Lrs, type LrsOptions, startLrs } from '../../../fake-lrs/lrs.ts';
import { IRI, LrsPhone, type OpenPage, until } from './lrs-phone.ts';
import { wholeCourse } from './whole-course.ts';

const outline = fullModule();
const REGISTRATION = '11111111-2222-4333-8444-555555555555';
const ACTIVITY = `${IRI}/pendidikan-anak`;

let lrs: Lrs;
async function start(options: LrsOptions = {}): Promise<void> {
  await lrs?.close();
  lrs = await startLrs(options);
}
beforeEach(() => start());
afterEach(async () => {
  // How an LRS says that it has a statement, and that somebody else wrote a document.
  expect(lrs.refusals.filter(({ status }) => status !== 409 && status !== 412)).toEqual([]);
  await lrs.close();
});

const search = (more: Record<string, string> = {}) =>
  `?${new URLSearchParams({
    endpoint: lrs.url,
    auth: lrs.authorization,
    actor: JSON.stringify({ name: ['Siti'], mbox: ['mailto:siti@contoh.example'], objectType: 'Agent' }),
    registration: REGISTRATION,
    activity_id: ACTIVITY,
    ...more,
  })}`;

const verbs = () => lrs.statements().map(({ verb }) => verb.id.split('/').pop() ?? '');
const ids = () => lrs.statements().map(({ id }) => id);

async function connected(page: OpenPage): Promise<LrsSession> {
  const session = await page.session;
  if (session === null) throw new Error('not connected');
  return session;
}

/** What a whole course is told by, passed, in one launch that stays open. */
const WHOLE = [
  'initialized',
  ...Array.from({ length: 7 }, () => ['answered', 'experienced', 'progressed']).flat(),
  ...Array.from({ length: 10 }, () => 'answered'),
  'experienced',
  'completed',
  'passed',
];

describe('A launch as Tin Can did', () => {
  it('tells a whole course, each thing once and in order, and keeps its state', async () => {
    const page = new LrsPhone(outline).open(search());
    const session = await connected(page);
    for (const event of wholeCourse(page.launch.store)) {
      page.launch.store.dispatch(event);
      await session.commit();
    }
    expect(await session.commit()).toBe(true);
    expect(verbs()).toEqual(WHOLE);
    expect(new Set(ids()).size).toBe(WHOLE.length);
    expect(lrs.statements().every(({ actor }) => JSON.stringify(actor).includes('mailto:siti@contoh.example'))).toBe(
      true,
    );
    const [document] = lrs.documents();
    const { attempt } = JSON.parse(new TextDecoder().decode(document?.contents)) as { attempt: string };
    expect(decode(outline, attempt)?.read).toHaveProperty('uji-akhir');
  });

  it('is offline for a while, killed and resumed: each statement once, in order', async () => {
    const phone = new LrsPhone(outline);
    const first = phone.open(search());
    const session = await connected(first);
    const events = [...wholeCourse(first.launch.store)].slice(0, 15);
    for (const event of events.slice(0, 6)) first.launch.store.dispatch(event);
    expect(await session.commit()).toBe(true);
    lrs.faults.isOffline = true;
    for (const event of events.slice(6)) first.launch.store.dispatch(event);
    expect(await session.commit()).toBe('waiting');
    // The page dies without a word; the next one finds no network at first either.
    const second = phone.open(search());
    await until(() => second.launch.recorder.state === 'waiting');
    let step = 0;
    for (const event of wholeCourse(second.launch.store)) if (++step > 15) second.launch.store.dispatch(event);
    lrs.faults.isOffline = false;
    second.around.fire('online');
    expect(await (await connected(second)).commit()).toBe(true);
    expect(verbs().filter((verb) => verb !== 'resumed')).toEqual(WHOLE);
    expect(verbs().filter((verb) => verb === 'resumed')).toHaveLength(1);
    expect(new Set(ids()).size).toBe(WHOLE.length + 1);
  });

  it('says nothing twice where an answer got lost, or the LRS is busy', async () => {
    const page = new LrsPhone(outline).open(search());
    const session = await connected(page);
    lrs.faults.losingAnswers = 1;
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(await session.commit()).toBe('waiting');
    lrs.faults.throttling = 1;
    expect(await session.commit()).toBe('waiting');
    expect(await session.commit()).toBe(true);
    expect(verbs()).toEqual(['initialized', 'answered']);
  });

  it('takes 409 for delivered', async () => {
    await start({ repeats: 'conflict' });
    const phone = new LrsPhone(outline);
    const page = phone.open(search());
    const session = await connected(page);
    lrs.faults.losingAnswers = 1;
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    page.launch.store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    await session.commit();
    page.launch.store.dispatch({ type: 'answered', question: 'soal-3', response: ['a'] });
    expect(await session.commit()).toBe(true);
    expect(verbs()).toEqual(['initialized', 'answered', 'answered', 'answered']);
    expect([...phone.storage.entries.keys()].filter((key) => /:xapi:(\d|dead)/.test(key))).toEqual([]);
    expect(lrs.refusals.map(({ status }) => status)).toContain(409);
  });

  it('puts aside what is refused, with the reason, and delivers the rest', async () => {
    const page = new LrsPhone(outline).open(search());
    const session = await connected(page);
    lrs.faults.refusedVerbs = { 'http://adlnet.gov/expapi/verbs/experienced': 400 };
    page.launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(await session.commit()).toBe(true);
    expect(verbs()).toEqual(['initialized', 'progressed', 'answered']);
  });

  it('stops where the credentials are known no more, says so, and goes on in the next launch', async () => {
    const phone = new LrsPhone(outline);
    const page = phone.open(search());
    const session = await connected(page);
    await session.commit();
    lrs.faults.access = 'revoked';
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(await session.commit()).toBe(false);
    const asked = lrs.requests.length;
    await page.around.pass(3_600_000);
    await session.commit();
    expect(lrs.requests.slice(asked).filter(({ url }) => url.includes('/statements'))).toEqual([]);
    lrs.faults.access = 'granted';
    await (await connected(phone.open(search()))).commit();
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(1);
  });

  it('is refused from the start: work stays on this device, and the learner reads so', async () => {
    lrs.faults.access = 'forbidden';
    const page = new LrsPhone(outline).open(search());
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(await page.session).toBeNull();
    expect(page.launch.recorder.state).toBe('refused');
  });

  it('joins what two phones did offline, and tells each thing once', async () => {
    const [one, other] = [new LrsPhone(outline), new LrsPhone(outline)];
    const [here, there] = [one.open(search()), other.open(search())];
    const sessions = [await connected(here), await connected(there)];
    here.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    there.launch.store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    for (const session of sessions) expect(await session.commit()).toBe(true);
    expect(there.launch.store.attempt.answers).toHaveProperty('soal-1');
    here.launch.store.dispatch({ type: 'answered', question: 'soal-4', response: ['a'] });
    for (const session of [...sessions, ...sessions]) await session.commit();
    expect(here.launch.store.attempt.answers).toHaveProperty('soal-2');
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(3);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('tells a third phone nothing anew that came with the state', async () => {
    const first = await connected(new LrsPhone(outline).open(search()));
    const page = new LrsPhone(outline).open(search());
    const session = await connected(page);
    for (const event of wholeCourse(page.launch.store)) {
      page.launch.store.dispatch(event);
      await session.commit();
    }
    await first.commit();
    const before = ids().length;
    const third = new LrsPhone(outline).open(search());
    await (await connected(third)).commit();
    expect(third.launch.store.attempt.read).toHaveProperty('uji-akhir');
    expect(verbs().slice(before)).toEqual(['resumed']);
  });

  it('leaves as suspended, and as terminated when the module is completed, with what was not sent yet', async () => {
    const phone = new LrsPhone(outline);
    const page = phone.open(search());
    const session = await connected(page);
    await session.commit();
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    page.around.fire('pagehide');
    await until(() => verbs().includes('suspended'));
    expect(verbs()).toEqual(['initialized', 'answered', 'suspended']);
    await until(() => lrs.requests.filter(({ method }) => method === 'PUT').length > 1);

    const second = phone.open(search());
    await connected(second);
    for (const event of wholeCourse(second.launch.store)) second.launch.store.dispatch(event);
    second.around.fire('pagehide');
    await until(() => verbs().includes('terminated'));
    expect(verbs().slice(-3)).toEqual(['completed', 'passed', 'terminated']);
  });

  it('goes without credentials where the launch has none', async () => {
    const page = new LrsPhone(outline).open(search({ auth: '' }));
    expect(await page.session).toBeNull();
    expect(lrs.requests.map(({ status }) => status)).toEqual([401]);
    await start(); // that refusal is what is tested
  });
});
