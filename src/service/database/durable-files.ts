import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Initialised = Awaited<ReturnType<NodeFS['init']>>;

/** An open file of Emscripten's NODEFS; `nfd` is the system's own descriptor. */
interface OpenFile {
  readonly nfd?: number;
}

/**
 * The data folder, with an `fsync` that reaches the disk. Emscripten's file system has none and answers success, so that
 * PostgreSQL believes a commit safe which a power cut would take back.
 */
export class DurableFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): Promise<Initialised> {
    const { emscriptenOpts } = await super.init(...given);
    const giveSync = ({ NODEFS }: { NODEFS?: unknown }): void => {
      (NODEFS as { stream_ops: { fsync: (file: OpenFile) => number } }).stream_ops.fsync = sync;
    };
    const preRun = [...(emscriptenOpts.preRun ?? []), giveSync] as NonNullable<Initialised['emscriptenOpts']['preRun']>;
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function sync({ nfd }: OpenFile): number {
  if (nfd !== undefined) fsyncSync(nfd);
  return 0;
}
