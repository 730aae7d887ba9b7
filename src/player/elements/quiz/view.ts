import type { QuizAttempt } from '../../../attempt/attempt.ts';
import { own } from '../../../attempt/records.ts';
import { lastQuizAttempt } from '../../../attempt/views.ts';
import type { QuizOutline } from '../../../model/outline.ts';
import type { App } from '../app.ts';
import { type ItemState, itemState } from './item-state.ts';
import { type QuizNotes, readQuizNotes } from './quiz-notes.ts';

/** What one drawing of a quiz that was begun shows. */
export interface View {
  readonly quiz: QuizOutline;
  /** The open attempt, else the one begun last. */
  readonly attempt: QuizAttempt;
  readonly isOpen: boolean;
  /** Index of the drawn question on screen; -1: none, but what comes after all of them. */
  readonly at: number;
  /** What was drawn, in the order shown. */
  readonly items: readonly Item[];
  readonly notes: QuizNotes;
}

/** A question or story of a quiz attempt. */
interface Item {
  readonly id: string;
  readonly state: ItemState;
  /** Whether the learner wants to look at it again. */
  readonly isMarked: boolean;
}

/**
 * `null` before the quiz is begun. The question on screen is that of the attempt's position, so that it is there again
 * after a break; none where the questions are put aside, and at first none where the quiz was handed in.
 */
export function viewOf({ store, notes }: App, id: string, isAside: boolean | null): View | null {
  const quiz = own(store.outline.quizzes, id);
  const attempt = lastQuizAttempt(store.attempt, id);
  if (quiz === undefined || attempt === null) return null;
  const isOpen = attempt.submitted === null;
  const isJudged = !isOpen || quiz.feedback === 'each';
  const known = readQuizNotes(notes, attempt.id);
  return {
    quiz,
    attempt,
    isOpen,
    at: (isAside ?? !isOpen) ? -1 : Math.max(0, attempt.drawn.indexOf(store.attempt.position?.value.block ?? '')),
    items: attempt.drawn.map((item) => ({
      id: item,
      state: itemState(store.outline, attempt, item, isJudged),
      isMarked: known.marked.includes(item),
    })),
    notes: known,
  };
}
