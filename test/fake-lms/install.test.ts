import { describe, expect, it } from 'vitest';
import { FakeStorage } from '../player/tracking/fake-surroundings.ts';
import { installFakeLms, type LmsWindow } from './install.ts';
import { runSteps, type Step } from './steps.ts';

describe.each(['scorm12', 'scorm2004'] as const)('the fake LMS of %s', (standard) => {
  const [object, prefix, end] =
    standard === 'scorm12' ? (['API', 'LMS', 'Finish'] as const) : (['API_1484_11', '', 'Terminate'] as const);

  it('stands in a window under the names of its standard, and outlives it', () => {
    const localStorage = new FakeStorage();
    const first: LmsWindow = { localStorage };
    installFakeLms(first, { profile: 'moodle' }, standard);
    const exit = standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit';
    expect(
      [
        ['Initialize', ''],
        ['SetValue', exit, 'suspend'],
        ['SetValue', 'cmi.suspend_data', 'state'],
        ['Commit', ''],
        [end, ''],
        ['GetLastError'],
      ].map(([name, ...parameters]) => call(first[object], `${prefix}${name}`, parameters)),
    ).toEqual(['true', 'true', 'true', 'true', 'true', '0']);

    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.suspend_data', 'state', '0'],
    ];
    const again = installFakeLms({ localStorage }, { profile: 'moodle' }, standard);
    expect(runSteps(again, steps).map(({ returned }) => returned)).toEqual(['true', 'state']);
  });
});

function call(api: unknown, name: string, parameters: readonly string[]): unknown {
  return typeof api === 'object' && api !== null ? Reflect.apply(Reflect.get(api, name), api, parameters) : undefined;
}
