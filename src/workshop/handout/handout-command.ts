import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CourseFolderError, isSound, type LoadedCourse, loadCourse, type PlayerFiles } from '../../compiler/compile.ts';
import { sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import { sayHandout } from '../../i18n/terminal-handout.ts';
import type { Module } from '../../model/course.ts';
import { listOf, readCommandLine } from '../terminal/arguments.ts';
import { explainFolderError } from '../terminal/folder-error.ts';
import { languageOf } from '../terminal/language.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import { paint, refuse, type Terminal } from '../terminal/terminal.ts';
import { explainWriteFault } from '../terminal/write-fault.ts';
import { handoutPages, learnersKinds } from './handout-pages.ts';
import { type Printer, PrinterError } from './print-pdf.ts';

/** What printing needs of the world around it. */
export interface HandoutWorld {
  readonly terminal: Terminal;
  readonly buildPlayer: () => Promise<PlayerFiles>;
  /** Called once, when there is something to print. Rejects with a reason in words where nothing can be printed. */
  readonly openPrinter: () => Promise<Printer>;
  /** ISO date. */
  readonly today: string;
}

interface HandoutOptions {
  readonly course: string;
  readonly out: string;
  /** For trainers, not for learners. */
  readonly isKey: boolean;
  /** Ids; absent: all. */
  readonly modules: readonly string[] | undefined;
  readonly language: TerminalLanguage | undefined;
}

/** `npm run handout`: gives the exit status. 0: printed; 1: a module has errors; 2: it could not be done as asked. */
export async function runHandout(argv: readonly string[], world: HandoutWorld): Promise<0 | 1 | 2> {
  const { values, flags, help, language, fault } = readCommandLine(argv, ['course', 'out', 'module'], ['key']);
  const say = sayTerminal(language);
  if (help) {
    world.terminal.out(`${sayHandout(language)('handoutUsage')}\n`);
    return 0;
  }
  if (fault !== null) return refuse(world.terminal, fault(say), say('seeHelp'));
  const options: HandoutOptions = {
    course: values.get('course') ?? 'modules',
    out: values.get('out') ?? 'dist',
    isKey: flags.has('key'),
    modules: listOf(values.get('module')),
    language: values.has('lang') ? language : undefined,
  };
  try {
    return await handOut(await loadCourse(options.course, world.today), options, world);
  } catch (error) {
    if (error instanceof CourseFolderError) return refuse(world.terminal, explainFolderError(error, say));
    throw error;
  }
}

async function handOut(loaded: LoadedCourse, options: HandoutOptions, world: HandoutWorld): Promise<0 | 1 | 2> {
  const language = options.language ?? languageOf(loaded.course?.settings ?? null);
  const fault = requestFault(loaded, options, language);
  if (fault !== null) return refuse(world.terminal, fault);
  const wanted = (loaded.course?.modules ?? []).filter(({ id }) => options.modules?.includes(id) ?? true);
  const sound = wanted.filter((module) => isSound(module, loaded.diagnostics));
  const stopped = wanted.filter((module) => !sound.includes(module)).map(({ id }) => id);
  if (sound.length > 0) {
    const trouble = await printAll(sound, loaded, options, language, world);
    if (trouble !== null) return refuse(world.terminal, trouble);
  }
  report(sound.length, stopped, options, language, world.terminal);
  return stopped.length > 0 ? 1 : 0;
}

function requestFault({ course }: LoadedCourse, options: HandoutOptions, language: TerminalLanguage): string | null {
  const say = sayTerminal(language);
  const known = (course?.modules ?? []).map(({ id }) => id);
  if (known.length === 0) return say('noModules', { course: options.course });
  const module = options.modules?.find((id) => !known.includes(id));
  return module === undefined
    ? null
    : say('unknownModule', { module, course: options.course, known: known.join(', ') });
}

/** Why it could not be done, in words; `null` where it was. */
async function printAll(
  modules: readonly Module[],
  { course }: LoadedCourse,
  { course: dir, out, isKey }: HandoutOptions,
  language: TerminalLanguage,
  { terminal, buildPlayer, openPrinter }: HandoutWorld,
): Promise<string | null> {
  const progress = new ProgressLine(terminal);
  const say = sayHandout(language);
  if (course === null) return null;
  let printer: Printer | null = null;
  try {
    const player = await buildPlayer();
    printer = await openPrinter();
    await mkdir(out, { recursive: true });
    for (const [i, module] of modules.entries()) {
      progress.show(say('printing', { done: i + 1, total: modules.length, title: module.title }));
      for (const kind of isKey ? (['key'] as const) : learnersKinds(module)) {
        const pages = await handoutPages({ course, dir, module, player, kind });
        await writeFile(join(out, `${module.id}-${kind}.pdf`), await printer.print(pages, module.title));
      }
    }
    return null;
  } catch (error) {
    return explain(error, out, language);
  } finally {
    progress.clear();
    await printer?.close();
  }
}

/** A sentence for what an author can do something about; everything else is a fault of ours and is thrown on. */
function explain(error: unknown, out: string, language: TerminalLanguage): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code !== null) {
    const say = sayTerminal(language);
    return say('cannotWrite', { out, reason: explainWriteFault(code, say) });
  }
  if (error instanceof PrinterError) return sayHandout(language)('cannotPrint', { reason: error.message });
  throw error;
}

function report(
  printed: number,
  stopped: readonly string[],
  { out, isKey }: HandoutOptions,
  language: TerminalLanguage,
  terminal: Terminal,
): void {
  const say = sayHandout(language);
  const { green, red } = paint(terminal);
  if (stopped.length > 0) terminal.out(`  ${red('✗')} ${say('stopped', { modules: stopped.join(', ') })}\n`);
  if (printed === 0) return;
  terminal.out(`  ${green('✓')} ${say('printed', { out })}\n`);
  terminal.out(`${say(isKey ? 'keyWords' : 'handoutWords')}\n`);
}
