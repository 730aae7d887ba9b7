import type { AttemptEvent } from '../../../../src/attempt/attempt.ts';
import type { AttemptStore } from '../../../../src/attempt/store.ts';
import { openQuiz } from '../../../../src/attempt/views.ts';

const QUIZ = 'kuis-akhir';

/** Reads every lesson of the full module and answers a question in each, then takes the quiz. */
export function* wholeCourse(store: AttemptStore, right = 9): Generator<AttemptEvent> {
  for (const { id } of store.outline.lessons.slice(0, -1)) {
    yield { type: 'opened', page: id, block: null };
    yield { type: 'answered', question: id.replace('pelajaran', 'soal'), response: ['a'] };
    yield { type: 'lessonRead', lesson: id };
  }
  yield* quizTaken(store, right);
}

/** The quiz, with so many right answers of ten. */
export function* quizTaken(store: AttemptStore, right: number): Generator<AttemptEvent> {
  yield { type: 'quizStarted', quiz: QUIZ, seed: 3 };
  for (const [index, question] of (openQuiz(store.attempt, QUIZ)?.drawn ?? []).entries()) {
    yield { type: 'answered', quiz: QUIZ, question, response: [index < right ? 'a' : 'b'] };
  }
  yield { type: 'quizSubmitted', quiz: QUIZ };
}

export function dispatchAll(store: AttemptStore, events: Iterable<AttemptEvent>): void {
  for (const event of events) store.dispatch(event);
}
