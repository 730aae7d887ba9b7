import { parseArgs } from 'node:util';
import type { SayOperator, ServiceLanguage } from '../../i18n/service-terminal.ts';
import { CONSULT_LIMITS } from '../../model/consult.ts';
import { ACCOUNT_NAME_PATTERN, DESK_ROLES, type DeskRole } from '../../model/consult-desk/accounts.ts';

/** An `officer` command. */
export type OfficerLine =
  | { readonly kind: 'officer-list' }
  | { readonly kind: 'officer-add'; readonly name: string; readonly display: string; readonly role: DeskRole }
  | { readonly kind: 'officer-role'; readonly name: string; readonly role: DeskRole }
  | { readonly kind: 'officer-password' | 'officer-disable' | 'officer-enable'; readonly name: string };

type Command =
  | OfficerLine
  | { readonly kind: 'serve' }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** What `npm run consult -- …` is asked to do. */
export type ConsultLine = Command & { readonly language: ServiceLanguage };
type Reason = (say: SayOperator) => string;

const OFFICER_COMMANDS = ['add', 'list', 'password', 'role', 'disable', 'enable'] as const;
type OfficerCommand = (typeof OFFICER_COMMANDS)[number];
const OPTIONS = ['role', 'display', 'lang'] as const;

interface Words {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly help: boolean;
  readonly fault: Reason | null;
}

export function readConsultLine(argv: readonly string[]): ConsultLine {
  const given = readWords(argv);
  const lang = given.values.get('lang') ?? 'id';
  const language = lang === 'en' ? 'en' : 'id';
  if (given.help) return { language, kind: 'help' };
  const langFault = lang === language ? null : notAmong('lang', lang, ['id', 'en']);
  const fault = given.fault ?? langFault;
  if (fault !== null) return { language, kind: 'refused', reason: fault };
  return { language, ...commandOf(given) };
}

function readWords(argv: readonly string[]): Words {
  const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const values = new Map<string, string>();
  const faults: Reason[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option' || token.name === 'help') continue;
    const option = token.rawName;
    if (!OPTIONS.some((name) => name === token.name)) faults.push((say) => say('unknownOption', { option }));
    else if (!token.value) faults.push((say) => say('missingValue', { option }));
    else values.set(token.name, token.value);
  }
  const help = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  return { words, values, help, fault: faults[0] ?? null };
}

function commandOf({ words, values }: Words): Command {
  const [head, verb, name, ...more] = words;
  if (head === undefined) return { kind: 'serve' };
  const stray = head === 'officer' ? more[0] : head;
  if (stray !== undefined) return refused((say) => say('unknownCommand', { command: words.join(' ') }));
  const command = OFFICER_COMMANDS.find((known) => known === (verb === 'remove' ? 'disable' : verb));
  if (command === undefined) return refused((say) => say('unknownCommand', { command: words.join(' ') }));
  if (command === 'list') return { kind: 'officer-list' };
  if (name === undefined) return refused((say) => say('nameMissing', { command }));
  const fault = nameFault(name);
  return fault === null ? officerCommand(command, name, values) : refused(fault);
}

function officerCommand(command: Exclude<OfficerCommand, 'list'>, name: string, values: Words['values']): Command {
  if (command !== 'add' && command !== 'role') return { kind: `officer-${command}`, name };
  const value = values.get('role');
  if (value === undefined) return refused((say) => say('roleMissing', { known: DESK_ROLES.join(', ') }));
  const role = DESK_ROLES.find((known) => known === value);
  if (role === undefined) return refused(notAmong('role', value, DESK_ROLES));
  if (command === 'role') return { kind: 'officer-role', name, role };
  const display = (values.get('display') ?? name).trim();
  const fault = displayFault(display);
  return fault === null ? { kind: 'officer-add', name, display, role } : refused(fault);
}

/** Why nobody can sign in with this name; `null` where they can. */
export function nameFault(name: string): Reason | null {
  return new RegExp(ACCOUNT_NAME_PATTERN).test(name) ? null : (say) => say('badName', { name });
}

export function displayFault(display: string): Reason | null {
  const max = CONSULT_LIMITS.nameMax;
  return display.length >= 1 && display.length <= max ? null : (say) => say('badDisplayName', { max });
}

function notAmong(option: string, value: string, known: readonly string[]): Reason {
  return (say) => say('notAmong', { option, value, known: known.join(', ') });
}

function refused(reason: Reason): Command {
  return { kind: 'refused', reason };
}
