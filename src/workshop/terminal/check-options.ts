import type { SayCheck } from '../../i18n/terminal.ts';
import type { SayTerminal, TerminalLanguage } from '../../i18n/terminal-build.ts';
import { type CommandLine, listOf, readCommandLine } from './arguments.ts';

const CHECK_FORMATS = ['text', 'json', 'github'] as const;
type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckOptions {
  readonly course: string;
  /** Ids; absent: all. */
  readonly modules?: readonly string[];
  readonly format: CheckFormat;
  readonly fix: boolean;
  /** Whether to say how long and how hard each lesson is; in a report of text. */
  readonly lessons: boolean;
  /** As asked for; absent: as the course's language is. */
  readonly language?: TerminalLanguage;
}

/** Gives the sentence that refuses a command line. */
type Refusal = (say: SayTerminal, sayCheck: SayCheck) => string;

export type CheckCommand =
  | { readonly kind: 'run'; readonly options: CheckOptions }
  | { readonly kind: 'help'; readonly language: TerminalLanguage }
  | { readonly kind: 'refused'; readonly language: TerminalLanguage; readonly reason: Refusal };

/** What `npm run check -- …` is asked to do. */
export function readCheckCommand(argv: readonly string[]): CheckCommand {
  const line = readCommandLine(argv, ['course', 'module', 'format'], ['fix', 'lessons']);
  const { language, values } = line;
  if (line.help) return { kind: 'help', language };
  const reason = line.fault ?? formatFault(values.get('format'));
  if (reason !== null) return { kind: 'refused', language, reason };
  return { kind: 'run', options: optionsOf(line) };
}

function optionsOf({ values, language, flags }: CommandLine): CheckOptions {
  const modules = listOf(values.get('module'));
  const format = CHECK_FORMATS.find((known) => known === values.get('format'));
  return {
    course: values.get('course') ?? 'modules',
    format: format ?? 'text',
    fix: flags.has('fix'),
    lessons: flags.has('lessons'),
    ...(modules === undefined ? {} : { modules }),
    ...(values.has('lang') ? { language } : {}),
  };
}

function formatFault(value: string | undefined): Refusal | null {
  if (value === undefined || CHECK_FORMATS.some((known) => known === value)) return null;
  return (say) => say('notAmong', { option: 'format', value, known: CHECK_FORMATS.join(', ') });
}
