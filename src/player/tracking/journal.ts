import type { Attempt } from '../../attempt/attempt.ts';
import { decode, encode } from '../../attempt/codec.ts';
import { merge } from '../../attempt/merge.ts';
import type { Outline } from '../../model/outline.ts';
import { hash32 } from '../../model/short-id.ts';
import type { DeviceStorage } from './device-storage.ts';

/**
 * What this device knows of one learner's attempt at one module, whole and encoded, in synchronous storage: safe before
 * anything is sent. Keys begin with course, module and a hash of the learner, since an LMS shares one origin among all.
 */
export class Journal {
  private readonly key: string;
  /** What this journal last read or wrote; anything else there is another tab's. */
  private last: string | null = null;

  constructor(
    private readonly storage: DeviceStorage,
    private readonly outline: Outline,
    learnerId: string,
  ) {
    this.key = `sinau:${outline.course}:${outline.module}:${hash32(learnerId).toString(36)}`;
  }

  /** The attempt as this device knows it; `null` where it knows none it can read. */
  read(): Attempt | null {
    this.last = this.storage.read(this.key);
    return this.last === null ? null : decode(this.outline, this.last);
  }

  /** Writes the attempt, with what another tab wrote meanwhile. False where the device does not keep it. */
  write(attempt: Attempt): boolean {
    const there = this.storage.read(this.key);
    const other = there === null || there === this.last ? null : decode(this.outline, there);
    const text = encode(this.outline, other === null ? attempt : merge(attempt, other));
    if (!this.storage.write(this.key, text)) return false;
    this.last = text;
    return true;
  }

  clear(): void {
    this.last = null;
    this.storage.remove(this.key);
  }

  /** Whether the LMS has ever given back a state of this attempt: then an empty one means that it began anew. */
  get wasReturned(): boolean {
    return this.storage.read(`${this.key}:returned`) !== null;
  }

  markReturned(): void {
    this.storage.write(`${this.key}:returned`, '1');
  }

  /** Keeps a text that must not be lost though it cannot be used. False where the device does not keep it. */
  setAside(text: string): boolean {
    return this.storage.write(`${this.key}:aside`, text);
  }

  /** Puts the journal of an attempt that the LMS has ended out of the way of the new one. */
  beginAnew(): void {
    const old = this.storage.read(this.key);
    if (old !== null) this.setAside(old);
    this.clear();
    this.storage.remove(`${this.key}:returned`);
  }
}
