import type { ScenarioOutline } from '../model/outline.ts';
import type { ScenarioPath } from './attempt.ts';
import { own } from './records.ts';

/** Steps after which a path that goes round in circles takes no further one: what keeps the saved state finite. */
export const STEP_LIMIT = 100;

/** Where a path has come to. */
interface Standing {
  readonly scene: string;
  /** Whether that scene offers no choice. */
  readonly ended: boolean;
  /** Sum of the scores of the choices taken. */
  readonly score: number;
}

export const UNTRODDEN: ScenarioPath = { choices: [], best: 0, finished: false };

/** Follows the choices from the start; stops before one that this version of the scenario does not offer. */
function follow(scenario: ScenarioOutline, choices: readonly number[]): Standing {
  let scene = scenario.start;
  let score = 0;
  for (const index of choices) {
    const choice = own(scenario.scenes, scene)?.choices[index];
    if (choice === undefined) break;
    scene = choice.to;
    score += choice.score;
  }
  return { scene, ended: isEndOf(scenario, scene), score };
}

/** The path after one more choice; the same path where there is no such choice. */
export function choose(scenario: ScenarioOutline, path: ScenarioPath, choice: number): ScenarioPath {
  const here = own(scenario.scenes, follow(scenario, path.choices).scene);
  if (here?.choices[choice] === undefined || path.choices.length >= STEP_LIMIT) return path;
  const choices = [...path.choices, choice];
  const { ended, score } = follow(scenario, choices);
  return { choices, best: ended ? bestOf(path, score) : path.best, finished: path.finished || ended };
}

function bestOf(path: ScenarioPath, score: number): number {
  return path.finished ? Math.max(path.best, score) : score;
}

/** Whether a scene offers no choice. */
export function isEndOf(scenario: ScenarioOutline, scene: string): boolean {
  return (own(scenario.scenes, scene)?.choices.length ?? 0) === 0;
}
