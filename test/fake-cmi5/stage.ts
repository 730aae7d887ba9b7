import { type PackageBytes, serveSite } from '../e2e/site.ts';
import { type Cmi5Lms, type Cmi5Options, startCmi5Lms } from './lms.ts';

export interface Cmi5Stage {
  readonly lms: Cmi5Lms;
  close(): Promise<void>;
}

/**
 * Serves a cmi5 package on one origin (see `packageOf(id, dir, 'cmi5')`), and around it an LMS with its LRS on others.
 * A browser opens `stage.lms.launch().launch.url`.
 */
export async function stageCmi5(
  files: PackageBytes,
  options: Omit<Cmi5Options, 'structure' | 'packageUrl'> = {},
): Promise<Cmi5Stage> {
  const structure = files.get('cmi5.xml');
  if (structure === undefined) throw new Error('the package has no cmi5.xml');
  const site = await serveSite(files);
  const packageUrl = `${site.url}/package/`;
  const lms = await startCmi5Lms({ ...options, structure: new TextDecoder().decode(structure), packageUrl });
  return {
    lms,
    async close() {
      await lms.close();
      site.close();
    },
  };
}
