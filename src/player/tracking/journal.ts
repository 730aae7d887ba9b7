import type { Attempt } from '../../attempt/attempt.ts';
import { decode, encode, isForeign } from '../../attempt/codec.ts';
import { merge } from '../../attempt/merge.ts';
import type { Outline } from '../../model/outline.ts';
import { shortId } from '../../model/short-id.ts';
import type { DeviceStorage } from './device-storage.ts';
import { keysOf, learnerKey } from './learner-keys.ts';

/**
 * What this device knows of one learner's attempt at one module, whole and encoded, in synchronous storage: safe before
 * anything is sent. `learner` is their mark.
 */
export class Journal {
  readonly key: string;
  /** What stands there and says nothing beyond the attempt of this tab. */
  private own: string | null = null;
  private isErased = false;

  constructor(
    private readonly storage: DeviceStorage,
    private readonly outline: Outline,
    private readonly learner: string,
  ) {
    this.key = learnerKey(outline, learner);
  }

  /** The attempt as this device knows it; `null` where it knows none it can read. */
  read(): Attempt | null {
    const text = this.storage.read(this.key);
    const attempt = text === null ? null : decode(this.outline, text);
    this.own = attempt === null ? null : text;
    return attempt;
  }

  /** The attempt with what another tab has written meanwhile; itself where there is nothing. */
  joined(attempt: Attempt): Attempt {
    const there = this.foreign();
    const other = there === null ? null : decode(this.outline, there);
    return other === null ? attempt : merge(attempt, other);
  }

  /** Writes the attempt, joined with that of another tab. False where the device does not keep it. */
  write(attempt: Attempt): boolean {
    if (this.isErased) return false;
    const there = this.foreign();
    const whole = this.joined(attempt);
    // What cannot be read goes aside; on a full device new work takes its place, though not that of a later version.
    if (there !== null && whole === attempt && !this.setAside(there) && this.mustStay(there)) return false;
    const text = encode(this.outline, whole);
    const written = this.storage.write(this.key, text);
    if (written) this.own = whole === attempt ? text : null;
    return written;
  }

  /** Writes a part of an attempt beside whatever stands there. */
  add(part: Attempt): boolean {
    this.own = null;
    return this.write(part);
  }

  private foreign(): string | null {
    const there = this.storage.read(this.key);
    return there === this.own ? null : there;
  }

  clear(): void {
    this.own = null;
    this.storage.remove(this.key);
  }

  /** Removes all that this device keeps of the learner, of every module, and keeps nothing more of this one. */
  erase(): void {
    for (const key of keysOf(this.storage, this.learner)) this.storage.remove(key);
    this.isErased = true;
  }

  /** Whether the LMS has ever given back a state of this attempt: then an empty one means that it began anew. */
  get wasReturned(): boolean {
    return this.storage.read(`${this.key}:returned`) !== null;
  }

  markReturned(): void {
    this.storage.write(`${this.key}:returned`, '1');
  }

  /** Whether the text is a state of this module that only a later version can read. */
  mustStay(text: string): boolean {
    return isForeign(this.outline, text);
  }

  /** Keeps a text that must not be lost though it cannot be used. False where the device does not keep it. */
  setAside(text: string): boolean {
    return this.storage.write(`${this.key}:aside:${shortId(text)}`, text);
  }

  /** Puts the journal of an attempt that the LMS has ended out of the way of the new one. */
  beginAnew(): void {
    const old = this.storage.read(this.key);
    this.clear();
    this.storage.remove(`${this.key}:returned`);
    if (old !== null) this.setAside(old); // once there is room for it
  }
}
