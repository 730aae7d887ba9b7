import { describe, expect, it } from 'vitest';
import { DeviceNotes } from '../../../src/player/tracking/device-notes.ts';
import { DeviceStorage, type KeyedStorage } from '../../../src/player/tracking/device-storage.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { FakeStorage } from './fake-surroundings.ts';

const notesOn = (phone: KeyedStorage, learner = 'siti') =>
  new DeviceNotes(new DeviceStorage(() => phone), fullModule(), learner);

describe('DeviceNotes', () => {
  it('keeps a note for the next launch, of one learner only, until it is removed', () => {
    const phone = new FakeStorage();
    notesOn(phone).write('abc.1.7', '12 soal-2');
    expect(notesOn(phone).read('abc.1.7')).toBe('12 soal-2');
    expect(notesOn(phone, 'budi').read('abc.1.7')).toBe('');
    expect(notesOn(phone).read('constructor')).toBe('');
    notesOn(phone).remove('abc.1.7');
    expect(notesOn(phone).read('abc.1.7')).toBe('');
    expect(phone.length).toBe(0);
  });

  it('begins its keys as the journal does, so that whoever erases a learner erases these', () => {
    const phone = new FakeStorage();
    notesOn(phone).write('abc.1.7', '12');
    const { course, module } = fullModule();
    expect(phone.key(0)).toBe(`sinau:${course}:${module}:siti:note:abc.1.7`);
  });

  it('holds a note as long as the page where the device keeps nothing, and never an older one instead', () => {
    const phone = new FakeStorage();
    const notes = notesOn(phone);
    notes.write('abc.1.7', '12');
    phone.full = true;
    notes.write('abc.1.7', '13');
    expect(notes.read('abc.1.7')).toBe('13');
    expect(notesOn(phone).read('abc.1.7')).toBe('12');
  });
});
