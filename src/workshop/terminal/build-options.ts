import type { SayTerminal, TerminalLanguage } from '../../i18n/terminal-build.ts';
import { STANDARDS, type Standard } from '../../model/standard.ts';
import { type CommandLine, listOf, readCommandLine } from './arguments.ts';

export interface BuildOptions {
  readonly course: string;
  readonly out: string;
  /** Absent: as course.yaml says. */
  readonly standards?: readonly Standard[];
  /** Ids; absent: all. */
  readonly modules?: readonly string[];
  readonly format: 'text' | 'json';
  /** As asked for; absent: as the course's language is. */
  readonly language?: TerminalLanguage;
}

export type BuildCommand =
  | { readonly kind: 'run'; readonly options: BuildOptions }
  | { readonly kind: 'help'; readonly language: TerminalLanguage }
  | { readonly kind: 'refused'; readonly language: TerminalLanguage; readonly reason: (say: SayTerminal) => string };

/** What `npm run build -- …` is asked to do. */
export function readBuildCommand(argv: readonly string[]): BuildCommand {
  const line = readCommandLine(argv, ['course', 'out', 'standard', 'module', 'format']);
  const { language, values } = line;
  if (line.help) return { kind: 'help', language };
  const reason = line.fault ?? formatFault(values.get('format')) ?? standardFault(listOf(values.get('standard')));
  if (reason !== null) return { kind: 'refused', language, reason };
  return { kind: 'run', options: optionsOf(values, language) };
}

function optionsOf(values: CommandLine['values'], language: TerminalLanguage): BuildOptions {
  const standards = listOf(values.get('standard'))?.filter(isStandard);
  const modules = listOf(values.get('module'));
  return {
    course: values.get('course') ?? 'modules',
    out: values.get('out') ?? 'dist',
    format: values.get('format') === 'json' ? 'json' : 'text',
    ...(standards === undefined ? {} : { standards }),
    ...(modules === undefined ? {} : { modules }),
    ...(values.has('lang') ? { language } : {}),
  };
}

function formatFault(value: string | undefined): ((say: SayTerminal) => string) | null {
  if (value === undefined || value === 'text' || value === 'json') return null;
  return (say) => say('notAmong', { option: 'format', value, known: 'text, json' });
}

function standardFault(values: readonly string[] = []): ((say: SayTerminal) => string) | null {
  const unknown = values.find((value) => !isStandard(value));
  if (unknown === undefined) return null;
  return (say) => say('notAmong', { option: 'standard', value: unknown, known: STANDARDS.join(', ') });
}

function isStandard(value: string): value is Standard {
  return STANDARDS.some((standard) => standard === value);
}
