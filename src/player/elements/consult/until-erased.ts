import type { KeyValues } from '../../outbox/kept-items.ts';

/**
 * Storage that takes nothing more once the learner has erased what this device keeps of them, in this tab or another:
 * then the sign set here is gone.
 */
export function untilErased(storage: KeyValues, prefix: string): KeyValues {
  const sign = `${prefix}:sign`;
  const isSet = storage.write(sign, '1');
  const guarded = Object.create(storage) as KeyValues; // does the rest as the storage does it
  guarded.write = (key, value) => (!isSet || storage.read(sign) !== null) && storage.write(key, value);
  return guarded;
}
