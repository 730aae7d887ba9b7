import { describe, expect, it } from 'vitest';
import { Cmi12, type LmsOptions } from './cmi12.ts';
import { CMI12_ROWS } from './cmi12-rows.ts';
import { CMI12_VALUES } from './cmi12-values.ts';
import type { Profile } from './formats.ts';
import { expected, itHoldsTheRules, runSteps, type Step } from './steps.ts';
import { inMemory } from './track.ts';

const long = (length: number) => 'x'.repeat(length);

/** What only one profile refuses. */
const DIFFERENCES: readonly (readonly [element: string, value: string, strict: string, moodle: string])[] = [
  ['cmi.suspend_data', long(4097), '405', '0'],
  ['cmi.suspend_data', long(64_001), '405', '405'],
  ['cmi.core.lesson_location', long(256), '405', '0'],
  ['cmi.core.lesson_status', 'not attempted', '0', '405'],
];

describe.each<Profile>(['strict', 'moodle'])('the fake LMS, %s', (profile) => {
  itHoldsTheRules(CMI12_ROWS, CMI12_VALUES, () => launch(profile));

  it('knows its keywords and nothing else', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi._version', '3.4', '0'],
      ['get', 'cmi.core.score._children', 'raw,max,min', '0'],
      ['get', 'cmi.objectives._children', 'id,score,status', '0'],
      ['get', 'cmi.core.student_id._children', '', '202'],
      ['get', 'cmi.core.student_id._count', '', '203'],
      ['get', 'cmi.core._count', '', '203'],
      ['set', 'cmi.core._children', 'x', '402'],
      ['set', 'cmi.interactions._count', '3', '402'],
      ['get', 'cmi.core.shoe_size', '', '201'],
      ['set', 'cmi.shoe_size', '41', '201'],
      ['get', 'adl.nav.request', '', '201'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('takes nothing before Initialize and nothing after Finish', () => {
    const steps: Step[] = [
      ['get', 'cmi.core.student_id', '', '301'],
      ['set', 'cmi.suspend_data', 'x', '301'],
      ['commit', 'false', '301'],
      ['finish', 'false', '301'],
      ['init', 'true', '0'],
      ['finish', 'true', '0'],
      ['set', 'cmi.suspend_data', 'x', '301'],
      ['finish', 'false', '301'],
    ];
    const lms = launch(profile);
    expect(runSteps(lms, steps)).toEqual(expected(steps));
    expect(lms.refused).toHaveLength(6);
  });

  it('answers a second Initialize with false and forgets what was not committed', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.suspend_data', 'x', '0'],
      ['init', 'false', '101'],
      ['get', 'cmi.suspend_data', '', '0'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('says 401 for what it does not implement', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.interactions._children', '', '401'],
      ['set', 'cmi.interactions.0.id', 'a', '401'],
    ];
    expect(runSteps(launch(profile, { without: ['cmi.interactions'] }), steps)).toEqual(expected(steps));
  });

  it.each(DIFFERENCES)('limits %s in its own way', (element, value, strict, moodle) => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['set', element, value, profile === 'strict' ? strict : moodle],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('gives the state back to who suspended, and adds up the time', () => {
    const storage = inMemory();
    runSteps(launch(profile, { storage }), [
      ['init', 'true', '0'],
      ['set', 'cmi.core.exit', 'suspend', '0'],
      ['set', 'cmi.suspend_data', 'state', '0'],
      ['set', 'cmi.core.lesson_status', 'incomplete', '0'],
      ['set', 'cmi.core.session_time', '0000:59:30.50', '0'],
      ['finish', 'true', '0'],
    ]);
    const second: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.core.entry', 'resume', '0'],
      ['get', 'cmi.suspend_data', 'state', '0'],
      ['set', 'cmi.core.session_time', '0000:00:30.00', '0'],
      ['set', 'cmi.core.exit', '', '0'],
      ['finish', 'true', '0'],
    ];
    expect(runSteps(launch(profile, { storage }), second)).toEqual(expected(second));
    const third: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.core.entry', '', '0'],
      ['get', 'cmi.suspend_data', '', '0'],
      ['get', 'cmi.core.total_time', '0001:00:00.50', '0'],
    ];
    expect(runSteps(launch(profile, { storage }), third)).toEqual(expected(third));
  });
});

describe('the fake LMS as Moodle', () => {
  it('opens in review after passed, and writes all the same', () => {
    const storage = inMemory();
    runSteps(launch('moodle', { storage }), [
      ['init', 'true', '0'],
      ['set', 'cmi.core.score.raw', '90', '0'],
      ['set', 'cmi.core.lesson_status', 'passed', '0'],
      ['finish', 'true', '0'],
    ]);
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.core.lesson_mode', 'review', '0'],
      ['get', 'cmi.core.credit', 'no-credit', '0'],
      ['set', 'cmi.core.score.raw', '10', '0'],
      ['finish', 'true', '0'],
    ];
    const second = launch('moodle', { storage });
    expect(runSteps(second, steps)).toEqual(expected(steps));
    expect(second.stored('cmi.core.score.raw')).toBe('10');
  });

  it('forces the status where there is a mastery score, and completes where none was set', () => {
    const storage = inMemory();
    const given = { 'cmi.student_data.mastery_score': '75' };
    const first = launch('moodle', { storage, given });
    runSteps(first, [
      ['init', 'true', '0'],
      ['set', 'cmi.core.lesson_status', 'incomplete', '0'],
      ['set', 'cmi.core.score.raw', '50', '0'],
      ['finish', 'true', '0'],
    ]);
    expect(first.stored('cmi.core.lesson_status')).toBe('failed');
    const silent = launch('moodle');
    runSteps(silent, [
      ['init', 'true', '0'],
      ['finish', 'true', '0'],
    ]);
    expect(silent.stored('cmi.core.lesson_status')).toBe('completed');
  });

  it('says true offline, loses what was sent, and resends only what changes', () => {
    const network = { online: false, sessionValid: true };
    const lms = launch('moodle', { network });
    runSteps(lms, [
      ['init', 'true', '0'],
      ['set', 'cmi.core.lesson_location', 'a', '0'],
      ['set', 'cmi.suspend_data', '1', '0'],
      ['commit', 'true', '0'],
    ]);
    network.online = true;
    runSteps(lms, [
      ['set', 'cmi.suspend_data', '2', '0'],
      ['commit', 'true', '0'],
    ]);
    expect([lms.stored('cmi.core.lesson_location'), lms.stored('cmi.suspend_data')]).toEqual(['', '2']);
  });

  it('says false when the login has ended, and sends again only what changes', () => {
    const network = { online: true, sessionValid: false };
    const lms = launch('moodle', { network });
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.suspend_data', '1', '0'],
      ['commit', 'false', '101'],
    ];
    expect(runSteps(lms, steps)).toEqual(expected(steps));
    network.sessionValid = true;
    runSteps(lms, [['commit', 'true', '0']]);
    expect(lms.stored('cmi.suspend_data')).toBe('');
    runSteps(lms, [
      ['set', 'cmi.suspend_data', '2', '0'],
      ['commit', 'true', '0'],
    ]);
    expect(lms.stored('cmi.suspend_data')).toBe('2');
  });

  it('throws at Initialize after Finish', () => {
    const lms = launch('moodle');
    runSteps(lms, [
      ['init', 'true', '0'],
      ['finish', 'true', '0'],
    ]);
    expect(() => lms.api.LMSInitialize('')).toThrow(TypeError);
  });
});

describe('the fake LMS, strict', () => {
  it.each<[string, string, '0' | '405']>([
    ['choice', 'a,b', '0'],
    ['choice', 'ayam', '405'],
    ['true-false', 't', '0'],
    ['true-false', 'benar', '405'],
    ['matching', '1.a,2.b', '0'],
    ['matching', 'a-b', '405'],
    ['numeric', '-2.5', '0'],
    ['numeric', '2,5', '405'],
    ['numeric', '', '405'],
    ['likert', 'b', '0'],
    ['likert', 'setuju', '405'],
    ['sequencing', 'c,a,b', '0'],
    ['fill-in', 'di Surabaya', '0'],
  ])('reads a response of type %s: %s', (type, response, error) => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.interactions.0.type', type, '0'],
      ['set', 'cmi.interactions.0.student_response', response, error],
    ];
    expect(runSteps(launch('strict'), steps)).toEqual(expected(steps));
  });
});

function launch(profile: Profile, more: Partial<LmsOptions> = {}): Cmi12 {
  return new Cmi12({ profile, ...more });
}
