import type { Place } from './diagnostic.ts';
import type { Inline, TextBlock } from './prose.ts';

export const QUESTION_TYPES = [
  'single',
  'multiple',
  'truefalse',
  'order',
  'match',
  'sort',
  'gap',
  'number',
  'likert',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

interface QuestionBase {
  readonly kind: 'question';
  readonly id: string;
  readonly at: Place;
  /** What is asked, before the answer list; gaps stand inside it. */
  readonly prompt: readonly TextBlock[];
  readonly points: number;
  /** How often it may be answered; `null`: without limit. Formative default `null`, in a graded quiz 1. */
  readonly attempts: number | null;
  readonly shuffle: boolean;
  readonly partial: boolean;
  readonly hint?: string;
  /** Id of the objective it measures. */
  readonly objective?: string;
  /** Shown when the question is settled; empty where there is none. */
  readonly explanation: readonly TextBlock[];
}

export interface Option {
  /** `{#id}`, or its letter in source order: `a`, `b`, …, `z`, `aa`. */
  readonly id: string;
  /** Whether the author wrote the id: then it survives reordering. */
  readonly named: boolean;
  readonly content: readonly Inline[];
  readonly feedback: readonly TextBlock[];
  readonly at: Place;
}

/** An option of which it is known whether it is right. */
export interface Choice extends Option {
  readonly correct: boolean;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'single' | 'multiple' | 'truefalse';
  readonly options: readonly Choice[];
}

export interface OrderQuestion extends QuestionBase {
  readonly type: 'order';
  /** In the right order. */
  readonly items: readonly Option[];
}

export interface MatchQuestion extends QuestionBase {
  readonly type: 'match' | 'sort';
  /** What the two columns are called. */
  readonly heads: readonly [readonly Inline[], readonly Inline[]];
  /** The left-hand side, each with the id of the target it belongs to. */
  readonly items: readonly (Option & { readonly target: string })[];
  /** The right-hand side: distinct values (match) or groups (sort). Ids are letters in order of first appearance. */
  readonly targets: readonly { readonly id: string; readonly content: readonly Inline[] }[];
}

export type Gap =
  | { readonly id: string; readonly kind: 'text'; readonly accept: readonly string[]; readonly at: Place }
  /** Right when `min ≤ answer ≤ max`. */
  | { readonly id: string; readonly kind: 'number'; readonly min: number; readonly max: number; readonly at: Place };

/** `number` where there is one gap and it is numeric; `gap` otherwise. */
interface GapQuestion extends QuestionBase {
  readonly type: 'gap' | 'number';
  readonly gaps: readonly Gap[];
}

export interface LikertQuestion extends QuestionBase {
  readonly type: 'likert';
  readonly options: readonly Option[];
}

export type Question = ChoiceQuestion | OrderQuestion | MatchQuestion | GapQuestion | LikertQuestion;
