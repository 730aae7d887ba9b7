import type { SayTerminal } from '../../i18n/terminal-build.ts';

/** Why the system refused to write, in words that follow a colon; its own name for what nobody can foresee. */
export function explainWriteFault(code: string, say: SayTerminal): string {
  const fault = WRITE_FAULTS[code];
  return fault === undefined ? code : say(fault);
}

type WriteFault =
  | 'diskFull'
  | 'noPermission'
  | 'nameTaken'
  | 'folderInTheWay'
  | 'nameTooLong'
  | 'noSuchPlace'
  | 'inUse';

/** POSIX errors that speak of the disk, of a folder's rights, or of its name. */
const WRITE_FAULTS: Readonly<Record<string, WriteFault>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'noPermission',
  EEXIST: 'nameTaken',
  ENOTDIR: 'nameTaken',
  EISDIR: 'folderInTheWay',
  ENOTEMPTY: 'folderInTheWay',
  ENAMETOOLONG: 'nameTooLong',
  ENOENT: 'noSuchPlace',
  EINVAL: 'noSuchPlace',
  EBUSY: 'inUse',
};
