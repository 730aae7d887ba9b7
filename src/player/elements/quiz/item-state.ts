import type { QuizAttempt } from '../../../attempt/attempt.ts';
import { own } from '../../../attempt/records.ts';
import type { Outline } from '../../../model/outline.ts';

/** How a drawn question or story stands; each is a word for learners too. */
export type ItemState = 'notAnswered' | 'answered' | 'right' | 'partly' | 'wrong';

/**
 * A story is answered when it came to an end; a question with all options unticked again is not. `isJudged`: whether the
 * learner may know what was right; what cannot be wrong is never judged.
 */
export function itemState(outline: Outline, attempt: QuizAttempt, id: string, isJudged: boolean): ItemState {
  const best = own(outline.scenarios, id)?.best ?? 1;
  const path = own(attempt.paths, id)?.value;
  const answer = own(attempt.answers, id)?.value;
  const share = path?.finished ? path.best / best : answer?.response?.length === 0 ? undefined : answer?.best;
  if (share === undefined) return 'notAnswered';
  if (!isJudged || best === 0 || own(outline.questions, id)?.type === 'likert') return 'answered';
  return share >= 1 ? 'right' : share > 0 ? 'partly' : 'wrong';
}
