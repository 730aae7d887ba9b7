import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CourseFolderError, type SurveyedCourse, surveyCourse } from '../../compiler/compile.ts';
import { type SayOperator, sayOperator } from '../../i18n/service-terminal.ts';
import { sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { PublishedAnswer } from '../../model/consult.ts';
import { listOf, readCommandLine } from '../terminal/arguments.ts';
import { explainFolderError } from '../terminal/folder-error.ts';
import { languageOf } from '../terminal/language.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import { paint, refuse, type Terminal } from '../terminal/terminal.ts';
import { explainWriteFault } from '../terminal/write-fault.ts';
import { writeWhole } from '../terminal/write-whole.ts';
import { AnswerMarksError, pageWithAnswers } from './answers-page.ts';
import { AnswersUnavailableError, fetchAnswers } from './fetch-answers.ts';

export interface AnswersWorld {
  readonly terminal: Terminal;
  /** ISO date. */
  readonly today: string;
  readonly fetch: typeof globalThis.fetch;
}

interface AnswersOptions {
  readonly course: string;
  readonly endpoint: string | undefined;
  /** Ids; absent: all. */
  readonly modules: readonly string[] | undefined;
  readonly language: TerminalLanguage;
}

const FILE = 'tanya-jawab.md';

/** `npm run answers`: gives the exit status. 0: the pages hold what is published; 1: the course cannot be read; 2: not done. */
export async function runAnswers(argv: readonly string[], world: AnswersWorld): Promise<0 | 1 | 2> {
  const { terminal } = world;
  const { values, help, language, fault } = readCommandLine(argv, ['course', 'endpoint', 'module']);
  const say = sayOperator(language);
  if (help) {
    terminal.out(`${say('answersUsage')}\n`);
    return 0;
  }
  if (fault !== null) return refuse(terminal, fault(sayTerminal(language)), say('seeHelp'));
  const course = values.get('course') ?? 'modules';
  const options = { course, endpoint: values.get('endpoint'), modules: listOf(values.get('module')), language };
  try {
    const loaded = await surveyCourse(course, world.today);
    return await bringAnswers(loaded, options, world, say);
  } catch (error) {
    return refuse(terminal, explain(error, options, language));
  }
}

async function bringAnswers(
  loaded: SurveyedCourse,
  options: AnswersOptions,
  world: AnswersWorld,
  say: SayOperator,
): Promise<0 | 1 | 2> {
  const { terminal } = world;
  const { course } = options;
  if (loaded.settings === null) {
    refuse(terminal, say('courseUnreadable', { course }));
    return 1;
  }
  const fault = unknownModule(loaded, options, say);
  if (fault !== null) return refuse(terminal, fault);
  const endpoint = options.endpoint ?? loaded.settings.consult?.endpoint;
  if (endpoint === undefined) return refuse(terminal, say('noEndpoint'));
  const progress = new ProgressLine(terminal);
  progress.show(say('fetchingAnswers', { endpoint }));
  const answers = await fetchAnswers(endpoint, world.fetch).finally(() => progress.clear());
  const title = sayOperator(languageOf(loaded.settings))('answersTitle');
  const pages = renewPages(loaded, options.modules, answers, title);
  for (const page of pages) await writePage(course, page);
  tell(pages, options.course, terminal, say);
  return 0;
}

function unknownModule({ modules }: SurveyedCourse, { course, modules: asked = [] }: AnswersOptions, say: SayOperator) {
  const module = asked.find((id) => modules.every((known) => known.id !== id));
  const known = modules.map(({ id }) => id).join(', ');
  return module === undefined ? null : say('unknownModule', { module, course, known });
}

/** The page of a module before and after; `null`: there is none. */
interface RenewedPage {
  /** Below the course folder. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** How many answers are on it. */
  readonly count: number;
}

/** A page that cannot be renewed without losing what somebody wrote. */
class PageError extends Error {
  constructor(
    readonly path: string,
    readonly fault: 'answersMarks' | 'answersNotText',
  ) {
    super(`${path}: ${fault}`);
  }
}

/** All of them, before the first is written. @throws PageError */
function renewPages(
  { modules, files }: SurveyedCourse,
  asked: readonly string[] | undefined,
  answers: readonly PublishedAnswer[],
  title: string,
): readonly RenewedPage[] {
  return modules
    .filter(({ id }) => asked?.includes(id) ?? true)
    .map(({ id, folder }) => {
      const path = `${folder}/${FILE}`;
      const file = files.texts.find((text) => text.path === path);
      const before = file === undefined ? null : textOf(path, file.bytes);
      const own = answers.filter(({ modules }) => modules.length === 0 || modules.includes(id));
      return { path, before, after: renew(path, before, own, title), count: own.length };
    });
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PageError(path, 'answersNotText'); // decoded leniently, it would be written back as something else
  }
}

function renew(path: string, before: string | null, answers: readonly PublishedAnswer[], title: string): string | null {
  try {
    return pageWithAnswers(before, answers, title);
  } catch (error) {
    throw error instanceof AnswerMarksError ? new PageError(path, 'answersMarks') : error;
  }
}

async function writePage(course: string, { path, before, after }: RenewedPage): Promise<void> {
  if (before === after) return;
  try {
    if (after === null) await rm(join(course, path), { force: true });
    else await writeWhole(join(course, path), after);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new PageWriteError(join(course, path), String(error.code), { cause: error });
  }
}

/** The system refused to write a page. */
class PageWriteError extends Error {
  constructor(
    readonly path: string,
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`cannot write ${path}: ${code}`, options);
  }
}

function tell(pages: readonly RenewedPage[], course: string, terminal: Terminal, say: SayOperator): void {
  const { green, dim } = paint(terminal);
  for (const { path, before, after, count } of pages) {
    if (before === after && count === 0) continue;
    const file = join(course, path);
    if (before === after) terminal.out(`    ${dim(say('answersSame', { file, n: count }))}\n`);
    else if (after === null) terminal.out(`  ${green('✓')} ${say('answersRemoved', { file })}\n`);
    else terminal.out(`  ${green('✓')} ${say('answersWritten', { file, n: count })}\n`);
  }
  if (pages.every(({ count }) => count === 0)) terminal.out(`  ${say('answersNone', { course })}\n`);
  if (pages.some(({ before, after }) => before !== after)) terminal.out(`\n  ${say('answersNext')}\n`);
}

/** A sentence for what somebody can do something about; everything else is a fault of ours and is thrown on. */
function explain(error: unknown, { course }: AnswersOptions, language: TerminalLanguage): string {
  const say = sayOperator(language);
  if (error instanceof CourseFolderError) return explainFolderError(error, sayTerminal(language));
  if (error instanceof AnswersUnavailableError) return say(`answers-${error.fault}`, { detail: error.detail });
  if (error instanceof PageError) return say(error.fault, { file: join(course, error.path) });
  if (!(error instanceof PageWriteError)) throw error;
  return say('answersNotWritten', {
    file: error.path,
    reason: explainWriteFault(error.code, sayTerminal(language)),
  });
}
