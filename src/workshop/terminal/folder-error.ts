import { type CourseFolderError, FOLDER_LIMITS } from '../../compiler/compile.ts';
import type { SayTerminal } from '../../i18n/terminal-build.ts';

/** A sentence for an author whose course folder cannot be read. */
export function explainFolderError({ fault, path }: CourseFolderError, say: SayTerminal): string {
  switch (fault) {
    case 'missing':
      return say('folderMissing', { path });
    case 'not-a-folder':
      return say('folderNotAFolder', { path });
    case 'no-permission':
      return say('folderNoPermission', { path });
    case 'unreadable':
      return say('folderUnreadable', { path });
    case 'file-gone':
      return say('courseFileGone', { path });
    case 'too-many-files':
      return say('folderTooManyFiles', { limit: FOLDER_LIMITS.files });
    case 'too-deep':
      return say('folderTooDeep', { path, limit: FOLDER_LIMITS.depth });
  }
}
