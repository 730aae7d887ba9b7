import type { Module, Objective } from '../../../model/course.ts';
import { blocksOf, type Content } from '../content.ts';
import type { Report } from '../report.ts';
import type { Sources } from '../sources.ts';
import type { Check } from '../subject.ts';

/** Objectives that do not exist, that stand twice, or that nothing measures. */
export const checkObjectives: Check = ({ modules, sources }, report) => {
  for (const { module, content } of modules) {
    reportDuplicates(module.objectives, report);
    reportUnknown(module, content, sources, report);
    const measured = objectivesMeasured(content);
    for (const { id, at } of module.objectives)
      if (!measured.has(id)) report.report('unmeasured-objective', at, { id });
  }
};

function reportDuplicates(objectives: readonly Objective[], report: Report): void {
  const seen = new Set<string>();
  for (const { id, at } of objectives) {
    if (seen.has(id)) report.report('duplicate-objective', at, { id });
    seen.add(id);
  }
}

function reportUnknown(module: Module, content: Content, sources: Sources, report: Report): void {
  const ids = module.objectives.map((objective) => objective.id);
  const known = [...new Set(ids)].join(', ');
  for (const { block } of blocksOf(content, 'question')) {
    const id = block.objective;
    if (id !== undefined && !ids.includes(id)) report.report('unknown-objective', block.at, { id, known });
  }
  for (const lesson of module.lessons) {
    for (const [i, id] of lesson.objectives.entries()) {
      if (!ids.includes(id))
        report.report('unknown-objective', sources.key(lesson.file, ['objectives', i]), { id, known });
    }
  }
}

/** A question measures the objective it names; one that names none measures those of its lesson. */
function objectivesMeasured(content: Content): ReadonlySet<string> {
  return new Set(
    blocksOf(content, 'question').flatMap(({ block, page }) =>
      block.objective === undefined ? (page.lesson?.objectives ?? []) : [block.objective],
    ),
  );
}
