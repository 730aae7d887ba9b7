import type { Module, Quiz, Scenario } from '../../../model/course.ts';
import { INTERACTIVE_TYPES } from '../../../model/outline.ts';
import type { Question } from '../../../model/question.ts';
import { blocksOf } from '../content.ts';
import type { Report } from '../report.ts';
import type { Check } from '../subject.ts';

/** What one item of a quiz is worth, and how much of that a learner can get. Points. */
interface Worth {
  readonly points: number;
  readonly best: number;
}

/** Graded quizzes that nobody can pass, whatever they answer. */
export const checkMastery: Check = ({ modules }, report) => {
  for (const { module, content } of modules) {
    for (const { block } of blocksOf(content, 'quiz')) if (block.graded) checkQuiz(block, module, report);
  }
};

function checkQuiz(quiz: Quiz, module: Module, report: Report): void {
  const drawn = unluckiestDraw(quiz);
  const points = drawn.reduce((sum, item) => sum + item.points, 0);
  if (drawn.length === 0) return;
  if (points === 0) {
    report.report('quiz-without-points', quiz.at, {});
    return;
  }
  const best = Math.floor((100 * drawn.reduce((sum, item) => sum + item.best, 0)) / points);
  const mastery = quiz.mastery ?? module.mastery;
  if (best < mastery) report.report('mastery-unreachable', quiz.at, { mastery, best });
}

/** The items of the draw in which most points are out of reach. */
function unluckiestDraw(quiz: Quiz): Worth[] {
  const inPools = quiz.pools.some((pool) => pool.draw !== undefined);
  const hands = inPools
    ? quiz.pools.map(({ items, draw }) => ({ items, draw: draw ?? items.length }))
    : [{ items: quiz.pools.flatMap((pool) => pool.items), draw: quiz.draw ?? Number.POSITIVE_INFINITY }];
  return hands.flatMap(({ items, draw }) => items.map(worthOf).sort(byLoss).slice(0, draw));
}

function byLoss(a: Worth, b: Worth): number {
  return b.points - b.best - (a.points - a.best) || a.points - b.points;
}

/** A scenario counts as one point. */
function worthOf(item: Question | Scenario): Worth {
  if (item.kind === 'scenario') return { points: 1, best: hasScore(item) ? 1 : 0 };
  return { points: item.points, best: canBeRight(item) ? item.points : 0 };
}

function hasScore(scenario: Scenario): boolean {
  return scenario.scenes.some((scene) => scene.choices.some((choice) => choice.score > 0));
}

function canBeRight(question: Question): boolean {
  if (!INTERACTIVE_TYPES.includes(question.type)) return false;
  const choices = 'options' in question && question.type !== 'likert' ? question.options : null;
  return choices?.some((option) => option.correct) ?? question.type !== 'likert';
}
