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

/** The values a launch begins with: what was kept, and what the LMS itself says. */
export function atLaunch(
  track: Track | null,
  given: Readonly<Record<string, string>>,
  profile: 'strict' | 'moodle',
): Map<string, string> {
  const { 'cmi.core.exit': exit, 'cmi.core.session_time': _, ...kept } = track?.values ?? {};
  const status = kept['cmi.core.lesson_status'] ?? '';
  const isOver = profile === 'moodle' && ['passed', 'completed', 'failed'].includes(status);
  const values = new Map(Object.entries(kept));
  values.set('cmi.core.entry', track === null ? 'ab-initio' : exit === 'suspend' ? 'resume' : '');
  values.set('cmi.core.lesson_mode', isOver ? 'review' : 'normal');
  values.set('cmi.core.credit', isOver ? 'no-credit' : 'credit');
  if (exit !== 'suspend') {
    // Moodle and others give the position back only to a learner who suspended.
    values.delete('cmi.suspend_data');
    values.delete('cmi.core.lesson_location');
  }
  for (const [element, value] of Object.entries(given)) values.set(element, value);
  return values;
}

/** `HHHH:MM:SS.ss` of two such spans together. */
export function addTimespans(a: string, b: string): string {
  const hundredths = Math.round((seconds(a) + seconds(b)) * 100);
  const pad = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0');
  const whole = Math.floor(hundredths / 100);
  return `${pad(whole / 3600, 4)}:${pad((whole / 60) % 60, 2)}:${pad(whole % 60, 2)}.${pad(hundredths % 100, 2)}`;
}

function seconds(timespan: string): number {
  return timespan.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
