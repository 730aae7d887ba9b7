import type { KeyValues } from '../../outbox/kept-items.ts';

/**
 * Storage that takes nothing more once the learner has erased what this device keeps of them, in this tab or another:
 * then the sign set here is gone.
 */
export function untilErased(storage: KeyValues, prefix: string): KeyValues {
  const sign = `${prefix}:sign`;
  const isSet = storage.write(sign, '1');
  const isErased = () => isSet && storage.read(sign) === null;
  return {
    read: (key) => storage.read(key),
    write: (key, value) => !isErased() && storage.write(key, value),
    remove: (key) => storage.remove(key),
    keys: () => storage.keys(),
  };
}
