import type { Scenario, Scene } from '../../../model/course.ts';
import { isGraded } from '../../../model/graded.ts';
import { plainText } from '../../../model/plain-text.ts';
import { blocksOf } from '../content.ts';
import type { Report } from '../report.ts';
import { allContent, type Check } from '../subject.ts';

/** Scenarios that cannot be walked from their start to an end. */
export const checkScenarios: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    for (const { block, quiz } of blocksOf(content, 'scenario')) {
      if (block.scenes.length === 0) {
        report.report('scenario-without-scenes', block.at, {});
        continue;
      }
      checkChoices(block, report);
      checkPaths(block, report);
      if (quiz !== null && isGraded(quiz) && !isScored(block)) report.report('scenario-without-score', block.at, {});
    }
  }
};

function checkChoices(scenario: Scenario, report: Report): void {
  const known = scenario.scenes.map((scene) => scene.id).join(', ');
  const ids = new Set(scenario.scenes.map((scene) => scene.id));
  for (const scene of scenario.scenes) {
    const seen = new Set<string>();
    for (const { to, at, content } of scene.choices) {
      const text = plainText(content).toLowerCase();
      if (!ids.has(to)) report.report('choice-leads-nowhere', at, { to, known });
      if (seen.has(text)) report.report('duplicate-options', at, { text: plainText(content) });
      seen.add(text);
    }
    if (scene.end !== undefined && scene.choices.length > 0) report.report('end-with-choices', scene.at, {});
  }
}

function checkPaths(scenario: Scenario, report: Report): void {
  const [start] = scenario.scenes;
  const reached = start === undefined ? new Set<string>() : scenesFrom(start, scenario);
  for (const { id, at } of scenario.scenes) if (!reached.has(id)) report.report('scene-unreachable', at, { id });
  const inReach = scenario.scenes.filter((scene) => reached.has(scene.id));
  if (!inReach.some(isEnd)) {
    if (!inReach.some((scene) => hasBrokenChoice(scene, scenario)))
      report.report('scenario-without-end', scenario.at, {});
    return;
  }
  for (const scene of inReach) {
    const ahead = scenesFrom(scene, scenario);
    const leads = scenario.scenes.some((other) => ahead.has(other.id) && isEnd(other));
    if (!leads && !hasBrokenChoice(scene, scenario)) report.report('scene-loop', scene.at, { id: scene.id });
  }
}

/** Ids of the scenes that can follow `scene`, itself included. */
function scenesFrom(scene: Scene, scenario: Scenario): Set<string> {
  const byId = new Map(scenario.scenes.map((other) => [other.id, other]));
  const reached = new Set<string>();
  const ahead = [scene];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next.id)) continue;
    reached.add(next.id);
    for (const { to } of next.choices) ahead.push(...[byId.get(to)].filter((found) => found !== undefined));
  }
  return reached;
}

function isEnd(scene: Scene): boolean {
  return scene.choices.length === 0;
}

/** Its way out may be the choice that is already reported as leading nowhere. */
function hasBrokenChoice(scene: Scene, scenario: Scenario): boolean {
  return scene.choices.some(({ to }) => !scenario.scenes.some((other) => other.id === to));
}

function isScored(scenario: Scenario): boolean {
  return scenario.scenes.some((scene) => scene.choices.some((choice) => choice.score > 0));
}
