import type { BuiltPackage, CompileResult } from '../../compiler/compile.ts';
import { STANDARD_NAMES, sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import { wrapToWidth } from './cells.ts';
import { type Column, table } from './table.ts';
import { paint, type Terminal } from './terminal.ts';

export interface BuildReport {
  readonly result: CompileResult;
  /** The course folder and that of the packages, as the author named them. */
  readonly course: string;
  readonly out: string;
}

/**
 * What was built, as a table; what was not, and why; what to do next. Diagnostics are printed before it. Empty where
 * there is nothing to say.
 */
export function buildReport(report: BuildReport, language: TerminalLanguage, terminal: Terminal): string {
  const voice = voiceOf(language, terminal);
  const { built, diagnostics } = report.result;
  const parts = [
    built.length > 0 ? packageTable(built, voice) : null,
    diagnostics.some(({ level }) => level === 'error') ? stoppedNote(report.result, voice) : null,
    built.length > 0 ? nextSteps(report, voice) : null,
  ];
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? '' : `\n${told.join('\n\n')}\n\n`;
}

/** How one report speaks: language, colours, width. */
type Voice = ReturnType<typeof voiceOf>;

function voiceOf(language: TerminalLanguage, terminal: Terminal) {
  const number = new Intl.NumberFormat(language);
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    say: sayTerminal(language),
    paint: paint(terminal),
    width: terminal.width,
    count: (value: number) => number.format(value),
    /** Decimal units, as file managers show them: 34 210 → `34,2 kB`. */
    size: (bytes: number) =>
      bytes < 1_000_000 ? `${tenths.format(bytes / 1000)} kB` : `${tenths.format(bytes / 1_000_000)} MB`,
  };
}

function packageTable(built: readonly BuiltPackage[], { say, paint, width, count, size }: Voice): string {
  const columns: readonly Column[] = [
    { title: say('columnModule'), align: 'left' },
    { title: say('columnTitle'), align: 'left', flexible: true },
    { title: say('columnStandard'), align: 'left' },
    { title: say('columnSize'), align: 'right' },
    { title: say('columnQuestions'), align: 'right' },
    { title: say('columnMinutes'), align: 'right' },
  ];
  const numbers = ({ bytes, questions, minutes }: Totals) => [size(bytes), count(questions), count(minutes)];
  const rows = built.map((one) => [
    one.module,
    one.title,
    STANDARD_NAMES[one.standard] ?? one.standard,
    ...numbers(one),
  ]);
  const packages = built.length === 1 ? say('totalPackage') : say('totalPackages', { n: count(built.length) });
  const foot = [packages, '', '', ...numbers(totalsOf(built))];
  return table(columns, rows, foot, { width, paint });
}

type Totals = Pick<BuiltPackage, 'bytes' | 'questions' | 'minutes'>;

/** Questions and minutes count once a module, sizes once a package. */
function totalsOf(built: readonly BuiltPackage[]): Totals {
  const modules = [...new Map(built.map((one) => [one.module, one])).values()];
  const sum = (of: readonly BuiltPackage[], field: keyof Totals) => of.reduce((total, one) => total + one[field], 0);
  return { bytes: sum(built, 'bytes'), questions: sum(modules, 'questions'), minutes: sum(modules, 'minutes') };
}

function stoppedNote({ built, stopped }: CompileResult, { say, paint }: Voice): string {
  const cross = paint.red('✗');
  if (built.length === 0) return `  ${cross} ${say('stoppedAll')}`;
  if (stopped.length === 0) return `  ${cross} ${say('stoppedSome')}`;
  return `  ${cross} ${say('stopped', { modules: stopped.join(', ') })}\n    ${say('stoppedSome')}`;
}

function nextSteps({ result, course, out }: BuildReport, { say, paint, width }: Voice): string {
  const preview = course === 'modules' ? 'npm run preview' : `npm run preview -- --course ${course}`;
  const steps = [{ label: say('tryFirst'), words: say('tryFirstWords', { preview }) }];
  const standards = result.built.map(({ standard }) => standard);
  // SCORM 1.2 before 2004 where both were built: the Moodle app plays no other.
  const scorm = standards.find((standard) => standard === 'scorm12') ?? standards.find((one) => one === 'scorm2004');
  if (scorm !== undefined)
    steps.push({ label: say('nextStep'), words: say('nextStepWords', { zip: `-${scorm}.zip` }) });
  if (standards.includes('web'))
    steps.push({ label: say('withoutLms'), words: say('withoutLmsWords', { zip: '-web.zip' }) });
  const margin = Math.max(...steps.map(({ label }) => label.length)) + 2;
  const lines = steps.flatMap(({ label, words }) =>
    wrapToWidth(words, Math.max(30, width - margin - 5)).map(
      (line, n) => `    ${n === 0 ? paint.bold(label.padEnd(margin)) : ' '.repeat(margin)}${line}`,
    ),
  );
  return [`  ${paint.green('✓')} ${say('writtenTo', { out: paint.cyan(out) })}`, ...lines].join('\n');
}
