import { CMI5 } from '../../../model/statement.ts';
import type { SessionMode } from '../session.ts';
import type { ContextTemplate } from './context-template.ts';

/** What the LMS says of a launch in the state document `LMS.LaunchData` (cmi5 10). */
export interface Cmi5LaunchData {
  readonly template: ContextTemplate;
  /** Id of the session, which all its statements carry. */
  readonly session: string;
  readonly mode: SessionMode;
  /** 0–1; `null` where the LMS gives none. */
  readonly masteryScore: number | null;
  /** Where the learner goes on leaving. */
  readonly returnUrl: string | null;
}

export const LAUNCH_DATA = 'LMS.LaunchData';

/** `null` where it says nothing that can be used: without a session no statement is taken. */
export function readLaunchData(content: unknown): Cmi5LaunchData | null {
  const { contextTemplate: template, launchMode, masteryScore, returnURL } = record(content);
  const session = record(record(template).extensions)[CMI5.session];
  if (typeof session !== 'string') return null;
  return {
    template: template as ContextTemplate, // the LMS's own, passed on as it is
    session,
    mode: launchMode === 'Review' ? 'review' : launchMode === 'Browse' ? 'browse' : 'normal',
    masteryScore: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
    returnUrl: typeof returnURL === 'string' && /^https?:/i.test(returnURL) ? returnURL : null,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
