export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric';

/** How one standard writes responses, right responses and results. */
export interface Notation {
  /** Between the members of a list. */
  readonly and: string;
  /** Between the two sides of a pair. */
  readonly to: string;
  /** Not true, true. */
  readonly truth: readonly [string, string];
  readonly wrong: string;
  /** The largest number an LMS takes. */
  readonly largest: number;
  /** The right response of a number from `min` to `max`; `''` where it cannot be told. */
  range(min: number, max: number): string;
  /** The type of an interaction in which so many texts are typed, and what stands between them. */
  texts(count: number): readonly [type: InteractionType, and: string];
  /** Whether an interaction has a description. */
  readonly describes: boolean;
}
