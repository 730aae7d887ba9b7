import type { SourceFile } from '../../model/source.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';
import { Source } from './source.ts';

/** Text of a file, or `null` with one diagnostic where it is no text that can be read in reasonable time. */
export function decode(file: SourceFile, report: Report): Source | null {
  const start = { file: file.path, line: 1, column: 1 };
  if (file.bytes.length > LIMITS.fileBytes) {
    report.report('file-too-large', start, { bytes: file.bytes.length, limit: LIMITS.fileBytes });
    return null;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  if (text.includes('\0')) {
    report.report('not-text', start, {});
    return null;
  }
  const source = new Source(file.path, text);
  if (!isUtf8(file.bytes)) {
    report.report('not-utf8', source.place(text.indexOf('\uFFFD')), {});
    return null;
  }
  return withoutLongLines(source, report) ? source : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function withoutLongLines(source: Source, report: Report): boolean {
  const long = source.lines.find((line) => line.text.length > LIMITS.lineLength);
  if (long === undefined) return true;
  report.report('line-too-long', source.place(long.offset), {
    length: long.text.length,
    limit: LIMITS.lineLength,
  });
  return false;
}
