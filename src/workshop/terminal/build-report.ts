import type { BuiltPackage, CompileResult } from '../../compiler/compile.ts';
import { type SayTerminal, STANDARD_NAMES, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { Standard } from '../../model/standard.ts';
import { type Column, table } from './table.ts';
import { type Paint, paint, type Terminal } from './terminal.ts';

export interface BuildReport {
  readonly result: CompileResult;
  /** The folder of the packages, as the author named it. */
  readonly out: string;
  /** Standards the course asks for that cannot be built yet. */
  readonly notAvailable: readonly Standard[];
}

/** What was built, as a table; what was not, and why; what to do next. Diagnostics are printed before it. */
export function buildReport(
  report: BuildReport,
  language: TerminalLanguage,
  say: SayTerminal,
  terminal: Terminal,
): string {
  const colors = paint(terminal);
  const { built } = report.result;
  const parts = [
    built.length > 0 ? packageTable(built, language, say, terminal.width, colors) : null,
    hasErrors(report) ? stoppedNote(report, say, colors) : null,
    built.length > 0 ? nextSteps(report, say, colors) : null,
  ];
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? '' : `\n${told.join('\n\n')}\n\n`;
}

function packageTable(
  built: readonly BuiltPackage[],
  language: TerminalLanguage,
  say: SayTerminal,
  width: number,
  colors: Paint,
): string {
  const columns: readonly Column[] = [
    { title: say('columnModule'), align: 'left' },
    { title: say('columnTitle'), align: 'left', flexible: true },
    { title: say('columnStandard'), align: 'left' },
    { title: say('columnSize'), align: 'right' },
    { title: say('columnQuestions'), align: 'right' },
    { title: say('columnMinutes'), align: 'right' },
  ];
  const number = new Intl.NumberFormat(language);
  const rows = built.map(({ module, title, standard, bytes, questions, minutes }) => [
    module,
    title,
    STANDARD_NAMES[standard] ?? standard,
    size(bytes, language),
    number.format(questions),
    number.format(minutes),
  ]);
  return table(columns, rows, totals(built, language, say), { width, paint: colors });
}

/** Questions and minutes count once a module, sizes once a package. */
function totals(built: readonly BuiltPackage[], language: TerminalLanguage, say: SayTerminal): readonly string[] {
  const number = new Intl.NumberFormat(language);
  const modules = [...new Map(built.map((one) => [one.module, one])).values()];
  const sum = (of: readonly BuiltPackage[], field: 'bytes' | 'questions' | 'minutes') =>
    of.reduce((total, one) => total + one[field], 0);
  return [
    say('totalPackages', { n: number.format(built.length) }),
    '',
    '',
    size(sum(built, 'bytes'), language),
    number.format(sum(modules, 'questions')),
    number.format(sum(modules, 'minutes')),
  ];
}

function hasErrors({ result }: BuildReport): boolean {
  return result.diagnostics.some(({ level }) => level === 'error');
}

function stoppedNote({ result: { built, stopped } }: BuildReport, say: SayTerminal, colors: Paint): string {
  const cross = colors.red('✗');
  if (built.length === 0) return `  ${cross} ${say('stoppedAll')}`;
  if (stopped.length === 0) return `  ${cross} ${say('stoppedSome')}`;
  return `  ${cross} ${say('stopped', { modules: stopped.join(', ') })}\n    ${say('stoppedSome')}`;
}

function nextSteps({ out, notAvailable }: BuildReport, say: SayTerminal, colors: Paint): string {
  const labels = [say('tryFirst'), say('nextStep')];
  const width = Math.max(...labels.map((label) => label.length));
  const step = (label: string, words: string) => `    ${colors.bold(label.padEnd(width))}  ${words}`;
  const names = notAvailable.map((standard) => STANDARD_NAMES[standard] ?? standard).join(', ');
  return [
    `  ${colors.green('✓')} ${say('writtenTo', { out: colors.cyan(out) })}`,
    step(say('tryFirst'), say('tryFirstWords')),
    step(say('nextStep'), say('nextStepWords')),
    ...(names === '' ? [] : [`    ${colors.dim(say('notAvailable', { standards: names }))}`]),
  ].join('\n');
}

/** Decimal units, as file managers show them: 34 210 → `34,2 kB`. */
function size(bytes: number, language: TerminalLanguage): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(language, digits).format(value)} ${unit}`;
}
