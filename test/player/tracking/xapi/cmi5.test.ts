import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cmi5File } from '../../../../src/compiler/package/cmi5.ts';
import type { LrsSession } from '../../../../src/player/tracking/xapi/lrs-session.ts';
import { fullModule } from '../../../attempt/full-module.ts';
import { NAMED, sampleInput } from '../../../compiler/package/sample-input.ts';
import { textOf } from '../../../compiler/package/sample-text.ts';
import { type Cmi5Lms, type Cmi5Options, startCmi5Lms } from '../../../fake-cmi5/lms.ts';
import type { LaunchOptions } from '../../../fake-cmi5/new-launch.ts';
import type { Session } from '../../../fake-cmi5/session.ts';
import { LrsPhone, type OpenPage, until } from './lrs-phone.ts';
import { dispatchAll, quizTaken, wholeCourse } from './whole-course.ts';

const outline = fullModule();
const STRUCTURE = textOf([cmi5File(sampleInput({ course: NAMED, outline }))], 'cmi5.xml');

let lms: Cmi5Lms;
let phone: LrsPhone;

async function start(options: Partial<Cmi5Options> = {}): Promise<void> {
  await lms?.close();
  lms = await startCmi5Lms({ structure: STRUCTURE, packageUrl: 'http://127.0.0.1:1/', ...options });
  phone = new LrsPhone(outline);
}
beforeEach(() => start());
afterEach(async () => {
  expect(lms.violations).toEqual([]);
  // How an LRS says that it has a statement, and that somebody else wrote a document; and a page that goes sends all at once,
  // and may come too late.
  const isOfTheEnd = ({ reason }: { reason: string }) => /abandoned|has ended/.test(reason);
  const faults = lms.lrs.refusals.filter((one) => one.status !== 409 && one.status !== 412 && !isOfTheEnd(one));
  expect(faults).toEqual([]);
  await lms.close();
});

interface Launched extends OpenPage {
  readonly lmsSession: Session;
  readonly connected: LrsSession;
}

function open(options: LaunchOptions = {}): OpenPage & { lmsSession: Session } {
  const lmsSession = lms.launch(options);
  // Each launch is a tab of its own.
  phone.tab = new LrsPhone(outline).tab;
  return { lmsSession, ...phone.open(new URL(lmsSession.launch.url).search) };
}

async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const page = open(options);
  const connected = await page.session;
  if (connected === null) throw new Error('not connected');
  return { ...page, connected };
}

const sent = ({ statements }: Session) => statements.map(({ verb }) => verb.id.split('/').pop());
const defined = (session: Session) =>
  sent(session).filter((verb) => !['answered', 'experienced', 'progressed'].includes(verb ?? ''));

/** Leaves as a browser does, and waits for what it says last. */
async function leave({ around, lmsSession }: Launched): Promise<void> {
  around.fire('pagehide');
  await until(() => lmsSession.state === 'terminated');
}

describe('A cmi5 launch', () => {
  it('takes the module in one session, by every rule', async () => {
    const page = await launch();
    for (const event of wholeCourse(page.launch.store)) {
      page.launch.store.dispatch(event);
      expect(await page.connected.commit()).toBe(true);
    }
    await leave(page);
    expect(sent(page.lmsSession)).toEqual([
      'initialized',
      ...Array.from({ length: 7 }, () => ['answered', 'experienced', 'progressed']).flat(),
      ...Array.from({ length: 10 }, () => 'answered'),
      'experienced',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(lms.verbs()).toContain('satisfied');
  });

  it('says passed and completed once in a registration, however often it is launched and passed again', async () => {
    const first = await launch();
    dispatchAll(first.launch.store, quizTaken(first.launch.store, 8));
    await first.connected.commit();
    await leave(first);
    const second = await launch();
    expect(second.launch.store.outline.mastery).toBe(75);
    dispatchAll(second.launch.store, quizTaken(second.launch.store, 10));
    await second.connected.commit();
    await leave(second);
    expect([defined(first.lmsSession), defined(second.lmsSession)]).toEqual([
      ['initialized', 'completed', 'passed', 'terminated'],
      ['initialized', 'terminated'],
    ]);
  });

  it('says failed just before terminated, and only where nothing passed', async () => {
    const first = await launch();
    dispatchAll(first.launch.store, quizTaken(first.launch.store, 3));
    await first.connected.commit();
    expect(defined(first.lmsSession)).toEqual(['initialized']);
    await leave(first);
    const second = await launch();
    dispatchAll(second.launch.store, quizTaken(second.launch.store, 2));
    dispatchAll(second.launch.store, quizTaken(second.launch.store, 9));
    await leave(second);
    const third = await launch();
    await leave(third);
    expect([first, second, third].map(({ lmsSession }) => defined(lmsSession))).toEqual([
      ['initialized', 'failed', 'terminated'],
      ['initialized', 'completed', 'passed', 'terminated'],
      ['initialized', 'terminated'],
    ]);
  });

  it('owes the failing that nobody heard', async () => {
    const first = await launch();
    dispatchAll(first.launch.store, quizTaken(first.launch.store, 3));
    await first.connected.commit();
    lms.lrs.faults.isOffline = true;
    first.around.fire('pagehide');
    await until(() => lms.lrs.requests.some(({ status }) => status === 0));
    lms.lrs.faults.isOffline = false;
    const second = await launch();
    await leave(second);
    expect(first.lmsSession.state).toBe('abandoned');
    expect(defined(second.lmsSession)).toEqual(['initialized', 'failed', 'terminated']);
  });

  it.each([
    [1, 10, ['initialized', 'completed', 'passed', 'terminated']],
    [1, 9, ['initialized', 'failed', 'terminated']],
    [0.3, 3, ['initialized', 'completed', 'passed', 'terminated']],
    [0, 0, ['initialized', 'completed', 'passed', 'terminated']],
    [0.55, 5, ['initialized', 'failed', 'terminated']],
    [null, 8, ['initialized', 'completed', 'passed', 'terminated']],
    [null, 7, ['initialized', 'failed', 'terminated']],
  ])('goes by the mastery score %s of the launch: %s right of ten', async (masteryScore, right, verbs) => {
    const page = await launch({ masteryScore });
    dispatchAll(page.launch.store, quizTaken(page.launch.store, right));
    await page.connected.commit();
    await leave(page);
    expect(defined(page.lmsSession)).toEqual(verbs);
  });

  it.each(['Browse', 'Review'] as const)('says only that it begins and ends in %s, and keeps nothing', async (mode) => {
    const first = await launch();
    dispatchAll(first.launch.store, wholeCourse(first.launch.store));
    await first.connected.commit();
    await leave(first);
    const [documents, kept] = [lms.lrs.documents().length, phone.storage.entries.size];
    const page = await launch({ mode });
    expect(page.launch.recorder.state).toBe('reviewing');
    expect(page.launch.store.attempt.read).toHaveProperty('uji-akhir');
    dispatchAll(page.launch.store, quizTaken(page.launch.store, 1));
    await page.connected.commit();
    await leave(page);
    expect(sent(page.lmsSession)).toEqual(['initialized', 'terminated']);
    // Its own launch data, and no more.
    expect(lms.lrs.documents().length - documents).toBeLessThanOrEqual(1);
    expect(phone.storage.entries.size).toBeLessThanOrEqual(kept + 1);
  });

  it.each(['Browse', 'Review'] as const)(
    'leaves in %s what an earlier launch could not send, for a later one',
    async (mode) => {
      const first = await launch();
      lms.lrs.faults.isOffline = true;
      dispatchAll(first.launch.store, quizTaken(first.launch.store, 1));
      first.around.fire('pagehide');
      lms.lrs.faults.isOffline = false;
      const waiting = [...phone.storage.entries];

      const page = await launch({ mode });
      await page.around.pass(60_000);
      await leave(page);
      expect(sent(page.lmsSession)).toEqual(['initialized', 'terminated']);
      for (const [key, text] of waiting) expect(phone.storage.entries.get(key)).toBe(text);

      const last = await launch();
      expect(await last.connected.commit()).toBe(true);
      expect(sent(last.lmsSession).filter((verb) => verb === 'answered').length).toBeGreaterThan(0);
      await leave(last);
    },
  );

  it('asks for its token once, also where nobody answers at first', async () => {
    lms.lrs.faults.isOffline = true;
    const page = open();
    await until(() => page.launch.recorder.state === 'waiting');
    lms.lrs.faults.isOffline = false;
    page.around.fire('online');
    expect(await page.session).not.toBeNull();
    expect(sent(page.lmsSession)).toEqual(['initialized']);
  });

  it('begins once where the page is loaded again after a crash, and is over where it had ended', async () => {
    const lmsSession = lms.launch();
    const { search } = new URL(lmsSession.launch.url);
    const first = await phone.open(search).session;
    expect(first).not.toBeNull();
    const again = phone.open(search);
    const session = await again.session;
    again.launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect(await session?.commit()).toBe(true);
    again.around.fire('pagehide');
    await until(() => lmsSession.state === 'terminated');
    expect(sent(lmsSession)).toEqual(['initialized', 'experienced', 'progressed', 'terminated']);

    const over = phone.open(search);
    over.launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-2' });
    expect(await over.session).toBeNull();
    expect(over.launch.recorder.state).toBe('refused');
    const next = await launch();
    expect(next.launch.store.attempt.read).toHaveProperty('pelajaran-2');
    expect(await next.connected.commit()).toBe(true);
    expect(sent(next.lmsSession)).toEqual(['initialized', 'experienced', 'progressed']);
    await leave(next);
  });

  it('is offline, killed and abandoned, and tells the next session what is missing, each thing once', async () => {
    const first = await launch();
    const events = [...wholeCourse(first.launch.store)].slice(0, 9);
    dispatchAll(first.launch.store, events.slice(0, 3));
    await first.connected.commit();
    lms.lrs.faults.isOffline = true;
    dispatchAll(first.launch.store, events.slice(3));
    dispatchAll(first.launch.store, quizTaken(first.launch.store, 9));
    expect(await first.connected.commit()).toBe('waiting');

    lms.lrs.faults.isOffline = false;
    const second = await launch();
    expect(await second.connected.commit()).toBe(true);
    expect(first.lmsSession.state).toBe('abandoned');
    expect(sent(first.lmsSession)).toEqual(['initialized', 'answered', 'experienced', 'progressed']);
    expect(sent(second.lmsSession)).toEqual([
      'initialized',
      ...['answered', 'experienced', 'progressed', 'answered', 'experienced', 'progressed'],
      ...Array.from({ length: 10 }, () => 'answered'),
      ...['experienced', 'progressed', 'completed', 'passed'],
    ]);
    await leave(second);
  });

  it('says nothing again that arrived though the answer got lost', async () => {
    const first = await launch();
    dispatchAll(first.launch.store, quizTaken(first.launch.store, 9));
    lms.lrs.faults.losingAnswers = 1;
    expect(await first.connected.commit()).toBe('waiting');
    const second = await launch();
    expect(await second.connected.commit()).toBe(true);
    expect(defined(second.lmsSession)).toEqual(['initialized']);
    await leave(second);
  });

  it('passes on one phone and goes on on another, which passes too, unheard', async () => {
    const first = await launch();
    const here = phone;
    const other = new LrsPhone(outline);
    dispatchAll(first.launch.store, quizTaken(first.launch.store, 9));
    await first.connected.commit();
    await leave(first);
    phone = other;
    const second = await launch();
    expect(second.launch.store.attempt.quizzes).toHaveProperty('kuis-akhir');
    dispatchAll(second.launch.store, quizTaken(second.launch.store, 10));
    await second.connected.commit();
    await leave(second);
    expect(defined(second.lmsSession)).toEqual(['initialized', 'terminated']);
    phone = here;
  });

  it.each([
    ['no preferences', { preferences: null }],
    ['preferences with a slip of the pen', { preferences: { languagePreference: 'id', audiePreference: 'on' } }],
    [
      'a template with more in it',
      {
        template: {
          language: 'en-GB',
          contextActivities: {
            parent: [{ id: 'https://lms.example.go.id/parent' }],
            category: [{ id: 'https://lms.example.go.id/category' }],
            grouping: [{ id: 'https://lms.example.go.id/grouping' }],
          },
          extensions: { 'https://lms.example.go.id/extension': { a: [1] } },
        },
      },
    ],
  ] satisfies [string, Partial<Cmi5Options>][])('takes an LMS that has %s', async (_, options) => {
    await start(options);
    const page = await launch();
    dispatchAll(page.launch.store, wholeCourse(page.launch.store));
    expect(await page.connected.commit()).toBe(true);
    await leave(page);
    expect(page.lmsSession.statements.length).toBeGreaterThan(30);
  });

  it('returns where the LMS says, once everything is sent', async () => {
    const page = await launch();
    expect(page.connected.returnUrl).toBe(page.lmsSession.launch.returnUrl);
    dispatchAll(page.launch.store, quizTaken(page.launch.store, 4));
    await page.connected.leave();
    expect(page.lmsSession.state).toBe('terminated');
    page.around.fire('pagehide');
    await page.around.pass(600_000);
    expect(defined(page.lmsSession)).toEqual(['initialized', 'failed', 'terminated']);
    const nowhere = await launch({ isReturning: false });
    expect(nowhere.connected.returnUrl).toBeNull();
    await leave(nowhere);
  });
});
