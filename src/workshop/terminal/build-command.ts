import {
  type CompileResult,
  CourseFolderError,
  diagnosticsConcerning,
  isSound,
  PackageWriteError,
  type PlayerFiles,
  packageCourse,
  type SurveyedCourse,
  surveyCourse,
} from '../../compiler/compile.ts';
import { type SayTerminal, sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import { NAMED_BY_IRI } from '../../model/standard.ts';
import { type BuildOptions, readBuildCommand } from './build-options.ts';
import { buildReport } from './build-report.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { explainFolderError } from './folder-error.ts';
import { languageOf } from './language.ts';
import { ProgressLine } from './progress-line.ts';
import { refuse, type Terminal } from './terminal.ts';
import { explainWriteFault } from './write-fault.ts';

/** What a build needs of the world around it. */
export interface BuildWorld {
  readonly terminal: Terminal;
  /** Called once, when there is something to package. */
  readonly buildPlayer: () => Promise<PlayerFiles>;
  /** ISO date. */
  readonly today: string;
  /** Aborted when somebody presses Ctrl+C. */
  readonly signal?: AbortSignal;
}

/** `npm run build`: gives the exit status. 0: built; 1: the course has errors; 2: it could not be done as asked. */
export async function runBuild(argv: readonly string[], world: BuildWorld): Promise<0 | 1 | 2> {
  const command = readBuildCommand(argv);
  if (command.kind === 'run') return build(command.options, world);
  const say = sayTerminal(command.language);
  if (command.kind === 'refused') return refuse(world.terminal, command.reason(say), say('seeHelp'));
  world.terminal.out(`${say('buildUsage')}\n`);
  return 0;
}

async function build(options: BuildOptions, world: BuildWorld): Promise<0 | 1 | 2> {
  const progress = new ProgressLine(world.terminal);
  try {
    progress.show(sayTerminal(options.language ?? 'id')('reading', { course: options.course }));
    const loaded = await surveyCourse(options.course, world.today);
    const language = options.language ?? languageOf(loaded.settings);
    const result = await packageLoaded(loaded, options, world, progress, sayTerminal(language));
    progress.clear();
    print({ result, loaded, options, language, terminal: world.terminal });
    const fault = requestFault(loaded, options, sayTerminal(language));
    if (fault !== null) return refuse(world.terminal, fault);
    return result.diagnostics.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    progress.clear();
    return refuse(world.terminal, explain(error, options, world.signal));
  }
}

/** What is wrong with the request in view of the course; `null` where it could be done. */
function requestFault(
  { settings, modules, diagnostics }: SurveyedCourse,
  options: BuildOptions,
  say: SayTerminal,
): string | null {
  if (settings === null) return null;
  const known = modules.map(({ id }) => id);
  if (known.length === 0) return diagnostics.length > 0 ? null : say('noModules', { course: options.course });
  const nameless = (options.standards ?? []).find((one) => NAMED_BY_IRI.includes(one));
  if (settings.iri === undefined && nameless !== undefined) return say('needsIri', { standard: nameless });
  const module = unknownModule(modules, options);
  return module === null ? null : say('unknownModule', { module, course: options.course, known: known.join(', ') });
}

function unknownModule(known: SurveyedCourse['modules'], { modules = [] }: BuildOptions): string | null {
  return modules.find((id) => !known.some((module) => module.id === id)) ?? null;
}

/** Builds nothing where it could not be done as asked, and the player only when a module can be packaged: authors with errors need not wait. */
async function packageLoaded(
  loaded: SurveyedCourse,
  options: BuildOptions,
  world: BuildWorld,
  progress: ProgressLine,
  say: SayTerminal,
): Promise<CompileResult> {
  const { modules } = loaded;
  const diagnostics = diagnosticsConcerning(loaded, options.modules);
  if (requestFault(loaded, options, say) !== null) return { diagnostics, built: [], stopped: [] };
  const wanted = modules.filter((module) => options.modules?.includes(module.id) ?? true);
  if (!wanted.some((module) => isSound(module, diagnostics))) {
    return { diagnostics, built: [], stopped: wanted.map(({ id }) => id) };
  }
  progress.show(say('preparing'));
  return packageCourse(loaded, {
    ...options,
    player: await world.buildPlayer(),
    onProgress: ({ done, total, title }) => progress.show(say('building', { done: done + 1, total, title })),
    ...(world.signal === undefined ? {} : { signal: world.signal }),
  });
}

interface Outcome {
  readonly result: CompileResult;
  readonly loaded: SurveyedCourse;
  readonly options: BuildOptions;
  readonly language: TerminalLanguage;
  readonly terminal: Terminal;
}

function print(outcome: Outcome): void {
  if (outcome.options.format === 'json') printJson(outcome);
  else printText(outcome);
}

function printJson({ result, options, terminal }: Outcome): void {
  const { diagnostics, built, stopped } = result;
  terminal.out(`${JSON.stringify({ out: options.out, built, stopped, diagnostics }, null, 2)}\n`);
}

function printText({ result, loaded, options, language, terminal }: Outcome): void {
  const { color, width } = terminal;
  const told = result.diagnostics.filter(({ level }) => level !== 'info');
  terminal.out(formatDiagnostics(told, loaded.files, { language, color, width, folder: options.course }));
  const { course, out } = options;
  terminal.out(buildReport({ result, course, out }, language, terminal));
}

/** A sentence for what an author can do something about; everything else is a fault of ours and is thrown on. */
function explain(error: unknown, { out, language = 'id' }: BuildOptions, signal?: AbortSignal): string {
  const say = sayTerminal(language);
  if (signal?.aborted) return say('interrupted');
  if (error instanceof CourseFolderError) return explainFolderError(error, say);
  if (!(error instanceof PackageWriteError)) throw error;
  return say('cannotWrite', { out, reason: explainWriteFault(error.code, say) });
}
