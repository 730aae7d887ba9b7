import type { Module, Quiz, Scenario } from '../../../model/course.ts';
import { isGraded } from '../../../model/graded.ts';
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
    for (const { block } of blocksOf(content, 'quiz')) if (isGraded(block)) checkQuiz(block, module, report);
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

/** A survey scale counts for nothing, a scenario for what its best path scores. */
function worthOf(item: Question | Scenario): Worth {
  if (item.kind === 'scenario') return { points: mostOf(item), best: mostOf(item) };
  const points = item.type === 'likert' ? 0 : item.points;
  return { points, best: canBeRight(item) ? points : 0 };
}

/** The best choice of every scene together: never less than any path, so that no quiz is blamed wrongly. */
function mostOf(scenario: Scenario): number {
  return scenario.scenes.reduce((sum, { choices }) => sum + Math.max(0, ...choices.map(({ score }) => score)), 0);
}

function canBeRight(question: Question): boolean {
  return question.type === 'single' || question.type === 'multiple' || question.type === 'truefalse'
    ? question.options.some((option) => option.correct)
    : true;
}
