/** What an LMS keeps of one learner's attempt between launches: plain data, so that any storage holds it. */
export interface Track {
  readonly values: Readonly<Record<string, string>>;
}

export interface TrackStorage {
  read(): Track | null;
  /** Adds what a commit posts to it; false where that did not arrive. */
  add(values: Track['values']): boolean;
}

export function inMemory(): TrackStorage {
  let kept: Track | null = null;
  return {
    read: () => kept,
    add(values) {
      kept = { values: { ...kept?.values, ...values } };
      return true;
    },
  };
}

/** In a page: survives a reload, under one key of its own. */
export function inLocalStorage(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string): TrackStorage {
  const read = (): Track | null => {
    const text = storage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Track);
  };
  return {
    read,
    add(values) {
      storage.setItem(key, JSON.stringify({ values: { ...read()?.values, ...values } }));
      return true;
    },
  };
}
