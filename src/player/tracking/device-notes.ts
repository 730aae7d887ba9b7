import type { Outline } from '../../model/outline.ts';
import type { DeviceStorage } from './device-storage.ts';
import { learnerKey } from './learners.ts';

/**
 * Short texts about one learner's work at one module that this device alone keeps, by id: what is of no use anywhere
 * else and no part of the attempt. Their keys begin with the journal's. Where the device keeps nothing they last as long
 * as the page.
 */
export class DeviceNotes {
  private readonly prefix: string;
  /** Where the device keeps nothing. */
  private readonly held: Record<string, string> = {};

  constructor(
    private readonly storage: DeviceStorage,
    outline: Outline,
    learner: string,
  ) {
    this.prefix = `${learnerKey(outline, learner)}:note:`;
  }

  /** `''` where there is none. */
  read(id: string): string {
    return this.storage.read(this.prefix + id) ?? this.held[id] ?? '';
  }

  write(id: string, text: string): void {
    this.held[id] = text;
    this.storage.write(this.prefix + id, text);
  }

  remove(id: string): void {
    delete this.held[id];
    this.storage.remove(this.prefix + id);
  }
}
