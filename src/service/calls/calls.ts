import type { Call } from '../http/call.ts';
import { ANSWER_CALLS } from './answer-calls.ts';
import { CANNED_CALLS } from './canned-calls.ts';
import { ENDPOINT_CALLS } from './endpoint-calls.ts';
import { OFFICE_CALLS } from './office-calls.ts';
import { QUESTION_CALLS } from './question-calls.ts';
import { SESSION_CALLS } from './session-calls.ts';
import { THREAD_CALLS } from './thread-calls.ts';

/** Every call of the service. */
export const CALLS: readonly Call[] = [
  ...ENDPOINT_CALLS,
  ...QUESTION_CALLS,
  ...SESSION_CALLS,
  ...THREAD_CALLS,
  ...ANSWER_CALLS,
  ...CANNED_CALLS,
  ...OFFICE_CALLS,
];
