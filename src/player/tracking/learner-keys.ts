import type { Outline } from '../../model/outline.ts';
import type { DeviceStorage } from './device-storage.ts';

/** Begins the keys of what this device keeps of one learner and one module: an LMS shares one origin among all. */
export function learnerKey({ course, module }: Outline, mark: string): string {
  return `sinau:${course}:${module}:${mark}`;
}

/** The keys of all that this device keeps of a learner, of every module and course. */
export function keysOf(storage: DeviceStorage, mark: string): string[] {
  return storage.keys().filter((key) => key.startsWith('sinau:') && `${key}:`.includes(`:${mark}:`));
}

/** The key that one of them is for another learner. */
export function keyFor(key: string, mark: string, other: string): string {
  return `${key}:`.replace(`:${mark}:`, `:${other}:`).slice(0, -1);
}
