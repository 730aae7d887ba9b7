/** What the recorder needs of the browser around it; injected, so that tests own time and network. */
export interface Surroundings {
  /** Milliseconds since 1970 as the page began, then counted by a clock that nobody sets. */
  now(): number;
  /** 0–1. */
  random(): number;
  /** Calls back once after so many milliseconds; gives how to call it off. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Whether the page came from a host on the network: an LMS's API may then say true while nothing is sent. */
  readonly isRemote: boolean;
  /** Asks whether the host that the page came from answers now. Only for a remote one, at most every ten seconds. */
  reach(): Promise<boolean>;
  /** Calls back when the browser believes that there is a network again. */
  onOnline(callback: () => void): void;
  onHidden(callback: () => void): void;
  onPageHide(callback: () => void): void;
}

/** Milliseconds after which no answer is one: the next try may fare better. */
const PATIENCE = 20_000;

/** Those of a real window. */
export function browserSurroundings(win: Window): Surroundings {
  const { document, location, performance } = win;
  const after: Surroundings['after'] = (milliseconds, callback) => {
    const timer = win.setTimeout(callback, milliseconds);
    return () => win.clearTimeout(timer);
  };
  return {
    now: () => performance.timeOrigin + performance.now(),
    random: () => Math.random(),
    after,
    isRemote: /^https?:$/.test(location.protocol) && !isLoopback(location.hostname),
    reach: () => Promise.race([answers(win), new Promise<false>((resolve) => after(PATIENCE, () => resolve(false)))]),
    onOnline: (callback) => win.addEventListener('online', callback),
    onHidden: (callback) =>
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') callback();
      }),
    onPageHide: (callback) => win.addEventListener('pagehide', callback),
  };
}

/**
 * One byte of a file of the package, past every cache. Any answer will do, also a redirect to the login page: it is the
 * LMS that says whether it takes results.
 */
function answers(win: Window): Promise<boolean> {
  const asked = win.fetch('player.css', { cache: 'no-store', redirect: 'manual', headers: { range: 'bytes=0-0' } });
  return asked.then(
    () => true,
    () => false,
  );
}

/** The Moodle app plays packages from a server of its own on the phone. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
}
