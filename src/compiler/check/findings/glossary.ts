import type { Term } from '../../../model/course.ts';
import { plainTextOfBlocks } from '../../../model/plain-text.ts';
import type { Report } from '../report.ts';
import type { Check } from '../subject.ts';

/** Terms explained twice in one glossary, or not at all. A module may explain a term of the course in its own way. */
export const checkGlossary: Check = ({ course }, report) => {
  checkTerms(course.glossary, report);
  for (const module of course.modules) checkTerms(module.glossary, report);
};

function checkTerms(terms: readonly Term[], report: Report): void {
  const seen = new Set<string>();
  for (const { term, aka, blocks, at } of terms) {
    const names = [...new Set([term, ...aka].map((name) => name.toLowerCase()))];
    const known = names.find((name) => seen.has(name));
    if (term === '') report.report('heading-empty', at, {});
    else if (known !== undefined) report.report('glossary-duplicate', at, { term });
    if (term !== '' && plainTextOfBlocks(blocks) === '') report.report('glossary-empty', at, { term });
    for (const name of names) seen.add(name);
  }
}
