import type { Place } from '../../model/diagnostic.ts';
import type { Gap } from '../../model/question.ts';
import { parseTypedNumber } from '../../model/typed-number.ts';
import { letterOf } from './letters.ts';
import type { Report } from './report.ts';

/** Takes the gaps of one question as its text is read, in the order they stand. */
export class GapCollector {
  readonly gaps: Gap[] = [];

  constructor(
    private readonly language: string,
    /** Whether every gap takes a number, also without `=`. */
    private readonly numeric: boolean,
    private readonly report: Report,
  ) {}

  /** Reads what stands between `[[` and `]]` and gives the id of the gap. */
  add(written: string, at: Place): string {
    const id = letterOf(this.gaps.length);
    const content = written.trim();
    const isNumber = this.numeric || content.startsWith('=');
    this.gaps.push(isNumber ? this.numberGap(id, content.replace(/^=/, ''), at) : this.textGap(id, content, at));
    return id;
  }

  private textGap(id: string, content: string, at: Place): Gap {
    const accept = content
      .split(/\\?\|/)
      .map((answer) => answer.replace(/\\(.)/g, '$1').trim())
      .filter((answer) => answer !== '');
    if (accept.length === 0) this.report.report('empty-gap', at, {});
    return { id, kind: 'text', accept, at };
  }

  private numberGap(id: string, content: string, at: Place): Gap {
    const range = readRange(content.trim(), this.language);
    if (range === null) this.report.report('bad-number-gap', at, { found: content.trim() });
    else if (range.min > range.max) this.report.report('gap-range-reversed', at, { found: content.trim() });
    const [min, max] = range === null ? [0, 0] : [Math.min(range.min, range.max), Math.max(range.min, range.max)];
    return { id, kind: 'number', min, max, at };
  }
}

/** `85` → 85–85, `85 ± 2` → 83–87, `80..90` → 80–90; `null` where it is none of these. */
function readRange(content: string, language: string): { min: number; max: number } | null {
  const tolerance = /^(.+?)(?:±|\+-|\+\/-)(.+)$/.exec(content);
  const bounds = /^(.+?)\.\.(.+)$/.exec(content);
  const parts = (tolerance ?? bounds ?? ['', content, content])
    .slice(1)
    .map((part) => parseTypedNumber(part, language));
  const [first, second] = parts;
  if (first == null || second == null) return null;
  return tolerance === null ? { min: first, max: second } : around(first, Math.abs(second));
}

/** Rounds away what binary fractions add: 3.5 ± 0.1 is 3.4–3.6. */
function around(middle: number, tolerance: number): { min: number; max: number } {
  const exact = (number: number) => Number(number.toPrecision(12));
  return { min: exact(middle - tolerance), max: exact(middle + tolerance) };
}
