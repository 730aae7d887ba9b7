import type { Scorm12Api } from '../../../src/player/tracking/scorm12-runtime.ts';

export interface SpiedCall {
  readonly name: 'Initialize' | 'Finish' | 'Get' | 'Set' | 'Commit';
  readonly element: string;
  readonly value: string;
  readonly error: string;
  /** Refused by the spy itself. */
  readonly forced: boolean;
}

/** An API that notes every call to another and refuses to set what is in `refuse`. */
export function spiedApi(api: Scorm12Api, refuse: ReadonlySet<string>): { api: Scorm12Api; calls: SpiedCall[] } {
  const calls: SpiedCall[] = [];
  let forced = false;
  const note = <Value>(name: SpiedCall['name'], element: string, value: string, returned: Value): Value => {
    forced = false;
    calls.push({ name, element, value, error: String(api.LMSGetLastError()), forced });
    return returned;
  };
  return {
    calls,
    api: {
      LMSInitialize: (parameter) => note('Initialize', '', '', api.LMSInitialize(parameter)),
      LMSFinish: (parameter) => note('Finish', '', '', api.LMSFinish(parameter)),
      LMSCommit: (parameter) => note('Commit', '', '', api.LMSCommit(parameter)),
      LMSGetValue: (element) => note('Get', element, '', api.LMSGetValue(element)),
      LMSSetValue(element, value) {
        if (!refuse.has(element)) return note('Set', element, value, api.LMSSetValue(element, value));
        forced = true;
        calls.push({ name: 'Set', element, value, error: '405', forced });
        return 'false';
      },
      LMSGetLastError: () => (forced ? '405' : api.LMSGetLastError()),
    },
  };
}

/** The interactions that `Set` calls made, by index; holes where none was set. */
export function interactionsOf(calls: readonly SpiedCall[]): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const { name, element, value, error } of calls) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (name !== 'Set' || error !== '0' || index === undefined || field === undefined) continue;
    found[Number(index)] = { ...found[Number(index)], [field]: value };
  }
  return found;
}
