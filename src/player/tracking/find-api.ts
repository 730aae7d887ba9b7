/** Windows above the module in which an API is looked for: LMSs nest a few frames, a loop of openers must end. */
const DEPTH_LIMIT = 10;

/** What is needed of a window to find an LMS from it; the real one fits. */
export interface Nested {
  readonly parent?: unknown;
  readonly opener?: unknown;
}

/**
 * The object called `name` that the LMS offers: in the module's own window, then in its parents, then in its opener and
 * that one's parents (SCORM 1.2 RTE 3.3.6.1). `isApi` says whether what stands there is one: an element with that id
 * is not. A window of another origin is passed over. `null` where there is none.
 */
export function findApi<Api>(win: Nested, name: string, isApi: (found: unknown) => found is Api): Api | null {
  return findUpwards(win, name, isApi) ?? findUpwards(openerAbove(win), name, isApi);
}

function findUpwards<Api>(start: unknown, name: string, isApi: (found: unknown) => found is Api): Api | null {
  for (const win of upwards(start)) {
    const found = read(win, name);
    if (isApi(found)) return found;
  }
  return null;
}

/** The window and its parents, nearest first. */
function upwards(start: unknown): unknown[] {
  const windows: unknown[] = [];
  for (let win = start; isWindow(win) && !windows.includes(win) && windows.length < DEPTH_LIMIT; ) {
    windows.push(win);
    win = read(win, 'parent');
  }
  return windows;
}

/** The first opener of the window or of one of its parents: a pop-up may itself frame the module. */
function openerAbove(win: Nested): unknown {
  return upwards(win)
    .map((one) => read(one, 'opener'))
    .find(isWindow);
}

function isWindow(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `undefined` where the window is of another origin: the browser throws at any look into it but `parent`. */
function read(win: unknown, property: string): unknown {
  try {
    return isWindow(win) ? Reflect.get(win, property) : undefined;
  } catch {
    return undefined;
  }
}
