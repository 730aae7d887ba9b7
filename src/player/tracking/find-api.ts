/** Windows above the module in which an API is looked for: LMSs nest a few frames, a loop of openers must end. */
const DEPTH_LIMIT = 10;

/** What is needed of a window to find an LMS from it; the real one fits. */
export interface Nested {
  readonly parent?: unknown;
  readonly opener?: unknown;
}

/** An object of functions; what they return is known only when they are called. */
export type FoundApi = Readonly<Record<string, (...parameters: readonly string[]) => unknown>>;

/**
 * The object called `name` that the LMS offers: in the module's own window, then in its parents, then in its opener and
 * that one's parents (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 4th RTE 3.3.1). It must have all the `functions`: an element with
 * that id has none. A window of another origin is passed over. `null` where there is none.
 */
export function findApi(win: Nested, name: string, functions: readonly string[]): FoundApi | null {
  const isApi = (found: unknown): found is FoundApi =>
    functions.every((wanted) => typeof read(found, wanted) === 'function');
  for (const start of [win, openerAbove(win)]) {
    const found = upwards(start).map((one) => read(one, name));
    const api = found.find(isApi);
    if (api !== undefined) return api;
  }
  return null;
}

/** The window and its parents, nearest first. */
function upwards(start: unknown): unknown[] {
  const windows: unknown[] = [];
  for (let win = start; isObject(win) && !windows.includes(win) && windows.length < DEPTH_LIMIT; ) {
    windows.push(win);
    win = read(win, 'parent');
  }
  return windows;
}

/** The first opener of the window or of one of its parents: a pop-up may itself frame the module. */
function openerAbove(win: Nested): unknown {
  return upwards(win)
    .map((one) => read(one, 'opener'))
    .find(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `undefined` where the window is of another origin: the browser throws at any look into it but `parent`. */
function read(from: unknown, property: string): unknown {
  try {
    return isObject(from) ? Reflect.get(from, property) : undefined;
  } catch {
    return undefined;
  }
}
