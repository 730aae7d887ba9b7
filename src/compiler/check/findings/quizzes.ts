import type { Module, Quiz } from '../../../model/course.ts';
import { isGraded } from '../../../model/graded.ts';
import { blocksOf, type Found } from '../content.ts';
import type { Report } from '../report.ts';
import type { Sources } from '../sources.ts';
import type { Check } from '../subject.ts';

/** Quizzes that ask for what they do not have, and modules whose score hangs on the wrong ones. */
export const checkQuizzes: Check = ({ modules, sources }, report) => {
  for (const { module, content } of modules) {
    const quizzes = blocksOf(content, 'quiz');
    for (const { block } of quizzes) checkDraw(block, report);
    for (const found of quizzes) checkGrading(found, report);
    checkModule(
      module,
      quizzes.filter(({ block }) => isGraded(block)).map(({ block }) => block),
      sources,
      report,
    );
  }
};

function checkDraw(quiz: Quiz, report: Report): void {
  const count = quiz.pools.reduce((sum, pool) => sum + pool.items.length, 0);
  const inPools = quiz.pools.some((pool) => pool.draw !== undefined);
  if (count === 0) {
    report.report('empty-quiz', quiz.at, {});
    return;
  }
  if (quiz.draw !== undefined && inPools) report.report('draw-twice', quiz.at, {});
  if (quiz.draw !== undefined && quiz.draw > count)
    report.report('draw-too-large', quiz.at, { draw: quiz.draw, count });
  for (const pool of quiz.pools) {
    if (pool.items.length === 0) report.report('empty-pool', pool.at, {});
    else if (pool.draw !== undefined && pool.draw > pool.items.length)
      report.report('draw-too-large', pool.at, { draw: pool.draw, count: pool.items.length });
  }
}

function checkGrading({ block: quiz, page }: Found<'quiz'>, report: Report): void {
  if (!quiz.graded) return;
  if (page.role !== 'lesson') report.report('graded-quiz-misplaced', quiz.at, {});
  if (quiz.role !== undefined) report.report('graded-with-role', quiz.at, { role: quiz.role });
}

function checkModule(module: Module, graded: readonly Quiz[], sources: Sources, report: Report): void {
  const [first, second] = graded;
  const file = module.opening.file;
  if (first === undefined && module.completion === 'passed')
    report.report('passed-without-quiz', sources.key(file, ['completion']), {});
  if (second !== undefined) report.report('several-graded-quizzes', second.at, { count: graded.length });
  else if (first?.mastery !== undefined && first.mastery !== module.mastery)
    report.report('lone-quiz-mastery', first.at, { quiz: first.mastery, module: module.mastery });
}
