export interface SpiedCall {
  readonly name: 'Initialize' | 'Finish' | 'Get' | 'Set' | 'Commit';
  readonly element: string;
  readonly value: string;
  readonly error: string;
  /** Refused by the spy itself. */
  readonly forced: boolean;
}

type ApiFunction = (...parameters: readonly string[]) => unknown;

const NAMES = {
  Initialize: 'Initialize',
  Finish: 'Finish',
  Terminate: 'Finish',
  GetValue: 'Get',
  SetValue: 'Set',
  Commit: 'Commit',
} as const;

/** An API, of SCORM 1.2 or 2004, that notes every call to another and refuses to set what is in `refuse`. */
export function spiedApi(
  api: object,
  refuse: ReadonlySet<string>,
): { api: Record<string, ApiFunction>; calls: SpiedCall[] } {
  const prefix = 'LMSInitialize' in api ? 'LMS' : '';
  const call = (name: string, ...parameters: readonly string[]): unknown =>
    Reflect.apply(Reflect.get(api, prefix + name), api, parameters);
  const calls: SpiedCall[] = [];
  let forced = false;
  const lastError = () => (forced ? '405' : call('GetLastError'));
  const spied = Object.entries(NAMES).map(([name, short]): [string, ApiFunction] => [
    prefix + name,
    (element = '', value = '') => {
      forced = name === 'SetValue' && refuse.has(element);
      const returned = forced ? 'false' : call(name, ...(name === 'SetValue' ? [element, value] : [element]));
      calls.push({ name: short, element, value, error: String(lastError()), forced });
      return returned;
    },
  ]);
  return { calls, api: { ...Object.fromEntries(spied), [`${prefix}GetLastError`]: lastError } };
}

/** The interactions that `Set` calls made, by index; holes where none was set. What the learner answered is `response`. */
export function interactionsOf(calls: readonly SpiedCall[]): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const { name, element, value, error } of calls) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (name !== 'Set' || error !== '0' || index === undefined || field === undefined) continue;
    found[Number(index)] = { ...found[Number(index)], [field.replace(/^(student|learner)_/, '')]: value };
  }
  return found;
}
