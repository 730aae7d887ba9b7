import { join } from 'node:path';
import type { TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { Diagnostic, Level } from '../../model/diagnostic.ts';
import type { CourseFiles } from '../../model/source.ts';
import { cellWidth, wrapToWidth } from './cells.ts';
import { excerpt, visible } from './excerpt.ts';
import { type Paint, paint } from './terminal.ts';

export interface DiagnosticsStyle {
  readonly language: TerminalLanguage;
  readonly color: boolean;
  /** Cells a line may have; default 80. */
  readonly width?: number;
  /** The course folder as the author called it: then `file:line:column` can be clicked. */
  readonly folder?: string;
}

/** Findings whose line is not shown: reports are copied into chats and tickets, and passwords must not go along. */
const UNSHOWN = ['credentials-in-address'];

const SIGNS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', info: 'i' };

/**
 * Diagnostics as an author reads them, grouped by file: what, where, the line with a caret below the column, the way
 * out. Empty for none. Control characters of the sources are made visible, so that no file can steer the terminal.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: CourseFiles,
  style: DiagnosticsStyle,
): string {
  const lines = new SourceLines(files);
  const colors = paint(style);
  let file: string | null = null;
  let report = '';
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== file) report += `${fileHead(diagnostic.file, style, colors)}\n\n`;
    file = diagnostic.file;
    report += `${entry(diagnostic, lines.at(diagnostic), style, colors).join('\n')}\n\n`;
  }
  return report;
}

function fileHead(file: string, style: DiagnosticsStyle, colors: Paint): string {
  const name = pathOf(file, style);
  const rule = '─'.repeat(Math.max(3, widthOf(style) - cellWidth(name) - 1));
  return `${colors.bold(name)} ${colors.dim(rule)}`;
}

function entry(diagnostic: Diagnostic, line: string | null, style: DiagnosticsStyle, colors: Paint): string[] {
  const { level, code, language } = { ...diagnostic, ...style };
  const width = widthOf(style);
  const [first = '', ...rest] = wrapToWidth(visible(diagnostic.message[language]), width - 4);
  const place = `${pathOf(diagnostic.file, style)}:${diagnostic.line}:${diagnostic.column}`;
  const [hint = '', ...hintRest] = wrapToWidth(visible(diagnostic.hint[language]), width - 6);
  return [
    `  ${signOf(level, colors)} ${colors.bold(first)}`,
    ...rest.map((words) => `    ${colors.bold(words)}`),
    `    ${colors.cyan(place)}  ${colors.dim(code)}`,
    ...(line === null ? [] : excerpt(line, diagnostic, width - 4).map((shown) => `    ${colors.dim(shown)}`)),
    `    ${colors.green('→')} ${hint}`,
    ...hintRest.map((words) => `      ${words}`),
  ];
}

function signOf(level: Level, colors: Paint): string {
  const color = { error: colors.red, warning: colors.yellow, info: colors.cyan }[level];
  return color(SIGNS[level]);
}

function pathOf(file: string, { folder }: DiagnosticsStyle): string {
  return visible(folder === undefined ? file : join(folder, file));
}

function widthOf({ width }: DiagnosticsStyle): number {
  return Math.max(40, width ?? 80);
}

/** Lines of the files, split when a diagnostic first needs them. */
class SourceLines {
  private readonly split = new Map<string, readonly string[]>();

  constructor(private readonly files: CourseFiles) {}

  /** The line a diagnostic stands in; `null` where it is no text, does not exist, or is not for others' eyes. */
  at({ code, file, line }: Diagnostic): string | null {
    return UNSHOWN.includes(code) ? null : (this.linesOf(file)[line - 1] ?? null);
  }

  private linesOf(path: string): readonly string[] {
    const known = this.split.get(path);
    if (known !== undefined) return known;
    const bytes = this.files.texts.find((file) => file.path === path)?.bytes;
    const text = bytes === undefined ? '\0' : new TextDecoder().decode(bytes);
    const lines = text.includes('\0') ? [] : text.split(/\r\n|\r|\n/);
    this.split.set(path, lines);
    return lines;
  }
}
