import type { Scenario } from '../../model/course.ts';
import type { ScenarioOutline } from '../../model/outline.ts';

/** A scenario as a graph of scenes, with the most it can score. */
export function scenarioOutline(scenario: Scenario): ScenarioOutline {
  const scenes = Object.fromEntries(
    scenario.scenes.map((scene) => [
      scene.id,
      {
        choices: scene.choices.map(({ to, score }) => ({ to, score })),
        ...(scene.end === undefined ? {} : { end: scene.end }),
      },
    ]),
  );
  const start = scenario.scenes[0]?.id ?? '';
  return { best: bestPath(scenes, start), start, scenes };
}

/**
 * The most a path can score. A choice that leads back to a scene on the way gives its own score and ends the count, so
 * that going round in circles earns nothing. One visit a scene, without recursion: a scenario may be long.
 */
function bestPath(scenes: ScenarioOutline['scenes'], start: string): number {
  const best = new Map<string, number>();
  const onTheWay = new Set<string>();
  const stack = [start];
  while (stack.length > 0) {
    const scene = stack[stack.length - 1] ?? start;
    const choices = scenes[scene]?.choices ?? [];
    if (best.has(scene)) {
      stack.pop();
    } else if (onTheWay.has(scene)) {
      best.set(scene, Math.max(0, ...choices.map((choice) => choice.score + (best.get(choice.to) ?? 0))));
      onTheWay.delete(scene);
      stack.pop();
    } else {
      onTheWay.add(scene);
      stack.push(...choices.map((choice) => choice.to).filter((to) => !best.has(to) && !onTheWay.has(to)));
    }
  }
  return best.get(start) ?? 0;
}
