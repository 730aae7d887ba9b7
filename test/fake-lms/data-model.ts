import {
  decimal,
  type Format,
  feedback,
  identifier,
  integer,
  interactionResult,
  lessonStatus,
  oneOf,
  text,
  time,
  timespan,
} from './formats.ts';

/** One element of the SCORM 1.2 data model (RTE 3.4.4); `n` stands for an index. */
export interface Row {
  readonly element: string;
  readonly access: 'read' | 'write' | 'both';
  readonly format: Format;
  readonly initial?: string;
}

const anything = text(4096);

export const ROWS: readonly Row[] = [
  { element: 'cmi.core.student_id', access: 'read', format: identifier },
  { element: 'cmi.core.student_name', access: 'read', format: text(255) },
  { element: 'cmi.core.lesson_location', access: 'both', format: text(255, 64_000) },
  { element: 'cmi.core.credit', access: 'read', format: oneOf('credit', 'no-credit') },
  { element: 'cmi.core.lesson_status', access: 'both', format: lessonStatus, initial: 'not attempted' },
  { element: 'cmi.core.entry', access: 'read', format: oneOf('ab-initio', 'resume', '') },
  { element: 'cmi.core.score.raw', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.core.score.max', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.core.score.min', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.core.total_time', access: 'read', format: timespan, initial: '0000:00:00.00' },
  { element: 'cmi.core.lesson_mode', access: 'read', format: oneOf('browse', 'normal', 'review') },
  { element: 'cmi.core.exit', access: 'write', format: oneOf('time-out', 'suspend', 'logout', '') },
  { element: 'cmi.core.session_time', access: 'write', format: timespan },
  { element: 'cmi.suspend_data', access: 'both', format: text(4096, 64_000) },
  { element: 'cmi.launch_data', access: 'read', format: anything },
  { element: 'cmi.comments', access: 'both', format: anything },
  { element: 'cmi.comments_from_lms', access: 'read', format: anything },
  { element: 'cmi.student_data.mastery_score', access: 'read', format: decimal(0, 100) },
  { element: 'cmi.student_data.max_time_allowed', access: 'read', format: timespan },
  { element: 'cmi.student_data.time_limit_action', access: 'read', format: anything },
  { element: 'cmi.student_preference.audio', access: 'both', format: integer(-1, 100), initial: '0' },
  { element: 'cmi.student_preference.language', access: 'both', format: text(255) },
  { element: 'cmi.student_preference.speed', access: 'both', format: integer(-100, 100), initial: '0' },
  { element: 'cmi.student_preference.text', access: 'both', format: integer(-1, 1), initial: '0' },
  { element: 'cmi.objectives.n.id', access: 'both', format: identifier },
  { element: 'cmi.objectives.n.score.raw', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.objectives.n.score.max', access: 'both', format: decimal(0, 100) },
  { element: 'cmi.objectives.n.score.min', access: 'both', format: decimal(0, 100) },
  {
    element: 'cmi.objectives.n.status',
    access: 'both',
    format: oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
    initial: 'not attempted',
  },
  { element: 'cmi.interactions.n.id', access: 'write', format: identifier },
  { element: 'cmi.interactions.n.objectives.n.id', access: 'write', format: identifier },
  { element: 'cmi.interactions.n.time', access: 'write', format: time },
  {
    element: 'cmi.interactions.n.type',
    access: 'write',
    format: oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  },
  { element: 'cmi.interactions.n.correct_responses.n.pattern', access: 'write', format: feedback },
  { element: 'cmi.interactions.n.weighting', access: 'write', format: decimal(-100, 100) },
  { element: 'cmi.interactions.n.student_response', access: 'write', format: feedback },
  { element: 'cmi.interactions.n.result', access: 'write', format: interactionResult },
  { element: 'cmi.interactions.n.latency', access: 'write', format: timespan },
];

/** `cmi.interactions.3.id → cmi.interactions.n.id`. */
export function patternOf(element: string): string {
  return element.replace(/\.\d+(?=\.|$)/g, '.n');
}

export function rowOf(element: string): Row | undefined {
  const pattern = patternOf(element);
  return ROWS.find((row) => row.element === pattern);
}

/** Whether `pattern` is a list, whose members have an index: `cmi.objectives`. */
export function isList(pattern: string): boolean {
  return ROWS.some((row) => row.element.startsWith(`${pattern}.n.`));
}

/** Names directly below a pattern, in table order: `cmi.core.score → raw, max, min`; empty for a leaf and a stranger. */
export function childrenOf(pattern: string): string[] {
  const prefix = isList(pattern) ? `${pattern}.n.` : `${pattern}.`;
  const names = ROWS.filter((row) => row.element.startsWith(prefix)).map((row) => row.element.slice(prefix.length));
  return [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
}
