import { beforeEach, describe, expect, it } from 'vitest';
import { type BatchDelivery, BatchOutbox } from '../../../src/player/outbox/batch-outbox.ts';
import type { OutboxItem } from '../../../src/player/outbox/kept-items.ts';
import type { Locks } from '../../../src/player/outbox/tab-turn.ts';
import { DeviceStorage } from '../../../src/player/tracking/device-storage.ts';
import { FakeStorage, FakeSurroundings } from '../tracking/fake-surroundings.ts';

const item = (id: string, body = `"${id}"`): OutboxItem => ({ id, body });
const ids = (items: readonly OutboxItem[]) => items.map(({ id }) => id);

/** A phone with an outbox for each tab, and one who takes what they send. */
class Post {
  readonly phone = new FakeStorage();
  readonly storage = new DeviceStorage(() => this.phone);
  readonly around = new FakeSurroundings();
  readonly batches: string[][] = [];
  private tabs = 0;
  answer: (batch: string[]) => BatchDelivery | Promise<BatchDelivery> = () => ({ kind: 'delivered' });

  constructor(readonly locks: Locks | null) {}

  tab(): BatchOutbox {
    const { storage, locks, around } = this;
    this.tabs += 1;
    const mark = this.tabs / 100;
    const own = { now: around.now, random: () => mark, after: around.after.bind(around) };
    return new BatchOutbox({
      prefix: 'sinau:kursus:x',
      storage,
      locks,
      around: own,
      send: (items) => this.take(items),
    });
  }

  get taken(): string[] {
    return this.batches.flat();
  }

  private async take(items: readonly OutboxItem[]): Promise<BatchDelivery> {
    const delivery = await this.answer(ids(items));
    if (delivery.kind === 'delivered') this.batches.push(ids(items));
    return delivery;
  }
}

/** As a browser has them: one at a time, in the order they asked. */
function fakeLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_, callback) {
      const mine = last.then(callback, callback);
      last = mine;
      return mine;
    },
  };
}

describe.each([
  ['by locks', fakeLocks],
  ['by a lease', () => null],
])('Outbox, tabs taking turns %s', (_, locks) => {
  let post: Post;
  beforeEach(() => {
    post = new Post(locks());
  });

  it('hands over in order, in batches of 25, and keeps nothing then', async () => {
    const outbox = post.tab();
    const all = Array.from({ length: 60 }, (_, index) => `n${index}`);
    expect(outbox.add(all.map((id) => item(id)))).toBe(true);
    expect(await outbox.flush()).toBe('sent');
    expect(post.batches.map((batch) => batch.length)).toEqual([25, 25, 10]);
    expect(post.taken).toEqual(all);
    expect(post.phone.entries.size).toBe(0);
  });

  it('divides by length too, and sends one that is larger than a batch alone', async () => {
    const outbox = post.tab();
    outbox.add([item('a'), item('b', 'x'.repeat(70_000)), item('c', 'y'.repeat(59_000)), item('d')]);
    await outbox.flush();
    expect(post.batches).toEqual([['a'], ['b'], ['c', 'd']]);
  });

  it('adds what is there already once', async () => {
    const outbox = post.tab();
    outbox.add([item('a'), item('b')]);
    outbox.add([item('a'), item('c')]);
    expect(ids(outbox.items.all())).toEqual(['a', 'b', 'c']);
  });

  it('goes on in the next page with what the last one could not send', async () => {
    post.answer = () => ({ kind: 'later' });
    const first = post.tab();
    first.add([item('a'), item('b')]);
    expect(await first.flush()).toBe('waiting');
    post.answer = () => ({ kind: 'delivered' });
    const second = post.tab();
    second.add([item('c')]);
    await second.flush();
    expect(post.taken).toEqual(['a', 'b', 'c']);
  });

  it('tries again by itself, each time later, five minutes at most, and at once after a success', async () => {
    const outbox = post.tab();
    const tries: number[] = [];
    post.answer = () => {
      tries.push(post.around.now());
      return tries.length < 10 ? { kind: 'later' } : { kind: 'delivered' };
    };
    outbox.add([item('a')]);
    await outbox.flush();
    await post.around.pass(3_600_000);
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(tries).toHaveLength(10);
    expect(waits[0]).toBeGreaterThanOrEqual(5_000);
    expect(waits.slice(0, 5)).toEqual([...waits.slice(0, 5)].sort((a, b) => a - b));
    expect(waits[4]).toBeGreaterThan(60_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300_000);
    expect(post.taken).toEqual(['a']);
  });

  it('puts aside the one that is refused, with the reason, and delivers the rest in order', async () => {
    const outbox = post.tab();
    const all = Array.from({ length: 20 }, (_, index) => `n${index}`);
    post.answer = (batch) =>
      batch.includes('n7') || batch.includes('n13')
        ? { kind: 'refused', reason: '400 no verb' }
        : { kind: 'delivered' };
    outbox.add(all.map((id) => item(id)));
    expect(await outbox.flush()).toBe('sent');
    expect(post.taken).toEqual(all.filter((id) => id !== 'n7' && id !== 'n13'));
    expect(outbox.buried.all()).toEqual([
      { ...item('n7'), reason: '400 no verb' },
      { ...item('n13'), reason: '400 no verb' },
    ]);
    expect(outbox.items.all()).toEqual([]);
  });

  it('keeps the last twenty of those put aside', async () => {
    const outbox = post.tab();
    post.answer = () => ({ kind: 'refused', reason: 'no' });
    outbox.add(Array.from({ length: 23 }, (_, index) => item(`n${index}`)));
    await outbox.flush();
    expect(ids(outbox.buried.all())).toEqual(Array.from({ length: 20 }, (_, index) => `n${index + 3}`));
  });

  it('stops where nothing more is taken, keeps what there is, and says why', async () => {
    const outbox = post.tab();
    post.answer = (batch) =>
      batch.includes('n0') ? { kind: 'delivered' } : { kind: 'stopped', reason: '401 who are you' };
    outbox.add(Array.from({ length: 30 }, (_, index) => item(`n${index}`)));
    expect(await outbox.flush()).toBe('stopped');
    expect(outbox.stopped).toBe('401 who are you');
    expect(outbox.items.all()).toHaveLength(5);
    post.answer = () => ({ kind: 'delivered' });
    await post.around.pass(3_600_000);
    expect(await outbox.flush()).toBe('stopped');
    expect(post.taken).toHaveLength(25);
    expect(await post.tab().flush()).toBe('sent');
    expect(post.taken).toHaveLength(30);
  });

  it('sends nothing twice where two tabs send at once, though both added', async () => {
    const [one, other] = [post.tab(), post.tab()];
    one.add([item('a'), item('b')]);
    other.add([item('b'), item('c')]);
    await Promise.all([one.flush(), other.flush()]);
    await post.around.pass(600_000);
    expect([...post.taken].sort()).toEqual(['a', 'b', 'c']);
  });

  it('sends what was added while it was sending', async () => {
    const outbox = post.tab();
    let late: Promise<unknown> = Promise.resolve();
    post.answer = (batch) => {
      if (batch.includes('a')) {
        outbox.add([item('b')]);
        late = outbox.flush();
      }
      return { kind: 'delivered' };
    };
    outbox.add([item('a')]);
    await outbox.flush();
    await late;
    expect(post.taken).toEqual(['a', 'b']);
  });

  it('holds in memory, in order, what a full device does not keep, and says so', async () => {
    const outbox = post.tab();
    outbox.add([item('a')]);
    post.phone.full = true;
    expect(outbox.add([item('b')])).toBe(false);
    expect(ids(outbox.items.all())).toEqual(['a', 'b']);
    post.phone.full = false;
    expect(outbox.add([item('c')])).toBe(true);
    await outbox.flush();
    expect(post.taken).toEqual(['a', 'b', 'c']);
    expect(outbox.items.all()).toEqual([]);
  });

  it('goes on where the device forbids storage altogether', async () => {
    const forbidden = new DeviceStorage(() => {
      throw new Error('SecurityError');
    });
    const taken: string[] = [];
    const outbox = new BatchOutbox({
      prefix: 'x',
      storage: forbidden,
      locks: post.locks,
      around: post.around,
      send: async (items) => {
        taken.push(...ids(items));
        return { kind: 'delivered' };
      },
    });
    expect(outbox.add([item('a'), item('b')])).toBe(false);
    expect(await outbox.flush()).toBe('sent');
    expect(taken).toEqual(['a', 'b']);
  });

  it('sends at the end what fits, oldest first, without letting a small one overtake', async () => {
    const outbox = post.tab();
    outbox.add([item('a', 'é'.repeat(10)), item('b', 'x'.repeat(30)), item('c', 'x')]);
    outbox.leave(40, 10);
    await post.around.pass(0);
    expect(post.taken).toEqual(['a']);
    expect(ids(outbox.items.all())).toEqual(['b', 'c']);
  });

  it('leaves other programs and other outboxes alone', async () => {
    post.phone.setItem('sinau:kursus:xy:000000001:fremd', '1');
    post.phone.setItem('lain', '1');
    const outbox = post.tab();
    outbox.add([item('a')]);
    await outbox.flush();
    expect(post.taken).toEqual(['a']);
    expect([...post.phone.entries.keys()]).toEqual(['sinau:kursus:xy:000000001:fremd', 'lain']);
  });
});

describe('A lease', () => {
  it('lets no second tab in while the first sends, however long, and one in when a tab died with it', async () => {
    const post = new Post(null);
    const [one, other] = [post.tab(), post.tab()];
    let release: (delivery: BatchDelivery) => void = () => undefined;
    post.answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    one.add([item('a')]);
    const running = one.flush();
    await post.around.pass(50_000);
    expect(await other.flush()).toBe('waiting');
    release({ kind: 'delivered' });
    expect(await running).toBe('sent');

    post.phone.setItem('sinau:kursus:x:lease', `tot ${post.around.now() + 30_000}`);
    post.answer = () => ({ kind: 'delivered' });
    other.add([item('b')]);
    expect(await other.flush()).toBe('waiting');
    await post.around.pass(120_000);
    expect(post.taken).toEqual(['a', 'b']);
  });

  it('does not believe a lease from the future', async () => {
    const post = new Post(null);
    post.phone.setItem('sinau:kursus:x:lease', `tot ${post.around.now() + 10_000_000}`);
    const outbox = post.tab();
    outbox.add([item('a')]);
    expect(await outbox.flush()).toBe('sent');
  });
});
