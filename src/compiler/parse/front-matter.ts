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

/** Takes the settings between `---` and `---` off the head of a file. */
export function readFrontMatter(source: Source, report: Report): FrontMatter {
  const { lines } = source;
  if (lines[0]?.text.trimEnd() !== '---') return { settings: null, present: false, body: lines };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  if (end < 0) {
    report.report('unclosed-front-matter', source.place(lines[0].offset), {});
    return { settings: null, present: true, body: [] };
  }
  const inner = lines.slice(1, end);
  const segment = new Segment(
    source,
    inner.length > 0 ? inner : lines.slice(0, 1).map((line) => ({ ...line, text: '' })),
  );
  return { settings: readYaml(segment, report), present: true, body: lines.slice(end + 1) };
}
