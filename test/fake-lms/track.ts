/** What an LMS keeps of one learner's attempt between launches: plain data, so that any storage holds it. */
export interface Track {
  readonly values: Readonly<Record<string, string>>;
}

export interface TrackStorage {
  read(): Track | null;
  write(track: Track): void;
}

export function inMemory(): TrackStorage {
  let kept: Track | null = null;
  return {
    read: () => kept,
    write(track) {
      kept = track;
    },
  };
}

/** In a page: survives a reload, under one key of its own. */
export function inLocalStorage(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string): TrackStorage {
  return {
    read() {
      const text = storage.getItem(key);
      return text === null ? null : (JSON.parse(text) as Track);
    },
    write: (track) => storage.setItem(key, JSON.stringify(track)),
  };
}
