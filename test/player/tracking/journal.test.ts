import { describe, expect, it } from 'vitest';
import { type Attempt, emptyAttempt } from '../../../src/attempt/attempt.ts';
import { encode } from '../../../src/attempt/codec.ts';
import { reduce } from '../../../src/attempt/reduce.ts';
import { DeviceStorage } from '../../../src/player/tracking/device-storage.ts';
import { Journal } from '../../../src/player/tracking/journal.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { FakeStorage } from './fake-surroundings.ts';

const outline = fullModule();

/** A device with a journal for each tab. */
function device() {
  const phone = new FakeStorage();
  return { phone, tab: () => new Journal(new DeviceStorage(() => phone), outline, 'siti') };
}

const reading = (attempt: Attempt, lesson: string) => reduce(outline, attempt, { type: 'lessonRead', lesson });

describe('Journal', () => {
  it('keeps what another tab wrote, however often this one writes', () => {
    const { tab } = device();
    const [one, other] = [tab(), tab()];
    one.write(reading(emptyAttempt('abc'), 'pelajaran-1'));
    const second = reading(emptyAttempt('abc'), 'pelajaran-2');
    other.write(second);
    const third = reading(second, 'pelajaran-3');
    other.write(third);
    expect(Object.keys(tab().read()?.read ?? {}).sort()).toEqual(['pelajaran-1', 'pelajaran-2', 'pelajaran-3']);
    expect(Object.keys(other.joined(third).read)).toContain('pelajaran-1');
  });

  it('joins nothing where no other tab wrote', () => {
    const journal = device().tab();
    const attempt = reading(emptyAttempt('abc'), 'pelajaran-1');
    expect(journal.joined(attempt)).toBe(attempt);
    journal.write(attempt);
    const next = reading(attempt, 'pelajaran-2');
    expect(journal.joined(next)).toBe(next);
  });

  it('puts out of the way, and does not destroy, what it cannot read', () => {
    const { phone, tab } = device();
    tab().write(emptyAttempt('abc'));
    const [[key] = ['']] = [...phone.entries];
    phone.entries.set(key, '2 of a later version');
    const journal = tab();
    expect(journal.read()).toBeNull();
    expect(phone.entries.size).toBe(1);
    journal.write(emptyAttempt('abc'));
    expect([...phone.entries.values()]).toContain('2 of a later version');
    expect(journal.read()).not.toBeNull();
  });

  it('puts each thing it cannot read in a place of its own', () => {
    const { phone, tab } = device();
    const journal = tab();
    journal.setAside('damaged in the LMS');
    phone.entries.set(journal.key, 'damaged here');
    journal.read();
    journal.write(emptyAttempt('abc'));
    expect([...phone.entries.values()]).toEqual(expect.arrayContaining(['damaged in the LMS', 'damaged here']));
  });

  it('overwrites on a full device what is damaged, and never what a later version wrote', () => {
    const { phone, tab } = device();
    const journal = tab();
    const later = `2${encode(outline, reading(emptyAttempt('abc'), 'pelajaran-1')).slice(1)}`;
    const write = (text: string) => {
      phone.entries.set(journal.key, text);
      phone.room = journal.key.length + text.length + 5;
      journal.read();
      return journal.write(emptyAttempt('abc'));
    };
    expect([write(later), phone.entries.get(journal.key)]).toEqual([false, later]);
    expect(write('damaged, and as long as anything that is written here')).toBe(true);
  });
});
