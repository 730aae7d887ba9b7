import { parseArgs } from 'node:util';
import type { SayTerminal, TerminalLanguage } from '../../i18n/terminal-build.ts';

/** How a command was called. */
export interface CommandLine {
  /** What follows each `--name`; of a repeated one the last. */
  readonly values: ReadonlyMap<string, string>;
  /** Those `--name`s without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly help: boolean;
  /** In which language to answer, also about the command line itself. */
  readonly language: TerminalLanguage;
  /** What is wrong with it, the first fault only. */
  readonly fault: ((say: SayTerminal) => string) | null;
}

/**
 * Reads `--name value` and `--name=value` for the given names, and `--flag` for those of flags; `--lang` and `--help` are
 * always known.
 */
export function readCommandLine(
  argv: readonly string[],
  names: readonly string[],
  flagNames: readonly string[] = [],
): CommandLine {
  const known = [...names, 'lang'];
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const faults: ((say: SayTerminal) => string)[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push((say) => say('strayWord', { word: token.value }));
    if (token.kind !== 'option' || token.name === 'help') continue;
    if (flagNames.includes(token.name)) {
      flags.add(token.name);
      if (token.value !== undefined) faults.push((say) => say('flagWithValue', { option: token.rawName }));
    } else if (!known.includes(token.name)) faults.push((say) => say('unknownOption', { option: token.rawName }));
    else if (!token.value || isEmptyList(token.value))
      faults.push((say) => say('missingValue', { option: token.rawName }));
    else values.set(token.name, token.value);
  }
  const help = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  return { values, flags, help, ...languageOf(values), ...(faults[0] === undefined ? {} : { fault: faults[0] }) };
}

/** `,` names nothing, and nothing would be checked or built. */
function isEmptyList(value: string): boolean {
  return listOf(value)?.length === 0;
}

function languageOf(values: ReadonlyMap<string, string>): Pick<CommandLine, 'language' | 'fault'> {
  const value = values.get('lang') ?? 'id';
  if (value === 'id' || value === 'en') return { language: value, fault: null };
  return { language: 'id', fault: (say) => say('notAmong', { option: 'lang', value, known: 'id, en' }) };
}

/** `a, b,,c` → `['a', 'b', 'c']`; `undefined` where the option was not given. */
export function listOf(value: string | undefined): readonly string[] | undefined {
  return value
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
