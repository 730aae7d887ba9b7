import type { Call } from './call.ts';
import type { Scorm12, Scorm12Function } from './scorm12-api.ts';

/**
 * An API that does what `lms` does and reports each call once it is done.
 * @param now Milliseconds since the module was opened.
 */
export function recordCalls(lms: Scorm12, now: () => number, report: (call: Omit<Call, 'n'>) => void): Scorm12 {
  const told = (name: Scorm12Function, element: string, value: string | null, result: string): string => {
    const error = lms.LMSGetLastError();
    const errorWords = error === '0' ? '' : lms.LMSGetErrorString(error);
    report({ kind: 'call', at: now(), name, element, value, result, error, errorWords });
    return result;
  };
  return {
    LMSInitialize: (parameter) => told('LMSInitialize', '', null, lms.LMSInitialize(parameter)),
    LMSFinish: (parameter) => told('LMSFinish', '', null, lms.LMSFinish(parameter)),
    LMSGetValue: (element) => told('LMSGetValue', element, null, lms.LMSGetValue(element)),
    LMSSetValue: (element, value) => told('LMSSetValue', element, String(value), lms.LMSSetValue(element, value)),
    LMSCommit: (parameter) => told('LMSCommit', '', null, lms.LMSCommit(parameter)),
    // What was asked is the error of the call before: it is no error of this one.
    LMSGetLastError: () => toldQuery('LMSGetLastError', '', lms.LMSGetLastError()),
    LMSGetErrorString: (code) => toldQuery('LMSGetErrorString', code, lms.LMSGetErrorString(code)),
    LMSGetDiagnostic: (code) => toldQuery('LMSGetDiagnostic', code, lms.LMSGetDiagnostic(code)),
  };

  function toldQuery(name: Scorm12Function, element: string, result: string): string {
    report({ kind: 'call', at: now(), name, element, value: null, result, error: '0', errorWords: '' });
    return result;
  }
}
