import type { Report } from './report.ts';
import { Segment } from './segment.ts';
import type { Line, Source } from './source.ts';
import type { WrittenSettings } from './validate.ts';
import { readYaml } from './yaml-settings.ts';

export interface FrontMatter {
  /** `null` where there is none, or none that can be read. */
  readonly settings: WrittenSettings | null;
  /** Whether the file begins with `---`. */
  readonly present: boolean;
  /** The lines after it. */
  readonly body: readonly Line[];
}

/** Without a closing line the settings reach to the first line that is empty, a heading or a block. */
function readUnclosed(source: Source, report: Report): FrontMatter {
  const { lines } = source;
  report.report('unclosed-front-matter', source.place(0), {});
  const end = lines.findIndex((line, index) => index > 0 && /^(?:\s*$|#|:::)/.test(line.text));
  const inner = end < 0 ? lines.slice(1) : lines.slice(1, end);
  const settings = inner.length === 0 ? null : readYaml(new Segment(source, inner), report);
  return { settings, present: true, body: end < 0 ? [] : lines.slice(end) };
}

/** Takes the settings between `---` and `---` off the head of a file. */
export function readFrontMatter(source: Source, report: Report): FrontMatter {
  const { lines } = source;
  if (lines[0]?.text.trimEnd() !== '---') return { settings: null, present: false, body: lines };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  if (end < 0) return readUnclosed(source, report);
  const inner = lines.slice(1, end);
  const segment = new Segment(
    source,
    inner.length > 0 ? inner : lines.slice(0, 1).map((line) => ({ ...line, text: '' })),
  );
  return { settings: readYaml(segment, report), present: true, body: lines.slice(end + 1) };
}
