/** What a SCORM 1.2 SCO looks for as `window.API` (SCORM 1.2 RTE 3.3). */
export interface Scorm12 {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

export type Scorm12Function = keyof Scorm12;

declare global {
  interface Window {
    API?: Scorm12;
  }
}
