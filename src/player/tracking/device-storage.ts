import { shortId } from '../../model/short-id.ts';

/** What is needed of `localStorage`. */
export type KeyedStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const DEVICE_KEY = 'sinau:device';

/**
 * This device's storage, which may be full, forbidden or absent at any time: then reading gives `null` and writing
 * `false`, and the module goes on without.
 */
export class DeviceStorage {
  constructor(private readonly storage: () => KeyedStorage | null) {}

  read(key: string): string | null {
    try {
      return this.storage()?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  /** Whether it is written now. */
  write(key: string, value: string): boolean {
    try {
      this.storage()?.setItem(key, value);
      return this.read(key) === value;
    } catch {
      return false;
    }
  }

  /** All keys, those of other programs too. */
  keys(): string[] {
    try {
      const storage = this.storage();
      return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    } catch {
      return [];
    }
  }

  /** Whether nothing stands under the key now. */
  remove(key: string): boolean {
    try {
      this.storage()?.removeItem(key);
      return this.read(key) === null;
    } catch {
      return false;
    }
  }
}

/** Short id of this device, made once for each browser from `random`, 0–1; where nothing can be kept, for one launch. */
export function deviceId(storage: DeviceStorage, random: () => number): string {
  const known = storage.read(DEVICE_KEY);
  if (known !== null && /^[\w-]{3}$/.test(known)) return known;
  const made = shortId(String(random()));
  storage.write(DEVICE_KEY, made);
  return made;
}
