import { plainText } from '../../../model/plain-text.ts';
import type { Heading } from '../../../model/prose.ts';
import type { CheckedPage } from '../content.ts';
import type { Report } from '../report.ts';
import { allContent, type Check } from '../subject.ts';
import { walk } from '../walk.ts';

/** Headings that are empty or skip a level (WCAG 1.3.1); those of pools and scenes are not headings here. */
export const checkHeadings: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    for (const page of content.pages) {
      if (page.role === 'glossary') continue;
      const headings = headingsOf(page);
      for (const heading of headings)
        if (plainText(heading.children) === '') report.report('heading-empty', heading.at, {});
      checkLevels(page.role === 'opening' ? withoutTitle(headings) : headings, report);
    }
  }
};

function headingsOf(page: CheckedPage): Heading[] {
  const headings: Heading[] = [];
  walk(page.blocks, {
    block: (block, { ownHeadings }) => {
      if (block.kind === 'heading' && !ownHeadings) headings.push(block);
    },
  });
  return headings;
}

/** The opening page has its title from the front matter; a first `#` there repeats it. */
function withoutTitle([first, ...rest]: readonly Heading[]): Heading[] {
  if (first === undefined) return [];
  return first.depth === 1 ? rest : [first, ...rest];
}

function checkLevels(headings: readonly Heading[], report: Report): void {
  let before = 1;
  for (const { depth, at } of headings) {
    if (depth === 1) report.report('second-title', at, {});
    else if (depth > before + 1) report.report('heading-jump', at, { from: before, to: depth });
    before = depth;
  }
}
