/**
 * What an attempt needs to know of a module: structure, keys and points, no text. The compiler derives it from the
 * `Module`; the player reads it from the page; it is plain JSON.
 */
export interface Outline {
  readonly course: string;
  readonly module: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  /** 0–100. */
  readonly mastery: number;
  readonly completion: 'lessons' | 'passed';
  /** In reading order. */
  readonly lessons: readonly LessonOutline[];
  /** Every question of the module, formative and in quizzes, by id, in source order. */
  readonly questions: Readonly<Record<string, QuestionKey>>;
  readonly quizzes: Readonly<Record<string, QuizOutline>>;
  readonly scenarios: Readonly<Record<string, ScenarioOutline>>;
  readonly reflections: readonly string[];
  /** Item ids in source order, by checklist. */
  readonly checklists: Readonly<Record<string, readonly string[]>>;
}

export interface LessonOutline {
  readonly id: string;
  /** Plain text, for lists and for objectives in an LMS. */
  readonly title: string;
  readonly optional: boolean;
  /** Minutes. */
  readonly minutes: number;
  /** Ids of the quizzes that stand in it: such a lesson is read when they are submitted. */
  readonly quizzes: readonly string[];
}

interface KeyBase {
  readonly points: number;
  /** How often it may be answered; `null`: without limit. */
  readonly attempts: number | null;
  readonly shuffle: boolean;
  readonly partial: boolean;
  /** Two characters that change when the answerable parts (options, items, gaps) change. */
  readonly signature: string;
  /** Plain text of the prompt, at most 250 characters: the description of the interaction. */
  readonly prompt: string;
  readonly objective?: string;
}

/**
 * The key of a question. A response is a list of strings whose meaning hangs on the type:
 * single, truefalse, likert: one option id; multiple: option ids in source order; order: item ids as the learner put
 * them; match, sort: for each item in source order the chosen target id, or ''; gap, number: what was typed, gap by gap.
 */
export type QuestionKey =
  | (KeyBase & {
      readonly type: 'single' | 'multiple' | 'truefalse';
      readonly options: readonly string[];
      readonly right: readonly string[];
      /** Of a true–false question the option that says *Benar* or *True*. */
      readonly truth?: string;
    })
  | (KeyBase & { readonly type: 'order'; readonly items: readonly string[] })
  | (KeyBase & {
      readonly type: 'match' | 'sort';
      readonly items: readonly string[];
      readonly targets: readonly string[];
      /** For each item in order the id of its target. */
      readonly right: readonly string[];
    })
  | (KeyBase & { readonly type: 'gap' | 'number'; readonly gaps: readonly GapKey[] })
  | (KeyBase & { readonly type: 'likert'; readonly options: readonly string[] });

export type GapKey =
  | { readonly kind: 'text'; readonly accept: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };

export type Response = readonly string[];

export interface QuizOutline {
  readonly graded: boolean;
  readonly role?: 'pretest' | 'practice';
  readonly attempts: number | null;
  /** 0–100; the quiz's own verdict. */
  readonly mastery: number;
  readonly shuffle: boolean;
  readonly feedback: 'each' | 'end' | 'score';
  readonly minutes?: number;
  /** How many of each pool's items are drawn; items are ids of questions and scenarios. */
  readonly pools: readonly { readonly draw: number; readonly items: readonly string[] }[];
}

export interface ScenarioOutline {
  /** The best score any path can reach; 0 where nothing is scored. */
  readonly best: number;
  readonly start: string;
  readonly scenes: Readonly<Record<string, SceneOutline>>;
}

export interface SceneOutline {
  readonly choices: readonly { readonly to: string; readonly score: number }[];
  readonly end?: 'good' | 'fair' | 'poor';
}
