import {
  CourseFolderError,
  diagnosticsConcerning,
  lessonMeasures,
  type SurveyedCourse,
  surveyCourse,
} from '../../compiler/compile.ts';
import { type SayCheck, sayCheck } from '../../i18n/terminal.ts';
import { type SayTerminal, sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type CheckOptions, readCheckCommand } from './check-options.ts';
import { checkSummary } from './check-report.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { FixError, writeFixes } from './fixes.ts';
import { explainFolderError } from './folder-error.ts';
import { languageOf } from './language.ts';
import { lessonTable } from './lesson-table.ts';
import { formatGithub, formatJson } from './machine-formats.ts';
import { paint, refuse, type Terminal } from './terminal.ts';
import { explainWriteFault } from './write-fault.ts';

/** What a check needs of the world around it. */
export interface CheckWorld {
  readonly terminal: Terminal;
  /** ISO date. */
  readonly today: string;
}

/** How often fixes are written and checked again: one fix may uncover another. */
const ROUNDS = 5;

/** `npm run check`: gives the exit status. 0: no errors; 1: errors; 2: it could not be done as asked. */
export async function runCheck(argv: readonly string[], world: CheckWorld): Promise<0 | 1 | 2> {
  const command = readCheckCommand(argv);
  if (command.kind === 'run') return check(command.options, world);
  const say = sayTerminal(command.language);
  const words = sayCheck(command.language);
  if (command.kind === 'refused') return refuse(world.terminal, command.reason(say, words), say('seeHelp'));
  world.terminal.out(`${words('checkUsage')}\n`);
  return 0;
}

async function check(options: CheckOptions, world: CheckWorld): Promise<0 | 1 | 2> {
  try {
    const surveyed = await surveyCourse(options.course, world.today);
    const language = options.language ?? languageOf(surveyed.settings);
    const fault = requestFault(surveyed, options, sayTerminal(language), sayCheck(language));
    if (fault !== null) return refuse(world.terminal, fault);
    const settled = options.fix ? await fix(surveyed, options, language, world) : surveyed;
    const diagnostics = diagnosticsConcerning(settled, options.modules);
    print(diagnostics, settled, options, language, world.terminal);
    return diagnostics.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    return refuse(world.terminal, explain(error, options));
  }
}

/** What is wrong with the request in view of the course; `null` where it can be done. */
function requestFault(
  { modules, files, diagnostics }: SurveyedCourse,
  { course: path, modules: asked }: CheckOptions,
  say: SayTerminal,
  words: SayCheck,
): string | null {
  if (files.texts.length + files.media.length === 0) return words('folderEmpty', { path });
  const known = modules.map(({ id }) => id);
  if (known.length === 0) return diagnostics.length === 0 ? say('noModules', { course: path }) : null;
  const module = asked?.find((id) => !known.includes(id));
  return module === undefined ? null : say('unknownModule', { module, course: path, known: known.join(', ') });
}

/** Writes what can be mended, checks again, and says what was changed: on the error stream for machines. */
async function fix(
  first: SurveyedCourse,
  options: CheckOptions,
  language: TerminalLanguage,
  { terminal, today }: CheckWorld,
): Promise<SurveyedCourse> {
  const say = sayCheck(language);
  const tell = options.format === 'text' ? terminal.out : terminal.err;
  let surveyed = first;
  let total = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { written, changed } = await writeFixes(
      options.course,
      surveyed.files,
      diagnosticsConcerning(surveyed, options.modules),
    );
    for (const path of changed) tell(`${say('changedMeanwhile', { path })}\n`);
    for (const { file, line, code } of written) tell(`${say('fixed', { place: `${file}:${line}  ${code}` })}\n`);
    if (written.length === 0) break;
    total += written.length;
    surveyed = await surveyCourse(options.course, today);
  }
  tell(`${total === 0 ? say('nothingToFix') : say('fixedTotal', { n: total })}\n\n`);
  return surveyed;
}

function print(
  diagnostics: readonly Diagnostic[],
  surveyed: SurveyedCourse,
  { format, course, modules, lessons }: CheckOptions,
  language: TerminalLanguage,
  terminal: Terminal,
): void {
  if (format === 'json') terminal.out(formatJson(diagnostics));
  else if (format === 'github') terminal.out(formatGithub(diagnostics, course, language));
  else {
    const { color, width } = terminal;
    const { files } = surveyed;
    const say = sayCheck(language);
    terminal.out(formatDiagnostics(diagnostics, files, { language, color, width, folder: course }));
    if (lessons) terminal.out(lessonTable(lessonMeasures(surveyed, modules), say, terminal));
    terminal.out(checkSummary(diagnostics, files.texts.length, say, paint(terminal)));
  }
}

/** A sentence for what an author can do something about; everything else is a fault of ours and is thrown on. */
function explain(error: unknown, { language = 'id' }: CheckOptions): string {
  const say = sayTerminal(language);
  if (error instanceof CourseFolderError) return explainFolderError(error, say);
  if (!(error instanceof FixError)) throw error;
  return sayCheck(language)('cannotFix', { path: error.path, reason: explainWriteFault(error.code, say) });
}
