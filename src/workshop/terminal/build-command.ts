import {
  BUILT_STANDARDS,
  type CompileResult,
  CourseFolderError,
  isSound,
  type LoadedCourse,
  loadCourse,
  type PlayerFiles,
  packageCourse,
} from '../../compiler/compile.ts';
import { type SayTerminal, sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import { type BuildOptions, readBuildCommand } from './build-options.ts';
import { buildReport } from './build-report.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { explainFolderError } from './folder-error.ts';
import { ProgressLine } from './progress-line.ts';
import { paint, type Terminal } from './terminal.ts';

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
  const say = sayTerminal(command.language);
  if (command.kind === 'help') {
    world.terminal.out(`${say('buildUsage')}\n`);
    return 0;
  }
  if (command.kind === 'refused') return refuse(world.terminal, `${command.reason(say)}\n  ${say('seeHelp')}`);
  return build(command.options, command.language, world);
}

async function build(options: BuildOptions, language: TerminalLanguage, world: BuildWorld): Promise<0 | 1 | 2> {
  const say = sayTerminal(language);
  const progress = new ProgressLine(world.terminal);
  try {
    progress.show(say('reading', { course: options.course }));
    const loaded = await loadCourse(options.course, world.today);
    const fault = requestFault(loaded, options, say);
    if (fault !== null) {
      progress.clear();
      return refuse(world.terminal, fault);
    }
    const result = await packageLoaded(loaded, options, world, progress, say);
    progress.clear();
    print({ result, loaded, options, language, terminal: world.terminal });
    return result.diagnostics.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    progress.clear();
    return refuse(world.terminal, explain(error, options, say, world.signal));
  }
}

/** What is wrong with the request in view of the course; `null` where a wanted module may only be missing for its errors. */
function requestFault({ course, diagnostics }: LoadedCourse, options: BuildOptions, say: SayTerminal): string | null {
  if (course === null || diagnostics.some(({ level }) => level === 'error')) return null;
  const known = course.modules.map(({ id }) => id);
  if (known.length === 0) return say('noModules', { course: options.course });
  const module = options.modules?.find((id) => !known.includes(id));
  return module === undefined
    ? null
    : say('unknownModule', { module, course: options.course, known: known.join(', ') });
}

/** Builds the player only when a module can be packaged: an author with errors need not wait for it. */
async function packageLoaded(
  loaded: LoadedCourse,
  options: BuildOptions,
  world: BuildWorld,
  progress: ProgressLine,
  say: SayTerminal,
): Promise<CompileResult> {
  const { course, diagnostics } = loaded;
  const stopped = (course?.modules ?? []).filter((module) => options.modules?.includes(module.id) ?? true);
  if (!stopped.some((module) => isSound(module, diagnostics))) {
    return { diagnostics, built: [], stopped: stopped.map(({ id }) => id) };
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
  readonly loaded: LoadedCourse;
  readonly options: BuildOptions;
  readonly language: TerminalLanguage;
  readonly terminal: Terminal;
}

function print({ result, loaded, options, language, terminal }: Outcome): void {
  if (options.format === 'json') {
    const { diagnostics, built, stopped } = result;
    terminal.out(`${JSON.stringify({ out: options.out, built, stopped, diagnostics }, null, 2)}\n`);
    return;
  }
  terminal.out(formatDiagnostics(result.diagnostics, loaded.files, { language, color: terminal.color }));
  const asked = options.standards ?? loaded.course?.settings.standards ?? [];
  const notAvailable = asked.filter((standard) => !BUILT_STANDARDS.includes(standard));
  terminal.out(buildReport({ result, out: options.out, notAvailable }, language, sayTerminal(language), terminal));
}

function refuse(terminal: Terminal, reason: string): 2 {
  terminal.err(`  ${paint(terminal).red('✗')} ${reason}\n`);
  return 2;
}

/** A sentence for what an author can do something about; everything else is a fault of ours and is thrown on. */
function explain(error: unknown, options: BuildOptions, say: SayTerminal, signal?: AbortSignal): string {
  if (signal?.aborted) return say('interrupted');
  if (error instanceof CourseFolderError) return explainFolderError(error, say);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && UNWRITABLE.has(error.code)) {
    return say('cannotWrite', { out: options.out, reason: error.code });
  }
  throw error;
}

/** POSIX errors that speak of the disk or of a folder's rights. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EMFILE']);
