import type { Scorm12Function } from './scorm12-api.ts';

/** One call a module made. */
export interface Call {
  readonly kind: 'call';
  readonly n: number;
  /** Milliseconds since the module was opened. */
  readonly at: number;
  readonly name: Scorm12Function;
  /** The element, the error code asked about, or ''. */
  readonly element: string;
  /** What was set; `null` for calls that set nothing. */
  readonly value: string | null;
  readonly result: string;
  /** Error code after the call, `'0'` where there is none, and what the LMS says of it. */
  readonly error: string;
  readonly errorWords: string;
}

/** The module was opened: what follows belongs to this opening. */
export interface Launch {
  readonly kind: 'launch';
  readonly n: number;
  readonly mode: LaunchMode;
}

export type LogEntry = Call | Launch;

/** `none`: the module finds no LMS. */
export const LAUNCH_MODES = ['normal', 'review', 'none'] as const;
export type LaunchMode = (typeof LAUNCH_MODES)[number];

export const CALL_GROUPS = ['all', 'writes', 'reads', 'commits', 'faults'] as const;
export type CallGroup = (typeof CALL_GROUPS)[number];

export function isInGroup(call: Call, group: CallGroup): boolean {
  if (group === 'all') return true;
  if (group === 'faults') return call.error !== '0';
  return GROUPS[group].includes(call.name);
}

const GROUPS: Readonly<Record<'writes' | 'reads' | 'commits', readonly Scorm12Function[]>> = {
  writes: ['LMSSetValue'],
  reads: ['LMSGetValue'],
  commits: ['LMSInitialize', 'LMSCommit', 'LMSFinish'],
};

/** Whether the words of the filter stand in the call: name, element, value or result, in any case. */
export function matches(call: Call, words: string): boolean {
  const text = `${call.name} ${call.element} ${call.value ?? ''} ${call.result} ${call.error}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
