import { beforeEach, describe, expect, it } from 'vitest';
import { type Attempt, emptyAttempt } from '../../../../src/attempt/attempt.ts';
import { decode, encode } from '../../../../src/attempt/codec.ts';
import { reduce } from '../../../../src/attempt/reduce.ts';
import { DeviceStorage } from '../../../../src/player/tracking/device-storage.ts';
import { type Launch, launchIn } from '../../../../src/player/tracking/launch.ts';
import type { Session } from '../../../../src/player/tracking/session.ts';
import { adopt } from '../../../../src/player/tracking/xapi/adopt.ts';
import { awaitedSession } from '../../../../src/player/tracking/xapi/awaited-session.ts';
import { fullModule, takeQuiz } from '../../../attempt/full-module.ts';
import { FakeStorage, FakeSurroundings } from '../fake-surroundings.ts';

const outline = fullModule();
const QUERY = new URLSearchParams({
  endpoint: 'https://lrs.test/xapi/',
  fetch: 'https://lms.test/fetch',
  actor: JSON.stringify({
    objectType: 'Agent',
    name: 'Siti',
    account: { homePage: 'https://lms.test', name: 'siti.01' },
  }),
  registration: '11111111-2222-4333-8444-555555555555',
  activityId: 'https://lms.test/au/1',
});

/** A launch in an LRS: what came late, and what it was told. */
class Late {
  readonly phone = new FakeStorage();
  around = new FakeSurroundings();
  readonly told: Attempt[] = [];
  commits = 0;
  answer: boolean | 'waiting' = true;
  ended = 0;

  launch(): Launch {
    this.around = new FakeSurroundings();
    const session = awaitedSession(`?${QUERY}`);
    if (session === null) throw new Error('no launch');
    const place = { storage: new DeviceStorage(() => this.phone), isReload: false, around: this.around };
    return launchIn(place, outline, session, 'siti');
  }

  session(part: Partial<Session> = {}): Session {
    return {
      standard: 'cmi5',
      mode: 'normal',
      learner: { id: 'siti.01', name: 'Siti' },
      mastery: null,
      saved: '',
      start: 'later',
      room: Number.POSITIVE_INFINITY,
      tell: (attempt) => this.told.push(attempt),
      commit: () => {
        this.commits += 1;
        return Promise.resolve(this.answer);
      },
      repeat: () => undefined,
      end: () => {
        this.ended += 1;
        return true;
      },
      ...part,
    };
  }

  get last(): Attempt {
    return this.told[this.told.length - 1] ?? emptyAttempt('');
  }
}

const read = (attempt: Attempt, lesson: string) => reduce(outline, attempt, { type: 'lessonRead', lesson });
const journal = (late: Late) => decode(outline, late.phone.getItem('sinau:fds:pendidikan-anak:siti') ?? '');

describe('A session that comes late', () => {
  let late: Late;
  beforeEach(() => {
    late = new Late();
  });

  it('is awaited from the first moment: work is on this device, and is called “saving”', async () => {
    const { session, store, recorder } = late.launch();
    expect(session).toMatchObject({ standard: 'cmi5', mode: 'normal', learner: { name: 'Siti' } });
    expect(session.learner.id).toContain('11111111-2222-4333-8444-555555555555');
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await late.around.pass(60_000);
    expect(recorder.state).toBe('saving');
    expect(journal(late)?.answers['soal-1']).toBeDefined();
  });

  it('is told and stores what happened before it came, and what happens after', async () => {
    const launch = late.launch();
    launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await late.around.pass(20_000);
    adopt(launch, late.session());
    expect(late.last.answers['soal-1']).toBeDefined();
    await late.around.pass(20_000);
    expect([late.commits > 0, launch.recorder.state]).toEqual([true, 'saved']);
    launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect(late.last.read).toHaveProperty('pelajaran-1');
    await late.around.pass(20_000);
    late.around.fire('pagehide');
    expect(late.ended).toBe(1);
  });

  it('merges what it saved, on this device too, and goes by its mastery score', async () => {
    const launch = late.launch();
    const seen: string[] = [];
    launch.store.subscribe((_, { type }) => seen.push(type));
    launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    const there = takeQuiz(outline, read(emptyAttempt('xyz'), 'pelajaran-2'), 5, 1);
    adopt(launch, late.session({ saved: encode(outline, there), mastery: 40 }));
    expect(Object.keys(launch.store.attempt.read)).toEqual(expect.arrayContaining(['pelajaran-1', 'pelajaran-2']));
    expect(launch.store.attempt.device).not.toBe('xyz');
    expect(launch.store.outline.mastery).toBe(40);
    expect(seen).toEqual(['lessonRead', 'joined']);
    expect(journal(late)?.read).toHaveProperty('pelajaran-2');
    await late.around.pass(0);
    expect(late.last.read).toHaveProperty('pelajaran-1');
  });

  it('leaves no journal behind where it has all of it', () => {
    const there = read(emptyAttempt('xyz'), 'pelajaran-2');
    const launch = late.launch();
    adopt(launch, late.session({ saved: encode(outline, there) }));
    expect(journal(late)).toBeNull();
    launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect(Object.keys(journal(late)?.read ?? {})).toEqual(expect.arrayContaining(['pelajaran-1', 'pelajaran-2']));
  });

  it('does not overwrite what a later version of the player saved', async () => {
    const launch = late.launch();
    launch.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    const texts: string[] = [];
    const saved = `9${encode(outline, emptyAttempt('abc')).slice(1)}`;
    adopt(launch, late.session({ saved, tell: (_, text) => texts.push(text) }));
    await late.around.pass(20_000);
    expect(new Set(texts)).toEqual(new Set([saved]));
    expect(launch.recorder.isPartial).toBe(true);
  });

  it.each(['review', 'browse'] as const)('is a %s: nothing is told, and the journal is as it was', async (mode) => {
    const before = late.launch();
    before.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });

    const launch = late.launch();
    launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    launch.store.dispatch({ type: 'reflected', reflection: 'renungan', text: 'sebelum tahu' });
    const there = read(emptyAttempt('xyz'), 'pelajaran-2');
    adopt(launch, late.session({ mode, saved: encode(outline, there) }));
    expect(launch.recorder.state).toBe('reviewing');
    expect(launch.store.attempt.read).toHaveProperty('pelajaran-2');
    launch.store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    launch.store.dispatch({ type: 'ticked', checklist: 'siap', item: 'a', on: true });
    await late.around.pass(600_000);
    expect([late.told, late.commits]).toEqual([[], 0]);

    const kept = journal(late);
    expect(Object.keys(kept?.read ?? {})).toEqual(['pelajaran-1']);
    expect(kept?.answers).toEqual({});
    expect(kept?.reflections.renungan?.value).toBe('sebelum tahu');
    expect(kept?.ticks.siap?.value).toEqual(['a']);
  });

  it('says calmly that it waits where there is no connection, and later why it is refused', async () => {
    const launch = late.launch();
    launch.recorder.adopt({}, 'waiting');
    expect(launch.recorder.state).toBe('waiting');
    launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await late.around.pass(60_000);
    expect(launch.recorder.state).toBe('waiting');
    launch.recorder.adopt({}, 'refused');
    expect(launch.recorder.state).toBe('refused');
    expect(journal(late)?.answers['soal-1']).toBeDefined();
    adopt(launch, late.session());
    await late.around.pass(20_000);
    expect(launch.recorder.state).toBe('saved');
  });

  it('may lose its connection and find it again', async () => {
    const launch = late.launch();
    adopt(launch, late.session());
    await late.around.pass(20_000);
    late.answer = 'waiting';
    launch.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await late.around.pass(0);
    expect(launch.recorder.state).toBe('waiting');
    late.answer = true;
    await late.around.pass(60_000);
    expect(launch.recorder.state).toBe('saved');
    late.answer = false;
    launch.store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    await late.around.pass(20_000);
    expect(launch.recorder.state).toBe('refused');
  });

  it('is told nothing when it comes after the page has gone', () => {
    const launch = late.launch();
    late.around.fire('pagehide');
    adopt(launch, late.session());
    expect(late.told).toEqual([]);
  });
});
