import { CourseFolderError, type LoadedCourse, loadCourse, type PlayerFiles } from '../../compiler/compile.ts';
import { type SayTerminal, sayTerminal, type TerminalLanguage } from '../../i18n/terminal-build.ts';
import { type CommandLine, readCommandLine } from '../terminal/arguments.ts';
import { formatDiagnostics } from '../terminal/diagnostics.ts';
import { explainFolderError } from '../terminal/folder-error.ts';
import { languageOf } from '../terminal/language.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import { paint, refuse, type Terminal } from '../terminal/terminal.ts';
import { createPreviewApp, type PreviewContent } from './preview-app.ts';
import { previewContent } from './preview-content.ts';
import { buildPreviewPage } from './preview-page.ts';
import { type PreviewServer, servePreview } from './preview-server.ts';

export interface PreviewWorld {
  readonly terminal: Terminal;
  readonly buildPlayer: () => Promise<PlayerFiles>;
  /** ISO date. */
  readonly today: string;
}

/** A preview that runs until it is closed, or the exit status where there is none. */
export type PreviewStart = { readonly server: PreviewServer } | { readonly status: 0 | 1 | 2 };

const FIRST_PORT = 4173;
/** How many ports are tried before giving up. */
const PORTS = 20;

/** `npm run preview`: 1 where course.yaml cannot be read, 2 where it could not be done as asked. */
export async function startPreview(argv: readonly string[], world: PreviewWorld): Promise<PreviewStart> {
  const line = readCommandLine(argv, ['course', 'port']);
  const say = sayTerminal(line.language);
  if (line.help) {
    world.terminal.out(`${say('previewUsage')}\n`);
    return { status: 0 };
  }
  const fault = line.fault ?? portFault(line.values.get('port'));
  if (fault !== null) return { status: refuse(world.terminal, fault(say), say('seeHelp')) };
  return start(line, world);
}

async function start(line: CommandLine, world: PreviewWorld): Promise<PreviewStart> {
  const dir = line.values.get('course') ?? 'modules';
  const progress = new ProgressLine(world.terminal);
  try {
    progress.show(sayTerminal(line.language)('reading', { course: dir }));
    const loaded = await loadCourse(dir, world.today);
    const language = line.values.has('lang') ? line.language : languageOf(loaded.course?.settings ?? null);
    progress.show(sayTerminal(language)('preparing'));
    const content = await contentOf(loaded, dir, language, world);
    progress.clear();
    return content === null ? { status: 1 } : await serve(content, line.values.get('port'), language, world.terminal);
  } catch (error) {
    progress.clear();
    if (error instanceof CourseFolderError) {
      return { status: refuse(world.terminal, explainFolderError(error, sayTerminal(line.language))) };
    }
    throw error;
  }
}

/** `null`, with the reasons printed, where not even `course.yaml` can be understood. */
async function contentOf(
  loaded: LoadedCourse,
  dir: string,
  language: TerminalLanguage,
  { terminal, buildPlayer }: PreviewWorld,
): Promise<PreviewContent | null> {
  const errors = loaded.diagnostics.filter(({ level }) => level === 'error');
  const { color, width } = terminal;
  if (errors.length > 0) {
    new ProgressLine(terminal).clear();
    terminal.out(`\n${formatDiagnostics(errors, loaded.files, { language, color, width, folder: dir })}`);
  }
  const { course } = loaded;
  if (course === null) return null;
  const [player, page] = await Promise.all([buildPlayer(), buildPreviewPage()]);
  return previewContent({ ...loaded, course, dir, player, page, language });
}

async function serve(
  content: PreviewContent,
  asked: string | undefined,
  language: TerminalLanguage,
  terminal: Terminal,
): Promise<PreviewStart> {
  const say = sayTerminal(language);
  const first = Number(asked ?? FIRST_PORT);
  const ports = Array.from({ length: PORTS }, (_, n) => first + n).filter((port) => port <= HIGHEST_PORT);
  const server = await servePreview(createPreviewApp(content), ports, (error) => {
    refuse(terminal, error instanceof CourseFolderError ? explainFolderError(error, say) : String(error));
  });
  if (server === null) {
    return { status: refuse(terminal, say('previewNoPort', { first, last: ports.at(-1) ?? first })) };
  }
  if (first !== 0 && server.port !== first)
    terminal.err(`  ${say('previewPortTaken', { port: first, used: server.port })}\n`);
  const { green, cyan, dim } = paint(terminal);
  const modules = say('previewModules', { n: content.modules.playable.length });
  terminal.out(`\n  ${green('✓')} ${say('previewReady')}: ${cyan(server.url)}  ${dim(modules)}\n`);
  terminal.out(`    ${dim(say('previewStop'))}\n\n`);
  return { server };
}

const HIGHEST_PORT = 65_535;

function portFault(value: string | undefined): ((say: SayTerminal) => string) | null {
  if (value === undefined || (/^\d+$/.test(value) && Number(value) <= HIGHEST_PORT)) return null;
  return (say) => say('notAPort', { value });
}
