import { describe, expect, it } from 'vitest';
import { sayDesk } from '../../src/i18n/desk.ts';
import { Drafts } from '../../src/service/desk/core/drafts.ts';
import { nameOf } from '../../src/service/desk/core/names.ts';
import { periodOf } from '../../src/service/desk/core/period.ts';
import { queueQuery, readRoute, writeRoute } from '../../src/service/desk/core/route.ts';
import { spanOf, urgencyOf } from '../../src/service/desk/core/times.ts';
import { actOf } from '../../src/service/desk/records/act-words.ts';
import { MemoryStorage } from './memory-storage.ts';

const say = sayDesk('id');

describe('the address of the desk', () => {
  it('holds page, filters and thread, and comes back the same', () => {
    const route = { view: 'queue', params: { district: 'Kab. Malang & sekitar', q: 'a=b#c', thread: '0193' } } as const;
    expect(readRoute(writeRoute(route))).toEqual(route);
  });

  it('leaves out what is not set', () => {
    expect(writeRoute({ view: 'audit', params: { account: '' } })).toBe('#audit');
  });

  it.each(['', '#', '#nowhere?x=1', '#constructor'])('is the queue where %j names no page', (hash) => {
    expect(readRoute(hash).view).toBe('queue');
  });

  it('takes only states and orders that there are', () => {
    const query = queueQuery(readRoute('#queue?state=lost&sort=random&helped=maybe&topic=kesehatan'));
    expect(query).toMatchObject({ state: 'waiting', sort: 'waiting', helped: undefined, topic: 'kesehatan' });
  });
});

describe('drafts', () => {
  const drafts = () => {
    let made = 0;
    return new Drafts(new MemoryStorage(), () => `id-${++made}`);
  };

  it('are kept by officer and thread, with the id they will be sent with', () => {
    const kept = drafts();
    const draft = { ...kept.read('sari', 't1'), text: 'Coba ajak guru.' };
    expect(kept.write('sari', 't1', draft)).toBe(true);
    expect(kept.read('sari', 't1')).toEqual({ id: 'id-1', text: 'Coba ajak guru.' });
    expect(kept.read('budi', 't1').text).toBe('');
    expect(kept.read('sari', 't2').text).toBe('');
  });

  it('get another id once they were sent', () => {
    const kept = drafts();
    kept.write('sari', 't1', { ...kept.read('sari', 't1'), text: 'Satu' });
    kept.remove('sari', 't1');
    expect(kept.read('sari', 't1')).toEqual({ id: 'id-2', text: '' });
  });

  it('say that the browser keeps nothing', () => {
    const full = new MemoryStorage();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(new Drafts(full, () => 'x').write('sari', 't1', { id: 'x', text: 'y' })).toBe(false);
  });
});

describe('words', () => {
  it.each([
    [0, 'baru saja'],
    [59.9, '59 mnt'],
    [60, '1 jam'],
    [47 * 60, '47 jam'],
    [49 * 60, '2 hari'],
  ])('%d minutes are %s', (minutes, words) => expect(spanOf(say, minutes)).toBe(words));

  it('hurry from a day on, more from three', () => {
    expect([23, 24, 72].map((hours) => urgencyOf(hours * 60))).toEqual(['calm', 'care', 'late']);
  });

  it('make a title of an id', () => expect(nameOf('mengapa-anak-absen')).toBe('Mengapa anak absen'));

  it('name what was acted on, where that is words', () => {
    expect(actOf(say, { action: 'tagged', subject: 'mendesak' })).toBe('memberi label: mendesak');
    const subject = '01936f0e-5c1a-7cc0-9a51-2f6d3b1a9e10';
    expect(actOf(say, { action: 'answer-published', subject })).toBe('menerbitkan jawaban');
  });
});

describe('the period of the figures', () => {
  const now = Date.parse('2026-11-24T05:00:00Z');

  it('is the last 30 days, today included', () => {
    const { from, to, days } = periodOf({}, now);
    expect(days).toBe(30);
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(29);
  });

  it('is what the address says', () => {
    const own = { from: '2026-01-01', to: '2026-02-01' };
    expect(periodOf(own, now)).toEqual({ ...own, days: null });
    expect(periodOf({ days: '7' }, now).days).toBe(7);
    expect(periodOf({ days: '31' }, now).days).toBe(30);
  });
});
