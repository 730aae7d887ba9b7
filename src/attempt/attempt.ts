import type { Response } from '../model/outline.ts';

/**
 * What a learner has done in one module: plain, serialisable, mergeable data. Only `reduce` makes a new one; everything
 * else (score, completion, what an LMS is told) is derived from it, never stored beside it.
 */
export interface Attempt {
  /** Logical clock: grows by one with every event, never with wall time. */
  readonly clock: number;
  /** Short id of the device that writes now; breaks ties between equal clocks. */
  readonly device: string;
  readonly position: Stamped<Position> | null;
  /** Lessons read, by id. */
  readonly read: Readonly<Record<string, Stamp>>;
  /** Formative questions, by id. */
  readonly answers: Readonly<Record<string, Stamped<Answer>>>;
  /** Every attempt at every quiz, by quiz id, oldest first. */
  readonly quizzes: Readonly<Record<string, readonly QuizAttempt[]>>;
  /** Scenarios, by id. */
  readonly scenarios: Readonly<Record<string, Stamped<ScenarioPath>>>;
  /** Reflections, by id. */
  readonly reflections: Readonly<Record<string, Stamped<string>>>;
  /** Ticked item ids, by checklist id. */
  readonly ticks: Readonly<Record<string, Stamped<readonly string[]>>>;
  /** Consultation threads: secret key by thread id. */
  readonly asked: Readonly<Record<string, Stamped<string>>>;
}

/** When, in logical time, and where something was written. */
export interface Stamp {
  readonly clock: number;
  readonly device: string;
}

export interface Stamped<Value> extends Stamp {
  readonly value: Value;
}

export interface Position {
  /** Id of a page: a lesson, or one of the player's own pages. */
  readonly page: string;
  /** Id of the question or block that was on screen, where there is one. */
  readonly block: string | null;
}

export interface Answer {
  /** The last response; `null` where the options have changed since: the score is kept, the response dropped. */
  readonly response: Response | null;
  /** Of the last response, 0–1. */
  readonly score: number;
  /** The best so far, 0–1. */
  readonly best: number;
  /** How often it was answered. */
  readonly tries: number;
  /** Logical clock of the first try: orders the answers once and for all, however often they are changed. */
  readonly first: number;
  /** Signature of the question when it was answered (see `QuestionKey`). */
  readonly signature: string;
}

export interface QuizAttempt {
  /** Device, clock and seed of its start: unique over all devices and tabs. */
  readonly id: string;
  readonly started: Stamp;
  /** 32-bit seed of its draw and shuffles. */
  readonly seed: number;
  /** Ids of the drawn questions and scenarios, in the order shown. */
  readonly drawn: readonly string[];
  readonly answers: Readonly<Record<string, Stamped<Answer>>>;
  /** Paths through scenarios that stand in the quiz. */
  readonly paths: Readonly<Record<string, Stamped<ScenarioPath>>>;
  readonly submitted: Stamp | null;
}

export interface ScenarioPath {
  /** Index of the choice taken at each step, from the start. */
  readonly choices: readonly number[];
  /** Best score of any finished path so far. */
  readonly best: number;
  /** Whether any path was finished. */
  readonly finished: boolean;
}

/** Everything that can happen. Events carry ids, never text of the module. */
export type AttemptEvent =
  /** A page came on screen, or a block of it became the one being worked on. */
  | { readonly type: 'opened'; readonly page: string; readonly block: string | null }
  /** The end of a lesson was visible, or Next was pressed there. */
  | { readonly type: 'lessonRead'; readonly lesson: string }
  /**
   * A response was handed in; in a quiz it belongs to the quiz's open attempt. Where a quiz gives its feedback only at
   * the end (`end`, `score`), a response may be replaced until the quiz is submitted and stays one try.
   */
  | {
      readonly type: 'answered';
      readonly question: string;
      readonly response: Response;
      readonly quiz?: string | undefined;
    }
  | { readonly type: 'quizStarted'; readonly quiz: string; readonly seed: number }
  | { readonly type: 'quizSubmitted'; readonly quiz: string }
  | {
      readonly type: 'sceneChosen';
      readonly scenario: string;
      readonly choice: number;
      readonly quiz?: string | undefined;
    }
  | { readonly type: 'sceneRestarted'; readonly scenario: string; readonly quiz?: string | undefined }
  | { readonly type: 'reflected'; readonly reflection: string; readonly text: string }
  | { readonly type: 'ticked'; readonly checklist: string; readonly item: string; readonly on: boolean }
  | { readonly type: 'asked'; readonly thread: string; readonly key: string }
  | { readonly type: 'left' };

export function emptyAttempt(device: string): Attempt {
  return {
    clock: 0,
    device,
    position: null,
    read: {},
    answers: {},
    quizzes: {},
    scenarios: {},
    reflections: {},
    ticks: {},
    asked: {},
  };
}
