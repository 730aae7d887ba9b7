import type { Attempt } from '../../src/attempt/attempt.ts';
import { QUIZ } from './module.ts';

/** One thing a learner did, and what it earned: noted by the simulation itself when it was done. */
export type Deed =
  | { readonly did: 'read'; readonly lesson: string }
  | { readonly did: 'answered'; readonly question: string; readonly score: number }
  /** A question of an attempt at the quiz that was not handed in yet. */
  | { readonly did: 'tried'; readonly attempt: string; readonly question: string }
  /** `score`: 0–100. */
  | { readonly did: 'submitted'; readonly attempt: string; readonly score: number }
  | { readonly did: 'reflected'; readonly reflection: string; readonly text: string };

/** What of the deeds is not in the attempt, or less than it was; one line each. */
export function missingFrom(attempt: Attempt, deeds: readonly Deed[]): string[] {
  return deeds.filter((deed) => !holds(attempt, deed)).map((deed) => JSON.stringify(deed));
}

function holds(attempt: Attempt, deed: Deed): boolean {
  const tried = (id: string) => attempt.quizzes[QUIZ]?.find((one) => one.id === id);
  switch (deed.did) {
    case 'read':
      return attempt.read[deed.lesson] !== undefined;
    case 'answered':
      return (attempt.answers[deed.question]?.value.best ?? -1) >= deed.score;
    case 'tried': {
      const open = tried(deed.attempt);
      return open !== undefined && (open.submitted !== null || open.answers[deed.question] !== undefined);
    }
    case 'submitted': {
      const { submitted = null, answers = {}, drawn = [] } = tried(deed.attempt) ?? {};
      const earned = Object.values(answers).reduce((sum, { value }) => sum + value.score, 0);
      return submitted !== null && (100 * earned) / drawn.length >= deed.score - 0.01;
    }
    case 'reflected':
      return (attempt.reflections[deed.reflection]?.value ?? '') !== '';
  }
}

/** What is there and nobody did, or is there twice. */
export function inventedIn(attempt: Attempt, deeds: readonly Deed[]): string[] {
  const submitted = (attempt.quizzes[QUIZ] ?? []).filter((one) => one.submitted !== null).map((one) => one.id);
  const done = deeds.flatMap((deed) => (deed.did === 'submitted' ? [deed.attempt] : []));
  const texts = deeds.flatMap((deed) => (deed.did === 'reflected' ? [deed.text] : []));
  return [
    ...submitted.filter((id, index) => !done.includes(id) || submitted.indexOf(id) !== index),
    ...Object.values(attempt.reflections).flatMap(({ value }) => (texts.includes(value) ? [] : [value])),
  ];
}

/** The best of the scores handed in, 0–100; `null` where there is none. */
export function bestScore(deeds: readonly Deed[]): number | null {
  const scores = deeds.flatMap((deed) => (deed.did === 'submitted' ? [deed.score] : []));
  return scores.length === 0 ? null : Math.max(...scores);
}
