import type { KeyValues } from '../../outbox/kept-items.ts';

/** Texts by id. What the device does not take lasts as long as the page. */
export interface KeptTexts {
  /** `''` where there is none. */
  read(id: string): string;
  /** An empty text is none. */
  write(id: string, text: string): void;
  ids(): string[];
  /** Whether the device has it, and not this page alone. */
  isKept(id: string): boolean;
}

/** Those below one prefix. */
export function keepTexts(storage: KeyValues, prefix: string): KeptTexts {
  const held = new Map<string, string>();
  return {
    read: (id) => held.get(id) ?? storage.read(prefix + id) ?? '',
    write(id, text) {
      held.delete(id);
      if (text === '') storage.remove(prefix + id);
      else if (!storage.write(prefix + id, text)) held.set(id, text);
    },
    isKept: (id) => !held.has(id),
    ids() {
      const kept = storage.keys().filter((key) => key.startsWith(prefix));
      return [...new Set([...kept.map((key) => key.slice(prefix.length)), ...held.keys()])];
    },
  };
}
