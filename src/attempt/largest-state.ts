import type { Outline, QuestionKey, Response } from '../model/outline.ts';
import { type Attempt, type AttemptEvent, emptyAttempt } from './attempt.ts';
import { encode } from './codec.ts';
import { own } from './records.ts';
import { reduce } from './reduce.ts';
import { isEndOf, STEP_LIMIT } from './scenario.ts';
import { openQuiz, quizOf } from './views.ts';

/** Events before those that count: a clock that takes as many characters as that of a very long attempt. */
const CLOCK = 5_000;

/** Attempts at a quiz without limit that are always kept: the best and the last. */
const KEPT_ATTEMPTS = 2;

/** Attempts at even one question that no SCORM 1.2 holds: an author who allows more need not wait for all of them. */
const MOST_ATTEMPTS = 200;

/** Characters of the largest saved state a module can produce; what learners write freely comes on top. */
export interface LargestState {
  /** With every response. Above the limit of an LMS, responses are left out at run time. */
  readonly whole: number;
  /** Results and position alone: must not be above the limit, or they could not be kept. */
  readonly results: number;
}

export function largestState(outline: Outline): LargestState {
  const attempt = largestAttempt(outline);
  return { whole: encode(outline, attempt).length, results: encode(outline, attempt, 0).length };
}

/**
 * Takes a module in the way that saves most: everything read, ticked, answered right and then otherwise, every attempt
 * used up, on two devices. Typed answers count as long as the longest accepted.
 */
export function largestAttempt(outline: Outline): Attempt {
  return [...eventsOutsideQuizzes(outline), ...quizEvents(outline)].reduce(
    (now, event) => (typeof event === 'function' ? event(now) : reduce(outline, now, event)),
    { ...emptyAttempt('aaa'), clock: CLOCK },
  );
}

type Step = AttemptEvent | ((attempt: Attempt) => Attempt);

function eventsOutsideQuizzes(outline: Outline): Step[] {
  const formative = Object.keys(outline.questions).filter((id) => quizOf(outline, id) === null);
  const scenarios = Object.keys(outline.scenarios).filter((id) => quizOf(outline, id) === null);
  const lastLesson = outline.lessons[outline.lessons.length - 1]?.id ?? '';
  return [
    ...outline.lessons.map(({ id }): Step => ({ type: 'lessonRead', lesson: id })),
    ...formative.flatMap((id) => answers(outline, id)),
    ...scenarios.flatMap((id) => longestPath(outline, id)),
    ...Object.entries(outline.checklists).flatMap(([checklist, items]) =>
      items.map((item): Step => ({ type: 'ticked', checklist, item, on: true })),
    ),
    { type: 'opened', page: lastLesson, block: formative[0] ?? null },
    (attempt) => ({ ...attempt, device: 'bbb' }),
  ];
}

function quizEvents(outline: Outline): Step[] {
  return Object.entries(outline.quizzes).flatMap(([quiz, { attempts }]) => {
    const length = Math.min(attempts ?? KEPT_ATTEMPTS, MOST_ATTEMPTS);
    return Array.from({ length }, () => (attempt: Attempt) => takeQuiz(outline, attempt, quiz));
  });
}

function takeQuiz(outline: Outline, attempt: Attempt, quiz: string): Attempt {
  const play = (from: Attempt, events: readonly AttemptEvent[]) =>
    events.reduce((now, event) => reduce(outline, now, event), from);
  const started = play(attempt, [{ type: 'quizStarted', quiz, seed: 0xffffffff }]);
  const items = openQuiz(started, quiz)?.drawn ?? [];
  const events = items.flatMap((id) => [...answers(outline, id, quiz), ...longestPath(outline, id, quiz)]);
  return play(started, [...events, { type: 'quizSubmitted', quiz }]);
}

/** Right first and then otherwise, so that the best and the last differ. */
function answers(outline: Outline, question: string, quiz?: string): AttemptEvent[] {
  const key = own(outline.questions, question);
  if (key === undefined) return [];
  const place = quiz === undefined ? {} : { quiz };
  return [rightResponse(key), otherResponse(key)].map((response) => ({
    type: 'answered',
    question,
    response,
    ...place,
  }));
}

function rightResponse(key: QuestionKey): Response {
  if ('gaps' in key) return key.gaps.map((gap) => (gap.kind === 'text' ? longest(gap.accept) : String(gap.max)));
  if ('right' in key) return key.right;
  return 'items' in key ? key.items : key.options.slice(0, 1);
}

function otherResponse(key: QuestionKey): Response {
  if ('gaps' in key) return rightResponse(key).map((typed, index) => (index === 0 ? `${typed}?` : typed));
  if ('targets' in key) return ['', ...key.right.slice(1)];
  if (key.type === 'order') return [...key.items.slice(-1), ...key.items.slice(0, -1)];
  return key.options.slice(-1);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((long, text) => (text.length > long.length ? text : long), '');
}

/** A walk that avoids the ends as long as it can. */
function longestPath(outline: Outline, scenario: string, quiz?: string): AttemptEvent[] {
  const known = own(outline.scenarios, scenario);
  if (known === undefined) return [];
  const place = quiz === undefined ? {} : { quiz };
  const events: AttemptEvent[] = [];
  let scene = own(known.scenes, known.start);
  while (scene !== undefined && scene.choices.length > 0 && events.length < STEP_LIMIT) {
    const onward = scene.choices.findIndex(({ to }) => !isEndOf(known, to));
    const choice = onward < 0 ? scene.choices.length - 1 : onward;
    events.push({ type: 'sceneChosen', scenario, choice, ...place });
    scene = own(known.scenes, scene.choices[choice]?.to ?? '');
  }
  return events;
}
