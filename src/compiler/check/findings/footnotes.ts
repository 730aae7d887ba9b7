import type { Content } from '../content.ts';
import type { Report } from '../report.ts';
import type { Sources } from '../sources.ts';
import { allContent, type Check } from '../subject.ts';

/** Footnote marks and footnotes that miss each other. */
export const checkFootnotes: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    reportUndefined(content, subject.sources, report);
    reportUnused(content, report);
  }
};

function reportUndefined({ marks }: Content, sources: Sources, report: Report): void {
  for (const { label, page, at } of marks) {
    if (page.footnotes.some((footnote) => footnote.label === label)) continue;
    report.report('footnote-undefined', sources.find(at, `[^${label}]`), { label });
  }
}

function reportUnused({ pages, marks }: Content, report: Report): void {
  for (const page of pages) {
    const seen = new Set<string>();
    for (const { label, at } of page.footnotes) {
      if (seen.has(label)) report.report('footnote-twice', at, { label });
      else if (!marks.some((mark) => mark.page === page && mark.label === label))
        report.report('footnote-unused', at, { label });
      seen.add(label);
    }
  }
}
