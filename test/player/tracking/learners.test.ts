import { describe, expect, it } from 'vitest';
import { emptyAttempt } from '../../../src/attempt/attempt.ts';
import { decode, encode } from '../../../src/attempt/codec.ts';
import { reduce } from '../../../src/attempt/reduce.ts';
import { DeviceStorage } from '../../../src/player/tracking/device-storage.ts';
import { learnerKey } from '../../../src/player/tracking/learner-keys.ts';
import { isLmsKnown, type KnownLearner, whoLearns } from '../../../src/player/tracking/learners.ts';
import { connectLocal } from '../../../src/player/tracking/local.ts';
import type { Session } from '../../../src/player/tracking/session.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { FakeStorage } from './fake-surroundings.ts';

const outline = fullModule();

/** A phone on which people open the module, one after the other. */
class Phone {
  readonly kept = new FakeStorage();
  readonly storage = new DeviceStorage(() => this.kept);
  asked: (readonly KnownLearner[])[] = [];
  /** Whether the last one asked had been named by the LMS. */
  wasNamed = false;

  /** Opens it in a new tab, or in the one given; `answer` chooses by name, or names somebody new. */
  async open(session: Session, answer = '', tab = new FakeStorage()): Promise<string> {
    return whoLearns(
      session,
      outline,
      { storage: this.storage, tab: new DeviceStorage(() => tab) },
      (known, isNamed) => {
        this.asked.push(known);
        this.wasNamed = isNamed;
        return Promise.resolve(known.find(({ name }) => name === answer) ?? answer);
      },
    );
  }

  /** The lessons read that stand in the journal of one. */
  lessonsOf(mark: string): string[] {
    const attempt = decode(outline, this.storage.read(learnerKey(outline, mark)) ?? '');
    return Object.keys(attempt?.read ?? {});
  }

  read(mark: string, ...lessons: string[]): void {
    const attempt = lessons.reduce(
      (before, lesson) => reduce(outline, before, { type: 'lessonRead', lesson }),
      emptyAttempt('abc'),
    );
    this.storage.write(learnerKey(outline, mark), encode(outline, attempt));
  }
}

const lms = (id: string, name: string): Session => ({ ...connectLocal(), standard: 'scorm12', learner: { id, name } });

it('asks nobody whom the LMS names, and keeps them apart', async () => {
  const phone = new Phone();
  const [siti, budi] = [await phone.open(lms('siti', 'Aminah, Siti')), await phone.open(lms('budi', 'Santoso, Budi'))];
  expect(siti).not.toBe(budi);
  expect(await phone.open(lms('siti', 'Aminah, Siti'))).toBe(siti);
  expect(phone.asked).toEqual([]);
});

it('asks nobody where nobody has done anything', async () => {
  const phone = new Phone();
  const first = await phone.open(connectLocal());
  expect(await phone.open(connectLocal())).toBe(first);
  expect(phone.asked).toEqual([]);
});

it('asks whether to go on, says how far one was, and begins anew for somebody else', async () => {
  const phone = new Phone();
  const first = await phone.open(connectLocal());
  phone.read(first, 'pelajaran-1', 'pelajaran-2');
  const rina = await phone.open(connectLocal(), 'Rina');
  expect(phone.asked).toEqual([[{ mark: first, name: '', lessons: 2, work: 2 }]]);
  expect(rina).not.toBe(first);

  expect(await phone.open(connectLocal(), '')).toBe(first);
  expect(await phone.open(connectLocal(), 'Rina')).toBe(rina);
  expect(phone.asked[2]?.map(({ name }) => name)).toEqual(['', 'Rina']);
});

it('does not ask again when the page is loaded anew', async () => {
  const phone = new Phone();
  const tab = new FakeStorage();
  const rina = await phone.open(connectLocal(), '', tab);
  phone.read(rina, 'pelajaran-1');
  expect(await phone.open(connectLocal(), 'Budi', tab)).toBe(rina);
  expect(phone.asked).toEqual([]);
});

it('offers those whom an LMS named before, where it does not start', async () => {
  const phone = new Phone();
  const siti = await phone.open(lms('siti', 'Aminah, Siti'));
  expect(await phone.open(connectLocal('refused'), 'Aminah, Siti')).toBe(siti);
});

it('takes nobody for the one whom an LMS gives the same name', async () => {
  const phone = new Phone();
  const siti = await phone.open(lms('siti', 'Aminah, Siti'));
  expect(await phone.open(connectLocal(), 'siti')).not.toBe(siti);
});

it('knows whether an LMS has ever named anybody here', async () => {
  const phone = new Phone();
  await phone.open(connectLocal(), 'Rina');
  expect(isLmsKnown(phone.storage, outline)).toBe(false);
  await phone.open(lms('siti', ''));
  expect(isLmsKnown(phone.storage, outline)).toBe(true);
});

it('asks nobody and keeps nothing in review', async () => {
  const phone = new Phone();
  await phone.open({ ...lms('siti', 'Aminah, Siti'), mode: 'review' });
  expect(phone.storage.keys()).toEqual([]);
});

it.each([
  { type: 'reflected', reflection: 'renungan', text: 'Saya mendengar.' },
  { type: 'answered', question: 'soal-1', response: ['a'] },
] as const)('asks whether to go on where there is but one $type', async (event) => {
  const phone = new Phone();
  const nobody = await phone.open(connectLocal());
  phone.storage.write(learnerKey(outline, nobody), encode(outline, reduce(outline, emptyAttempt('abc'), event)));
  await phone.open(connectLocal());
  expect(phone.asked).toHaveLength(1);
});

describe('a launch that the LMS answers, after one that it did not', () => {
  it('offers what was begun while it did not, and makes it theirs', async () => {
    const phone = new Phone();
    const nobody = await phone.open(connectLocal('refused'));
    phone.read(nobody, 'pelajaran-1');
    phone.storage.write(`${learnerKey(outline, nobody)}:note:kuis`, '12');
    const siti = await phone.open(lms('siti', 'Aminah, Siti'), '');
    expect(phone.asked).toEqual([[{ mark: nobody, name: '', lessons: 1, work: 1 }]]);
    expect(phone.wasNamed).toBe(true);
    expect(phone.lessonsOf(siti)).toEqual(['pelajaran-1']);
    expect(phone.storage.read(`${learnerKey(outline, siti)}:note:kuis`)).toBe('12');
    expect(phone.lessonsOf(nobody)).toEqual([]);
    await phone.open(lms('siti', 'Aminah, Siti'));
    await phone.open(lms('budi', 'Santoso, Budi'));
    expect(phone.asked).toHaveLength(1);
  });

  it('leaves it to others where it is not theirs, and asks them no more', async () => {
    const phone = new Phone();
    const nobody = await phone.open(connectLocal('refused'));
    phone.read(nobody, 'pelajaran-1');
    const budi = await phone.open(lms('budi', 'Santoso, Budi'), 'not theirs');
    expect(phone.lessonsOf(budi)).toEqual([]);
    await phone.open(lms('budi', 'Santoso, Budi'));
    expect(phone.asked).toHaveLength(1);
    expect(phone.lessonsOf(await phone.open(lms('siti', 'Aminah, Siti'), ''))).toEqual(['pelajaran-1']);
  });

  it('joins it with what there is of them already, and again with what a tab that is still open does', async () => {
    const phone = new Phone();
    const nobody = await phone.open(connectLocal('refused'));
    const siti = await phone.open(lms('siti', ''));
    phone.read(siti, 'pelajaran-1');
    phone.read(nobody, 'pelajaran-2');
    await phone.open(lms('siti', ''));
    phone.read(nobody, 'pelajaran-2', 'pelajaran-3');
    await phone.open(lms('siti', ''));
    expect(phone.lessonsOf(siti).sort()).toEqual(['pelajaran-1', 'pelajaran-2', 'pelajaran-3']);
    expect(phone.asked).toHaveLength(2);
  });

  it('loses nothing where there is no room', async () => {
    const phone = new Phone();
    const nobody = await phone.open(connectLocal('refused'));
    phone.read(nobody, 'pelajaran-1');
    phone.kept.full = true;
    expect(phone.lessonsOf(await phone.open(lms('siti', '')))).toEqual(['pelajaran-1']);
    phone.kept.full = false;
    expect(phone.lessonsOf(await phone.open(lms('siti', '')))).toEqual(['pelajaran-1']);
  });
});
