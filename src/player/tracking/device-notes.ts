import type { Outline } from '../../model/outline.ts';
import type { DeviceStorage } from './device-storage.ts';
import { learnerKey } from './learner-keys.ts';

/**
 * Short texts about one learner's work at one module that this device alone keeps, by id: what is of no use anywhere
 * else and no part of the attempt. Their keys begin with the journal's. Where the device keeps nothing they last as long
 * as the page.
 */
export class DeviceNotes {
  /** Begins their keys: `sinau:<course>:<module>:<mark of the learner>:note:`. */
  readonly prefix: string;
  /** What the device would not keep. */
  private readonly unkept = new Map<string, string>();

  constructor(
    readonly storage: DeviceStorage,
    outline: Outline,
    learner: string,
  ) {
    this.prefix = `${learnerKey(outline, learner)}:note:`;
  }

  /** `''` where there is none. */
  read(id: string): string {
    return this.unkept.get(id) ?? this.storage.read(this.prefix + id) ?? '';
  }

  write(id: string, text: string): void {
    if (this.storage.write(this.prefix + id, text)) this.unkept.delete(id);
    else this.unkept.set(id, text);
  }

  remove(id: string): void {
    this.unkept.delete(id);
    this.storage.remove(this.prefix + id);
  }
}
