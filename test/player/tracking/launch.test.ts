import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { decode, encode } from '../../../src/attempt/codec.ts';
import { moduleScore } from '../../../src/attempt/outcome.ts';
import type { AttemptStore } from '../../../src/attempt/store.ts';
import { openQuiz } from '../../../src/attempt/views.ts';
import { DeviceStorage } from '../../../src/player/tracking/device-storage.ts';
import { type Launch, launchIn } from '../../../src/player/tracking/launch.ts';
import { connectLocal } from '../../../src/player/tracking/local.ts';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import { fullModule, takeQuiz } from '../../attempt/full-module.ts';
import { Cmi12, type LmsOptions } from '../../fake-lms/cmi12.ts';
import { inMemory, type TrackStorage } from '../../fake-lms/track.ts';
import { FakeStorage, FakeSurroundings } from './fake-surroundings.ts';

const outline = fullModule();
const quiz = 'kuis-akhir';

/** One learner with one phone and one LMS, over several launches. */
class Learner {
  readonly network = { online: true, sessionValid: true };
  phone = new FakeStorage();
  around = new FakeSurroundings();

  constructor(
    private readonly track: TrackStorage = inMemory(),
    private readonly profile: LmsOptions['profile'] = 'moodle',
  ) {}

  launch(given: Record<string, string> = {}): Launch & { lms: Cmi12 } {
    const lms = new Cmi12({ profile: this.profile, storage: this.track, network: this.network, given });
    return { lms, ...this.open({ API: lms.api }) };
  }

  open(win: object): Launch {
    this.around = new FakeSurroundings();
    const session = connectScorm12(win, outline, this.around.now) ?? connectLocal();
    const place = { storage: new DeviceStorage(() => this.phone), isReload: false, around: this.around };
    return launchIn(place, outline, session, 'siti.01');
  }

  sets(lms: Cmi12): string[] {
    return lms.log.filter(({ name }) => name === 'LMSSetValue').map(({ element }) => element);
  }
}

const commits = (lms: Cmi12) => lms.log.filter(({ name }) => name === 'LMSCommit').length;

describe('launch in an LMS', () => {
  it('sets exit and position at once, and resumes on the same question after the tab was closed', async () => {
    const siti = new Learner();
    const first = siti.launch();
    first.store.dispatch({ type: 'opened', page: 'pelajaran-3', block: 'soal-7' });
    first.store.dispatch({ type: 'answered', question: 'soal-7', response: ['b'] });
    await siti.around.pass(0);
    siti.around.fire('pagehide');
    expect(first.lms.stored('cmi.core.exit')).toBe('suspend');
    expect(first.lms.refused).toEqual([]);

    const { store, session } = siti.launch();
    expect(session.learner).toEqual({ id: 'siti.01', name: 'Aminah, Siti' });
    expect(store.attempt.position?.value).toEqual({ page: 'pelajaran-3', block: 'soal-7' });
    expect(store.attempt.answers['soal-7']?.value.response).toEqual(['b']);
  });

  it('shows the drawn questions again in the same order', () => {
    const siti = new Learner();
    siti.launch().store.dispatch({ type: 'quizStarted', quiz, seed: 42 });
    siti.around.fire('pagehide');
    const { store } = siti.launch();
    expect(openQuiz(store.attempt, quiz)?.seed).toBe(42);
    expect(openQuiz(store.attempt, quiz)?.drawn).toHaveLength(10);
  });

  it('loses nothing when the page dies without a word', () => {
    const siti = new Learner();
    siti.launch().store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    const { lms, store } = siti.launch();
    expect(store.attempt.answers['soal-2']?.value.best).toBe(1);
    siti.around.fire('pagehide');
    expect(decode(outline, lms.stored('cmi.suspend_data'))?.answers['soal-2']).toBeDefined();
  });

  it('loses nothing that Moodle dropped while it said true', async () => {
    const siti = new Learner();
    const first = siti.launch();
    siti.around.isRemote = false; // the Moodle app, or a phone whose network is a promise
    siti.network.online = false;
    first.store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    await siti.around.pass(20_000);
    siti.around.fire('pagehide');
    expect(first.lms.stored('cmi.suspend_data')).toBe('');
    siti.network.online = true;
    const second = siti.launch();
    await siti.around.pass(0);
    expect(second.lms.stored('cmi.interactions.0.id')).toBe('soal_2');
    expect(second.lms.refused).toEqual([]);
  });

  it('joins two devices', async () => {
    const track = inMemory();
    const [phone, laptop] = [new Learner(track), new Learner(track)];
    const onPhone = phone.launch();
    onPhone.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    const onLaptop = laptop.launch();
    onLaptop.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-2' });
    laptop.around.fire('pagehide');
    expect(Object.keys(phone.launch().store.attempt.read).sort()).toEqual(['pelajaran-1', 'pelajaran-2']);
  });

  it('clears the journal when the LMS gives all of it back', () => {
    const siti = new Learner();
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    siti.around.fire('pagehide');
    expect(journals(siti)).toHaveLength(1);
    siti.launch();
    expect(journals(siti)).toEqual([]);
  });

  it('keeps on the device the text that the LMS has no room for', () => {
    const siti = new Learner();
    const text = 'Saya belajar mendengar lebih dulu. '.repeat(150);
    siti.launch().store.dispatch({ type: 'reflected', reflection: 'renungan', text });
    siti.around.fire('pagehide');
    const { lms, store } = siti.launch();
    expect(lms.stored('cmi.suspend_data').length).toBeLessThan(4096);
    expect(store.attempt.reflections.renungan?.value).toBe(text);
    expect(journals(siti)).toHaveLength(1);
  });

  it.each([
    ['stores it', true, 'saved'],
    ['refuses it', false, 'refused'],
  ])(
    'says what is so when the page comes back from the browser’s memory and the last commit %s',
    (_, isValid, state) => {
      const siti = new Learner();
      const { store, recorder } = siti.launch();
      const shown: string[] = [];
      recorder.onChange(() => shown.push(recorder.state));
      store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
      siti.network.sessionValid = isValid;
      siti.around.fire('pagehide');
      expect(recorder.state).toBe(state);
      expect(shown).toEqual(['saving', state]);
    },
  );

  it('begins anew when the LMS does', () => {
    const [siti, other] = [new Learner(), new Learner()];
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    siti.around.fire('pagehide');
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-2' });
    siti.around.fire('pagehide');
    other.phone = siti.phone;
    expect(other.launch().store.attempt.read).toEqual({});
  });

  it('writes nothing at all in review', async () => {
    const siti = new Learner();
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    siti.around.fire('pagehide');
    const before = [...siti.phone.entries];
    const { lms, store, recorder } = siti.launch({ 'cmi.core.lesson_mode': 'review' });
    expect(store.attempt.read['pelajaran-1']).toBeDefined();
    expect(recorder.state).toBe('reviewing');
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(60_000);
    siti.around.fire('hidden');
    siti.around.fire('pagehide');
    expect(lms.log.map(({ name }) => name).filter((name) => name !== 'LMSGetValue')).toEqual([
      'LMSInitialize',
      'LMSFinish',
    ]);
    expect([...siti.phone.entries]).toEqual(before);
  });

  it('keeps reflections and ticks on the device in review, beside what it had, and tells nobody', () => {
    const siti = new Learner();
    const { store: before } = siti.launch();
    before.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    const { lms, store } = siti.launch({ 'cmi.core.lesson_mode': 'review' });
    store.dispatch({ type: 'reflected', reflection: 'renungan', text: 'Mendengar dulu.' });
    store.dispatch({ type: 'ticked', checklist: 'siap', item: 'a', on: true });
    store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    siti.around.fire('pagehide');
    expect(siti.sets(lms)).toEqual([]);
    const { attempt } = siti.launch({ 'cmi.core.lesson_mode': 'review' }).store;
    expect(attempt.reflections.renungan?.value).toBe('Mendengar dulu.');
    expect(attempt.ticks.siap?.value).toEqual(['a']);
    expect(Object.keys(attempt.answers)).toEqual(['soal-1']);
  });

  it('leaves a state of a later version as it is', async () => {
    const siti = new Learner();
    const foreign = `2${encode(outline, takeQuiz(outline, emptyAttempt('abc'), 10, 1)).slice(1)}`;
    const { lms, store } = siti.launch({ 'cmi.suspend_data': foreign });
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(20_000);
    siti.around.fire('pagehide');
    expect(siti.sets(lms)).not.toContain('cmi.suspend_data');
    expect(journals(siti)).toHaveLength(1);
  });

  it('sets a damaged state aside and goes on', () => {
    const siti = new Learner();
    const damaged = encode(outline, siti.launch().store.attempt).slice(0, -2);
    const { lms, store } = siti.launch({ 'cmi.suspend_data': damaged });
    store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect([...siti.phone.entries.values()]).toContain(damaged);
    expect(siti.sets(lms)).toContain('cmi.suspend_data');
  });

  it('begins anew with the state of another module, and keeps that', () => {
    const siti = new Learner();
    const other = encode({ ...outline, module: 'pengasuhan' }, takeQuiz(outline, emptyAttempt('abc'), 10, 1));
    const { lms, store } = siti.launch({ 'cmi.suspend_data': other });
    expect(store.attempt.quizzes).toEqual({});
    expect([...siti.phone.entries.values()]).toContain(other);
    expect(siti.sets(lms)).toContain('cmi.suspend_data');
  });

  it('goes on where another tool has left a state that begins like a later version', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch({ 'cmi.suspend_data': '2h5e6070810111~saved by another tool' });
    store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    await siti.around.pass(20_000);
    expect(decode(outline, lms.stored('cmi.suspend_data'))?.answers['soal-2']).toBeDefined();
  });

  it('keeps the journal of an ended attempt though the device is full', () => {
    const siti = new Learner();
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    siti.around.fire('pagehide');
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-2' });
    const [old = ''] = journals(siti).map((key) => siti.phone.entries.get(key));
    siti.phone.room = [...siti.phone.entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    siti.launch({ 'cmi.suspend_data': '', 'cmi.core.entry': 'ab-initio' });
    expect([...siti.phone.entries.values()]).toContain(old);
  });

  it('judges by the mastery score that the LMS gives', () => {
    const { lms, store } = new Learner().launch({ 'cmi.student_data.mastery_score': '95' });
    expect([store.outline.mastery, store.outline.quizzes[quiz]?.mastery]).toEqual([95, 95]);
    takeInStore(store, 9);
    expect([lms.api.LMSGetValue('cmi.core.lesson_status'), lms.api.LMSGetValue('cmi.core.score.raw')]).toEqual([
      'incomplete',
      '90',
    ]);
  });

  it('tells in each tab what another did, so that a pass stays', () => {
    const siti = new Learner();
    const one = siti.launch();
    const aroundOne = siti.around;
    const other = siti.launch();
    one.store.dispatch({ type: 'quizStarted', quiz, seed: 1 });
    other.store.dispatch({ type: 'quizStarted', quiz, seed: 2 });
    takeInStore(one.store, 10);
    aroundOne.fire('pagehide');
    siti.around.fire('pagehide');
    const state = decode(outline, other.lms.stored('cmi.suspend_data'));
    expect(state?.quizzes[quiz]).toHaveLength(2);
    expect(other.lms.stored('cmi.core.lesson_status')).toBe('passed');
    expect(siti.sets(other.lms)).toContain('cmi.core.score.raw');
  });

  it('goes on where the device keeps nothing', () => {
    const siti = new Learner();
    siti.phone.full = true;
    siti.launch().store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    siti.around.fire('pagehide');
    expect(siti.launch().store.attempt.read['pelajaran-1']).toBeDefined();
  });

  it('takes a passed quiz to the LMS at the end', () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    store.dispatch({ type: 'quizStarted', quiz, seed: 1 });
    for (const question of openQuiz(store.attempt, quiz)?.drawn ?? []) {
      store.dispatch({ type: 'answered', quiz, question, response: ['a'] });
    }
    store.dispatch({ type: 'quizSubmitted', quiz });
    siti.around.fire('pagehide');
    expect(moduleScore(outline, store.attempt)).toBe(100);
    expect([lms.stored('cmi.core.lesson_status'), lms.stored('cmi.core.score.raw')]).toEqual(['passed', '100']);
    expect(lms.refused).toEqual([]);
    expect(siti.launch().session.mode).toBe('review');
  });
});

describe('launch of a page loaded anew while its launch goes on', () => {
  const reload = (siti: Learner, lms: Cmi12): Launch => {
    const place = { storage: new DeviceStorage(() => siti.phone), isReload: true, around: new FakeSurroundings() };
    const win: object = { API: lms.api };
    const session = connectScorm12(win, outline, place.around.now);
    return launchIn(place, outline, session ?? connectLocal(), 'siti.01');
  };

  it('goes on where the API still answers, and takes nothing it says for stored', () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    const again = reload(siti, lms); // the frame crashed: nobody has finished
    expect([again.session.standard, again.session.start]).toEqual(['scorm12', 'again']);
    expect(again.store.attempt.answers['soal-1']).toBeDefined();
    expect(journals(siti)).toHaveLength(1);
  });

  it('keeps the work for the next launch where that one is over, and says so', () => {
    const siti = new Learner();
    const { lms } = siti.launch();
    siti.around.fire('pagehide');
    const again = reload(siti, lms);
    expect([again.session.standard, again.recorder.state]).toEqual(['local', 'refused']);
    again.store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(again.recorder.state).toBe('refused');
    expect(siti.launch().store.attempt.answers['soal-1']).toBeDefined();
  });
});

describe('launch without an LMS', () => {
  it('keeps the attempt on the device and says so', () => {
    const siti = new Learner();
    const first = siti.open({});
    expect(first.recorder.state).toBe('device');
    first.store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    siti.around.fire('pagehide');
    const again = siti.open({});
    expect(again.store.attempt.read['pelajaran-1']).toBeDefined();
    expect(again.store.attempt.device).toBe(first.store.attempt.device);
  });

  it('works where storage is forbidden', () => {
    const storage = new DeviceStorage(() => {
      throw new Error('SecurityError');
    });
    const place = { storage, isReload: false, around: new FakeSurroundings() };
    const { store, recorder } = launchIn(place, outline, connectLocal(), '');
    store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect(store.attempt.read['pelajaran-1']).toBeDefined();
    expect(recorder.state).toBe('unkept');
  });
});

describe('recorder', () => {
  it('commits at once after an answer, then at most every ten seconds', async () => {
    const siti = new Learner();
    const { lms, store, recorder } = siti.launch();
    await siti.around.pass(0);
    expect([commits(lms), recorder.state]).toEqual([1, 'saved']);
    await siti.around.pass(20_000);
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['b'] });
    expect(recorder.state).toBe('saving');
    await siti.around.pass(0);
    expect([commits(lms), recorder.state]).toEqual([2, 'saved']);
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    await siti.around.pass(9_999);
    expect([commits(lms), recorder.state]).toEqual([2, 'saving']);
    await siti.around.pass(1);
    expect([commits(lms), recorder.state]).toEqual([3, 'saved']);
  });

  it('waits for quiet after what can wait', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    await siti.around.pass(60_000);
    store.dispatch({ type: 'reflected', reflection: 'renungan', text: 'Saya' });
    await siti.around.pass(2_999);
    expect(commits(lms)).toBe(1);
    await siti.around.pass(1);
    expect(commits(lms)).toBe(2);
  });

  it('commits when the page is hidden, whenever that is, if there is something new', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    await siti.around.pass(0);
    siti.around.fire('hidden');
    expect(commits(lms)).toBe(1);
    store.dispatch({ type: 'ticked', checklist: 'siap', item: 'a', on: true });
    siti.around.fire('hidden');
    expect(commits(lms)).toBe(2);
  });

  it('sends the state anew with each commit, so that nothing counts as sent already', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    await siti.around.pass(0);
    const first = lms.stored('cmi.suspend_data');
    store.dispatch({ type: 'opened', page: 'pelajaran-1', block: null });
    store.dispatch({ type: 'opened', page: 'pelajaran-2', block: null });
    await siti.around.pass(10_000);
    expect(lms.stored('cmi.suspend_data')).not.toBe(first);
  });

  it('does not commit without a network where the page came from one, and does as soon as it is back', async () => {
    const siti = new Learner();
    const { lms, store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    siti.around.reachable = false;
    siti.network.online = false;
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(60_000);
    siti.around.fire('hidden');
    expect([commits(lms), recorder.state]).toEqual([1, 'waiting']);
    siti.around.reachable = true;
    siti.network.online = true;
    siti.around.fire('online');
    await siti.around.pass(0);
    expect([commits(lms), recorder.state]).toEqual([2, 'saved']);
    expect(lms.stored('cmi.interactions.0.student_response')).toBe('a');
  });

  it('asks whether the LMS answers before each commit and once after it, and never within ten seconds', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    await siti.around.pass(9_999);
    expect([siti.around.asked, commits(lms)]).toEqual([1, 1]);
    await siti.around.pass(1);
    expect([siti.around.asked, commits(lms)]).toEqual([2, 1]);
    await siti.around.pass(600_000);
    expect(siti.around.asked).toBe(2);
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(0);
    expect([siti.around.asked, commits(lms)]).toEqual([3, 2]);
    siti.around.reachable = false;
    await siti.around.pass(60_000);
    expect(siti.around.asked).toBeLessThan(8);
  });

  it('asks nobody where the LMS is on the device itself', async () => {
    const siti = new Learner();
    siti.launch();
    siti.around.isRemote = false;
    await siti.around.pass(60_000);
    expect(siti.around.asked).toBe(0);
  });

  it('sets everything again that was sent when nobody answered', async () => {
    const siti = new Learner(inMemory(), 'moodle');
    const { lms, store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    takeInStore(store, 9);
    siti.network.online = false;
    siti.around.fire('hidden'); // Moodle says true
    await Promise.resolve().then(() => undefined);
    expect([recorder.state, lms.stored('cmi.core.score.raw')]).toEqual(['saved', '']);
    siti.around.reachable = false;
    await siti.around.pass(10_000);
    expect(recorder.state).toBe('waiting');

    siti.network.online = true;
    siti.around.reachable = true;
    await siti.around.pass(60_000);
    expect(recorder.state).toBe('saved');
    expect(Number(lms.stored('cmi.core.score.raw'))).toBe(90);
    expect(lms.stored('cmi.core.lesson_status')).toBe('passed');
    expect(decode(outline, lms.stored('cmi.suspend_data'))?.quizzes[quiz]).toHaveLength(1);
  });

  it('sets everything again that was sent as the page was hidden: nobody had asked whether the LMS was there', async () => {
    const siti = new Learner(inMemory(), 'moodle');
    const { lms, store } = siti.launch();
    await siti.around.pass(20_000);
    takeInStore(store, 9);
    siti.network.online = false;
    siti.around.fire('hidden'); // Moodle says true, and the network is back before anybody asks
    siti.network.online = true;
    await siti.around.pass(30_000);
    expect(Number(lms.stored('cmi.core.score.raw'))).toBe(90);
    expect(decode(outline, lms.stored('cmi.suspend_data'))?.quizzes[quiz]).toHaveLength(1);
  });

  it('sets again what an LMS refused once, though it sends only what changes', async () => {
    const siti = new Learner(inMemory(), 'moodle');
    const { lms, store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    takeInStore(store, 10);
    siti.network.sessionValid = false;
    await siti.around.pass(0);
    expect(recorder.state).toBe('refused');
    siti.network.sessionValid = true;
    await siti.around.pass(30_000);
    expect([recorder.state, lms.stored('cmi.core.lesson_status'), Number(lms.stored('cmi.core.score.raw'))]).toEqual([
      'saved',
      'passed',
      100,
    ]);
  });

  it('always commits to an LMS on the device itself', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    await siti.around.pass(20_000);
    siti.around.isRemote = false;
    siti.around.reachable = false;
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(0);
    expect(commits(lms)).toBe(2);
  });

  it('says refused when the login has ended, tries again ever later, and recovers', async () => {
    const siti = new Learner();
    const { lms, store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    siti.network.sessionValid = false;
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(0);
    expect([commits(lms), recorder.state]).toEqual([2, 'refused']);
    await siti.around.pass(14_999);
    expect(commits(lms)).toBe(2);
    await siti.around.pass(1);
    expect(commits(lms)).toBe(3);
    await siti.around.pass(29_999);
    expect(commits(lms)).toBe(3);
    siti.network.sessionValid = true;
    await siti.around.pass(1);
    expect([commits(lms), recorder.state]).toEqual([4, 'saved']);
  });

  it('says when neither keeps the work, and tries the device again', async () => {
    const siti = new Learner();
    const { store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    siti.phone.full = true;
    siti.network.sessionValid = false;
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(recorder.state).toBe('saving');
    await siti.around.pass(0);
    expect(recorder.state).toBe('unkept');
    siti.phone.full = false;
    await siti.around.pass(60_000);
    expect(recorder.state).toBe('refused');
    expect(siti.launch().store.attempt.answers['soal-1']).toBeDefined();
  });

  it('tries the device again when the page is hidden, though nothing is left to tell', () => {
    const siti = new Learner();
    siti.phone.full = true;
    const { store, recorder } = siti.open({});
    store.dispatch({ type: 'lessonRead', lesson: 'pelajaran-1' });
    expect(recorder.state).toBe('unkept');
    siti.phone.full = false;
    siti.around.fire('hidden');
    expect(recorder.state).toBe('device');
    expect(siti.open({}).store.attempt.read['pelajaran-1']).toBeDefined();
  });

  it('says saved where the LMS has it, though the device keeps nothing', async () => {
    const siti = new Learner();
    siti.phone.full = true;
    const { store, recorder } = siti.launch();
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(10_000);
    expect(recorder.state).toBe('saved');
  });

  it('says what the LMS has no room for, and whether anybody keeps that', async () => {
    const siti = new Learner();
    const { store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    expect(recorder.isPartial).toBe(false);
    store.dispatch({ type: 'reflected', reflection: 'renungan', text: 'panjang '.repeat(900) });
    await siti.around.pass(20_000);
    expect([recorder.isPartial, recorder.state]).toEqual([true, 'saved']);
    siti.phone.full = true;
    store.dispatch({ type: 'reflected', reflection: 'renungan', text: 'lebih panjang '.repeat(900) });
    await siti.around.pass(20_000);
    expect([recorder.isPartial, recorder.state]).toEqual([true, 'unkept']);
  });

  it('removes from the device what is this learner’s, and keeps nothing more', () => {
    const siti = new Learner();
    siti.phone.setItem('sinau:fds:lain:abc', 'orang lain');
    siti.phone.setItem('moodle', 'bukan punya kami');
    const { store, recorder } = siti.launch();
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(journals(siti)).toHaveLength(2);
    recorder.erase();
    expect(journals(siti)).toEqual(['sinau:fds:lain:abc']);
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(journals(siti)).toEqual(['sinau:fds:lain:abc']);
    expect(siti.phone.getItem('moodle')).not.toBeNull();
  });

  it('tells who listens when its state changes, and no longer than they wish', async () => {
    const siti = new Learner();
    const { store, recorder } = siti.launch();
    await siti.around.pass(20_000);
    const seen: string[] = [];
    const stop = recorder.onChange(() => seen.push(recorder.state));
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(0);
    stop();
    store.dispatch({ type: 'answered', question: 'soal-2', response: ['a'] });
    expect(seen).toEqual(['saving', 'saved']);
  });

  it('says at the end once more what Moodle may have dropped when it said true', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    await siti.around.pass(20_000);
    siti.network.online = false; // though the browser believes in a network
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    await siti.around.pass(20_000);
    siti.network.online = true;
    siti.around.fire('pagehide');
    expect(decode(outline, lms.stored('cmi.suspend_data'))?.answers['soal-1']).toBeDefined();
  });

  it('keeps on the device, and does not call saved, what comes after the end', () => {
    const siti = new Learner();
    const { store, recorder } = siti.launch();
    siti.around.fire('pagehide');
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    expect(recorder.state).toBe('refused');
    expect(siti.launch().store.attempt.answers['soal-1']).toBeDefined();
  });

  it('calls nothing after the end', async () => {
    const siti = new Learner();
    const { lms, store } = siti.launch();
    siti.around.fire('pagehide');
    const calls = lms.log.length;
    store.dispatch({ type: 'answered', question: 'soal-1', response: ['a'] });
    siti.around.fire('hidden');
    siti.around.fire('pagehide');
    await siti.around.pass(60_000);
    expect(lms.log).toHaveLength(calls);
    expect(siti.launch().store.attempt.answers['soal-1']).toBeDefined();
  });
});

/** Takes the quiz, in the attempt that is open where there is one, with so many right answers of ten. */
function takeInStore(store: AttemptStore, right: number): void {
  store.dispatch({ type: 'quizStarted', quiz, seed: 1 });
  (openQuiz(store.attempt, quiz)?.drawn ?? []).forEach((question, index) => {
    store.dispatch({ type: 'answered', quiz, question, response: [index < right ? 'a' : 'b'] });
  });
  store.dispatch({ type: 'quizSubmitted', quiz });
}

/** Keys of journals on the phone, without marks and what was set aside. */
function journals(learner: Learner): string[] {
  return [...learner.phone.entries.keys()].filter((key) => /^sinau:[^:]+:[^:]+:[^:]+$/.test(key));
}
