import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

interface Usage {
  /** Bytes it holds now. */
  readonly memory: number;
  /** Seconds of processor time since its start. */
  readonly cpu: number;
}

/** A service that can be killed without killing whoever asks it. */
export interface ServiceProcess {
  readonly url: string;
  readonly usage: () => Promise<Usage>;
  /** What it wrote into its log. */
  readonly logged: () => string;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./run-service.ts', import.meta.url));

/** Resolves when it answers. @param environment Its settings; nothing else is handed on but where programs are. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const { PATH = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { PATH, ...(TMPDIR && { TMPDIR }), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    logged += part;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const url = await lines.next();
  if (url.done) throw new Error(`the service did not start: ${logged}`);
  return {
    url: url.value,
    logged: () => logged,
    usage: async () => {
      child.stdin.write('\n');
      return JSON.parse((await lines.next()).value) as Usage;
    },
    kill: () => end(child, () => child.kill('SIGKILL')),
    stop: () => end(child, () => child.stdin.end()),
  };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

async function end(child: Child, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  ask();
  await ended;
}
