import { describe, expect, it } from 'vitest';
import { Cmi2004 } from './cmi2004.ts';
import { PATTERNS, RESPONSES, under } from './cmi2004-response-cases.ts';
import { CMI2004_ROWS } from './cmi2004-rows.ts';
import { CMI2004_GIVEN, CMI2004_VALUES } from './cmi2004-values.ts';
import type { Profile } from './formats.ts';
import type { LmsOptions } from './lms.ts';
import { expected, itHoldsTheRules, runSteps, type Step } from './steps.ts';
import { inMemory } from './track.ts';

const interaction = 'cmi.interactions.0.';

describe.each<Profile>(['strict', 'moodle'])('the fake LMS of SCORM 2004, %s', (profile) => {
  itHoldsTheRules(CMI2004_ROWS, CMI2004_VALUES, () => launch(profile, { given: CMI2004_GIVEN }));

  it.each(under(profile, RESPONSES))('reads a response of type %s: %.40s', (type, value, error) => {
    expect(answers(profile, type, 'learner_response', value)).toBe(error);
  });

  it.each(under(profile, PATTERNS))('reads a right response of type %s: %s', (type, value, error) => {
    expect(answers(profile, type, 'correct_responses.0.pattern', value)).toBe(error);
  });

  it('keeps the identifier of an interaction, which Moodle lets change', () => {
    const steps: Step[] = [
      ...begin('choice'),
      ['set', `${interaction}id`, 'soal-2', profile === 'strict' ? '351' : '0'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('takes so many right responses as a type may have', () => {
    const steps: Step[] = [
      ...begin('numeric'),
      ['set', `${interaction}correct_responses.0.pattern`, '1[:]2', '0'],
      ['set', `${interaction}correct_responses.1.pattern`, '3[:]4', '351'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('knows its keywords and nothing else', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi._version', '1.0', '0'],
      ['get', 'cmi.score._children', 'scaled,raw,min,max', '0'],
      ['get', 'cmi.comments_from_learner._children', 'comment,location,timestamp', '0'],
      ['get', 'cmi.comments_from_lms._children', 'comment,location,timestamp', '0'],
      ['get', 'cmi.learner_preference._children', 'audio_level,language,delivery_speed,audio_captioning', '0'],
      [
        'get',
        'cmi.objectives._children',
        'id,score,success_status,completion_status,progress_measure,description',
        '0',
      ],
      [
        'get',
        'cmi.interactions._children',
        'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
        '0',
      ],
      ['get', 'cmi.objectives.0.score._children', '', '301'],
      ['get', 'cmi.interactions.0.objectives._count', '', '301'],
      ['get', 'cmi.interactions._count', '0', '0'],
      ['get', 'cmi.location._children', '', '301'],
      ['get', 'cmi.score._count', '', '301'],
      ['get', 'cmi.score', '', '401'],
      ['get', 'cmi.core.lesson_status', '', '401'],
      ['get', '', '', '301'],
      ['set', 'cmi._version', '2.0', '404'],
      ['set', 'cmi.interactions._count', '3', '404'],
      ['set', 'cmi.shoe_size', '41', '401'],
      ['set', '', '41', '351'],
    ];
    expect(runSteps(launch(profile), steps)).toEqual(expected(steps));
  });

  it('takes nothing before Initialize and nothing after Terminate', () => {
    const steps: Step[] = [
      ['get', 'cmi.mode', '', '122'],
      ['set', 'cmi.suspend_data', 'x', '132'],
      ['commit', 'false', '142'],
      ['finish', 'false', '112'],
      ['init', 'true', '0'],
      ['init', 'false', '103'],
      ['finish', 'true', '0'],
      ['get', 'cmi.mode', '', '123'],
      ['set', 'cmi.suspend_data', 'x', '133'],
      ['commit', 'false', '143'],
      ['finish', 'false', '113'],
      ['init', 'false', '104'],
    ];
    const lms = launch(profile);
    expect(runSteps(lms, steps)).toEqual(expected(steps));
    expect(lms.refused).toHaveLength(10);
  });

  it('takes no parameter', () => {
    const lms = launch(profile);
    expect([lms.initialize('x'), lms.lastError]).toEqual(['false', '201']);
    lms.initialize('');
    expect([lms.commit('x'), lms.lastError, lms.terminate('x'), lms.lastError]).toEqual([
      'false',
      '201',
      'false',
      '201',
    ]);
  });

  it('says 402 for what it does not implement', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['get', 'adl.nav.request', '', '402'],
      ['set', 'adl.nav.request', 'suspendAll', '402'],
    ];
    expect(runSteps(launch(profile, { without: ['adl'] }), steps)).toEqual(expected(steps));
  });

  it('gives everything back to who suspended, and nothing to others', () => {
    const storage = inMemory();
    const state: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.suspend_data', 'state', '0'],
      ['set', 'cmi.score.raw', '80', '0'],
      ['set', 'cmi.session_time', 'PT59M30.5S', '0'],
    ];
    runSteps(launch(profile, { storage }), [...state, ['set', 'cmi.exit', 'suspend', '0'], ['finish', 'true', '0']]);
    const resumed: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.entry', 'resume', '0'],
      ['get', 'cmi.suspend_data', 'state', '0'],
      ['get', 'cmi.score.raw', '80', '0'],
      ['get', 'cmi.total_time', 'PT3570.5S', '0'],
      ['set', 'cmi.exit', 'normal', '0'],
      ['finish', 'true', '0'],
    ];
    expect(runSteps(launch(profile, { storage }), resumed)).toEqual(expected(resumed));
    const anew: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.entry', 'ab-initio', '0'],
      ['get', 'cmi.suspend_data', '', '403'],
      ['get', 'cmi.score.raw', '', '403'],
    ];
    expect(runSteps(launch(profile, { storage }), anew)).toEqual(expected(anew));
  });

  it('derives completion from a threshold, over what was set', () => {
    const storage = inMemory();
    const given = { 'cmi.completion_threshold': '1' };
    const lms = launch(profile, { storage, given });
    runSteps(lms, [
      ['init', 'true', '0'],
      ['set', 'cmi.progress_measure', '1', '0'],
      ['set', 'cmi.completion_status', 'incomplete', '0'],
      ['finish', 'true', '0'],
    ]);
    expect(lms.stored('cmi.completion_status')).toBe('completed');
  });
});

describe('the fake LMS of SCORM 2004, strict', () => {
  it('derives success from a passing score, over what was set', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.score.scaled', '0.5', '0'],
      ['get', 'cmi.success_status', 'failed', '0'],
      ['set', 'cmi.score.scaled', '0.75', '0'],
      ['set', 'cmi.success_status', 'failed', '0'],
      ['get', 'cmi.success_status', 'passed', '0'],
    ];
    expect(runSteps(launch('strict', { given: { 'cmi.scaled_passing_score': '0.75' } }), steps)).toEqual(
      expected(steps),
    );
  });

  it('says that it could not store', () => {
    const network = { online: false, sessionValid: true };
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['commit', 'false', '391'],
      ['finish', 'false', '111'],
    ];
    expect(runSteps(launch('strict', { network }), steps)).toEqual(expected(steps));
  });
});

describe('the fake LMS of SCORM 2004 as Moodle', () => {
  it('opens in review once completed, and writes all the same', () => {
    const storage = inMemory();
    const first: Step[] = [
      ['init', 'true', '0'],
      ['set', 'cmi.exit', 'suspend', '0'],
      ['set', 'cmi.success_status', 'failed', '0'],
      ['finish', 'true', '0'],
    ];
    runSteps(launch('moodle', { storage }), first);
    const second: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.mode', 'normal', '0'],
      ['set', 'cmi.exit', 'suspend', '0'],
      ['set', 'cmi.completion_status', 'completed', '0'],
      ['finish', 'true', '0'],
    ];
    expect(runSteps(launch('moodle', { storage }), second)).toEqual(expected(second));
    const third: Step[] = [
      ['init', 'true', '0'],
      ['get', 'cmi.mode', 'review', '0'],
      ['get', 'cmi.credit', 'no-credit', '0'],
      ['set', 'cmi.score.raw', '10', '0'],
      ['finish', 'true', '0'],
    ];
    const lms = launch('moodle', { storage });
    expect(runSteps(lms, third)).toEqual(expected(third));
    expect(lms.stored('cmi.score.raw')).toBe('10');
  });

  it('says true offline, and sends everything with the next commit', () => {
    const network = { online: false, sessionValid: true };
    const lms = launch('moodle', { network });
    runSteps(lms, [
      ['init', 'true', '0'],
      ['set', 'cmi.location', 'a', '0'],
      ['commit', 'true', '0'],
    ]);
    expect(lms.stored('cmi.location')).toBe('');
    network.online = true;
    runSteps(lms, [['commit', 'true', '0']]);
    expect(lms.stored('cmi.location')).toBe('a');
  });

  it('says false when the login has ended', () => {
    const steps: Step[] = [
      ['init', 'true', '0'],
      ['commit', 'false', '101'],
      ['finish', 'false', '101'],
    ];
    expect(runSteps(launch('moodle', { network: { online: true, sessionValid: false } }), steps)).toEqual(
      expected(steps),
    );
  });

  it('refuses line ends and a brace at the start of a text', () => {
    const steps: Step[] = [
      ...begin('fill-in'),
      ['set', `${interaction}description`, 'dua\nbaris', '406'],
      ['set', `${interaction}description`, '{a}', '406'],
      ['set', 'cmi.comments_from_learner.0.comment', 'dua\nbaris', '406'],
    ];
    expect(runSteps(launch('moodle'), steps)).toEqual(expected(steps));
  });

  it('forgets right responses when the type is set', () => {
    const steps: Step[] = [
      ...begin('choice'),
      ['set', `${interaction}correct_responses.0.pattern`, 'a', '0'],
      ['set', `${interaction}type`, 'choice', '0'],
      ['get', `${interaction}correct_responses._count`, '0', '0'],
    ];
    expect(runSteps(launch('moodle'), steps)).toEqual(expected(steps));
  });
});

function launch(profile: Profile, more: Partial<LmsOptions> = {}): Cmi2004 {
  return new Cmi2004({ profile, ...more });
}

/** An interaction of a type. */
function begin(type: string): Step[] {
  return [
    ['init', 'true', '0'],
    ['set', `${interaction}id`, 'soal-1', '0'],
    ['set', `${interaction}type`, type, '0'],
  ];
}

/** The error after setting an element of an interaction of that type. */
function answers(profile: Profile, type: string, name: string, value: string): string {
  const lms = launch(profile);
  runSteps(lms, begin(type));
  lms.set(interaction + name, value);
  return lms.lastError;
}
