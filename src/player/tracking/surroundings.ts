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
  /** Whether the LMS can be reached, as far as is known now. */
  isReachable(): boolean;
  onReachable(callback: () => void): void;
  onHidden(callback: () => void): void;
  onPageHide(callback: () => void): void;
}

/** Those of a real window. Reachable is what the browser says of its network: never more than a hint. */
export function browserSurroundings(win: Window): Surroundings {
  const { document, location, navigator, performance } = win;
  return {
    now: () => performance.timeOrigin + performance.now(),
    random: () => Math.random(),
    after(milliseconds, callback) {
      const timer = win.setTimeout(callback, milliseconds);
      return () => win.clearTimeout(timer);
    },
    isRemote: /^https?:$/.test(location.protocol) && !isLoopback(location.hostname),
    isReachable: () => navigator.onLine,
    onReachable: (callback) => win.addEventListener('online', callback),
    onHidden: (callback) =>
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') callback();
      }),
    onPageHide: (callback) => win.addEventListener('pagehide', callback),
  };
}

/** The Moodle app plays packages from a server of its own on the phone. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
}
