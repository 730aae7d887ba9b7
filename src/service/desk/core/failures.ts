import type { SayDesk } from '../../../i18n/desk.ts';
import type { CallFailure } from './api.ts';
import type { Notice } from './state.ts';

/** What happened and what to do, in the officer's language. */
export function noticeOf(say: SayDesk, { problem, retryAfter }: CallFailure): Notice {
  if (problem === null) return { kind: 'trouble', text: say('unreachable') };
  const wait = retryAfter !== null && problem.status === 429 ? ` ${say('waitSeconds', { n: retryAfter })}` : '';
  const more = problem.faults?.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));
  return { kind: 'trouble', text: `${problem.title}${wait}`, more };
}
