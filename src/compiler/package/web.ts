import { contentFiles } from './content-files.ts';
import type { Packager } from './packager.ts';

/** The plain page, for a web server, a folder on a phone or a USB stick: results stay on the device. */
export const web: Packager = {
  files: (input) => contentFiles(input, input.player.scripts.web),
};
