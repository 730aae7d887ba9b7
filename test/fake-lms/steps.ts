import type { Cmi12 } from './cmi12.ts';
import type { ErrorCode } from './elements.ts';

/** One call with what it must return and the error that must stand afterwards. */
export type Step =
  | readonly ['init' | 'finish' | 'commit', 'true' | 'false', ErrorCode]
  | readonly ['get', string, string, ErrorCode]
  | readonly ['set', string, string, ErrorCode];

export interface StepResult {
  readonly step: Step;
  readonly returned: string;
  readonly error: string;
}

/** Runs the steps and gives for each what came back: a test compares it with what `expected` says. */
export function runSteps(lms: Cmi12, steps: readonly Step[]): StepResult[] {
  return steps.map((step) => {
    const returned = call(lms, step);
    return { step, returned, error: lms.api.LMSGetLastError() };
  });
}

export function expected(steps: readonly Step[]): StepResult[] {
  return steps.map((step) => {
    const error = step.length === 3 ? step[2] : step[3];
    const returned = step[0] === 'set' ? (error === '0' ? 'true' : 'false') : step[0] === 'get' ? step[2] : step[1];
    return { step, returned, error };
  });
}

function call({ api }: Cmi12, step: Step): string {
  switch (step[0]) {
    case 'init':
      return api.LMSInitialize('');
    case 'finish':
      return api.LMSFinish('');
    case 'commit':
      return api.LMSCommit('');
    case 'get':
      return api.LMSGetValue(step[1]);
    case 'set':
      return api.LMSSetValue(step[1], step[2]);
  }
}
