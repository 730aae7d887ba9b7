import type { SayOperator } from '../../i18n/service-terminal.ts';
import { MigrationError } from '../database/migrate.ts';
import { FolderInUseError } from '../folder/folder-lock.ts';
import type { Settings, SettingsError } from '../settings/settings.ts';
import { HolderBusyError } from './officer-acts.ts';
import { PromptAbandonedError } from './operator-terminal.ts';

/** A sentence a wrong setting: its name, what was expected, what was found. */
export function explainSettings({ faults }: SettingsError, say: SayOperator): readonly string[] {
  return faults.map(({ name, expected, found }) =>
    say('settingWrong', { name, expected: say(`expect-${expected}`), found: withoutPassword(found) }),
  );
}

/** What an operator can do something about, in a sentence; everything else is a fault of ours and is thrown on. */
export function explainStartFault(error: unknown, settings: Settings, say: SayOperator): string {
  const { DATABASE_URL, DATA_DIR: folder } = settings;
  if (error instanceof FolderInUseError || error instanceof HolderBusyError) return say('folderInUse', { folder });
  if (error instanceof MigrationError) return say('databaseNewer', { names: error.unknown.join(', ') });
  if (error instanceof PromptAbandonedError) return say('abandoned');
  const code = codeOf(error);
  if (code === null) throw error;
  if (NETWORK_CALLS.has(callOf(error))) return explainListening(code, settings, say);
  if (DATABASE_URL !== undefined) return say('databaseUnreachable', { reason: reasonOf(error, code) });
  return say('folderUnusable', { folder, reason: explainFolder(code, say) ?? reasonOf(error, code) });
}

/** What `listen` fails in: looking up the host, and taking the port. */
const NETWORK_CALLS: ReadonlySet<string> = new Set(['listen', 'bind', 'getaddrinfo']);

function explainListening(code: string, { PORT: port, HOST: host }: Settings, say: SayOperator): string {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: say('portBusy'),
    EACCES: say('portForbidden'),
    EADDRNOTAVAIL: say('hostElsewhere'),
    ENOTFOUND: say('hostElsewhere'),
  };
  return say('portTaken', { port, host, reason: reasons[code] ?? code });
}

function explainFolder(code: string, say: SayOperator): string | undefined {
  if (code === 'EEXIST' || code === 'ENOTDIR') return say('folderIsFile');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return say('folderForbidden');
  return code === 'ENOSPC' || code === 'EDQUOT' ? say('diskFull') : undefined;
}

/** The system's name of the fault (`ECONNREFUSED`), or the database's (SQLSTATE). */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function callOf(error: unknown): string {
  return error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
}

/** Several addresses that were tried in vain make one error without a message. */
function reasonOf(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : '';
  return message === '' ? code : message;
}

/** `postgres://user:secret@host/database` → `postgres://user:…@host/database` */
function withoutPassword(found: string): string {
  return found.replace(/(:\/\/[^:@/]*):.*@/, '$1:…@');
}
