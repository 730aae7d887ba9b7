import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectScorm12 } from '../../../../src/player/tracking/scorm12.ts';
import { type NamedLrs, tellBeside } from '../../../../src/player/tracking/xapi/beside-lms.ts';
import { fullModule } from '../../../attempt/full-module.ts';
import { Cmi12 } from '../../../fake-lms/cmi12.ts';
import { inMemory } from '../../../fake-lms/track.ts';
import { type Lrs, startLrs } from '../../../fake-lrs/lrs.ts';
import { LrsPhone, type OpenPage, until } from './lrs-phone.ts';
import { dispatchAll, quizTaken } from './whole-course.ts';

const outline = fullModule();
const HOME = 'https://lms.contoh.example';

let lrs: Lrs;
let track = inMemory();
beforeEach(async () => {
  lrs = await startLrs();
  track = inMemory();
});
afterEach(async () => {
  expect(lrs.refusals.filter(({ status }) => status !== 409)).toEqual([]);
  await lrs.close();
});

const verbs = () => lrs.statements().map(({ verb }) => verb.id.split('/').pop());

/** A launch in a SCORM LMS of a package that names the LRS. */
function open(phone: LrsPhone, named: Partial<NamedLrs> = {}, given: Record<string, string> = {}, off: string[] = []) {
  const lms = new Cmi12({ profile: 'moodle', storage: track, given });
  const win: object = { API: lms.api };
  const session = connectScorm12(win, outline, () => 0);
  if (session === null) throw new Error('no LMS');
  const page = phone.openIn(session, 'siti');
  const where = { endpoint: lrs.url, auth: lrs.authorization, homePage: HOME, ...named };
  const refused = { times: 0 };
  tellBeside(page.launch, where, { ...page.place, off }, () => {
    refused.times += 1;
  });
  return { lms, refused, ...page };
}

async function leave({ around }: Omit<OpenPage, 'session'>, last: string): Promise<void> {
  around.fire('pagehide');
  await until(() => verbs().slice(-1)[0] === last);
}

describe('Beside the session of a SCORM LMS', () => {
  it('tells the LRS what the LMS is told, by the account the LMS gives, over two launches', async () => {
    const phone = new LrsPhone(outline);
    const first = open(phone);
    first.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await leave(first, 'suspended');
    const second = open(phone);
    dispatchAll(second.launch.store, quizTaken(second.launch.store, 9));
    await leave(second, 'terminated');
    expect(verbs()).toEqual([
      ...['initialized', 'answered', 'suspended', 'resumed'],
      ...Array.from({ length: 10 }, () => 'answered'),
      ...['experienced', 'progressed', 'completed', 'passed', 'terminated'],
    ]);
    const actors = new Set(lrs.statements().map(({ actor }) => JSON.stringify(actor)));
    expect([...actors]).toEqual([
      JSON.stringify({ objectType: 'Agent', account: { homePage: HOME, name: first.launch.session.learner.id } }),
    ]);
    expect(second.lms.stored('cmi.core.lesson_status')).toBe('passed');
  });

  it('names nobody where the course says so', async () => {
    const page = open(new LrsPhone(outline), { pseudonymous: true });
    await leave(page, 'suspended');
    expect(JSON.stringify(lrs.statements())).not.toContain(page.launch.session.learner.id);
  });

  it('leaves out the verbs that are switched off', async () => {
    const page = open(new LrsPhone(outline), {}, {}, ['answered', 'suspended']);
    page.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    page.launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    await leave(page, 'progressed');
    expect(verbs()).toEqual(['initialized', 'experienced', 'progressed']);
  });

  it('keeps what the LRS does not take, without a word to the learner, and tells it in a later launch', async () => {
    const phone = new LrsPhone(outline);
    lrs.faults.isOffline = true;
    const first = open(phone);
    first.launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await first.around.pass(2_000);
    expect(first.launch.recorder.state).toBe('saved');
    first.around.fire('pagehide');
    await until(() => lrs.requests.length > 1);
    lrs.faults.isOffline = false;
    const second = open(phone);
    await leave(second, 'suspended');
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(1);
  });

  it.each([
    ['revoked', 401],
    ['forbidden', 403],
  ] as const)(
    'says once that the LRS takes nothing (%s, %i), asks it no more, and the LMS has it all the same',
    async (access, status) => {
      const phone = new LrsPhone(outline);
      lrs.faults.access = access;
      const first = open(phone);
      await first.around.pass(2_000);
      await until(() => first.refused.times > 0);
      dispatchAll(first.launch.store, quizTaken(first.launch.store, 9));
      await first.around.pass(600_000);
      first.around.fire('pagehide');
      expect(lrs.requests.map((one) => one.status)).toEqual([status]);
      expect(first.refused.times).toBe(1);
      expect(first.lms.stored('cmi.core.lesson_status')).toBe('passed');
      lrs.faults.access = 'granted';
      // Whoever has passed opens in review ever after: what waits must go all the same.
      const second = open(phone);
      expect(second.launch.session.mode).toBe('review');
      await until(() => verbs().includes('terminated'));
      expect(verbs().filter((verb) => verb === 'passed')).toHaveLength(1);
      expect(verbs()).not.toContain('resumed');
      expect(second.refused.times).toBe(0);
    },
  );

  it('tells nothing of a review', async () => {
    const page = open(new LrsPhone(outline), {}, { 'cmi.core.lesson_mode': 'review' });
    page.around.fire('pagehide');
    await page.around.pass(60_000);
    expect(lrs.requests).toEqual([]);
  });
});
