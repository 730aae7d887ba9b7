import type { Check } from '../subject.ts';

/** Facts about benefits, laws and numbers change yearly. */
const DAYS = 365;
const MILLISECONDS_A_DAY = 86_400_000;

/** Modules whose facts nobody has checked for over a year. */
export const checkFreshness: Check = ({ modules, sources, today }, report) => {
  for (const { module } of modules) {
    const { reviewed } = module;
    const at = () => sources.key(module.opening.file, ['reviewed']);
    if (reviewed === undefined) report.report('facts-never-reviewed', at(), {});
    else if (daysBetween(reviewed, today) > DAYS) report.report('facts-old', at(), { reviewed });
    else if (daysBetween(reviewed, today) < 0) report.report('facts-in-future', at(), { reviewed });
  }
};

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}
