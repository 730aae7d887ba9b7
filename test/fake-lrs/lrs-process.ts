import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { StoredDocument } from './document-store.ts';
import type { LrsFaults } from './faults.ts';
import { basic } from './gate.ts';
import type { LrsOptions, ServedRequest } from './lrs.ts';
import type { Question } from './serve.ts';
import type { Statement } from './statement.ts';

/** An LRS in a process of its own. */
export interface LrsProcess {
  readonly url: string;
  readonly authorization: string;
  statements(): Promise<readonly Statement[]>;
  documents(): Promise<readonly StoredDocument[]>;
  refusals(): Promise<readonly ServedRequest[]>;
  requests(): Promise<readonly ServedRequest[]>;
  /** Changes what goes wrong; gives all of it. */
  faults(change: Partial<LrsFaults>): Promise<LrsFaults>;
  close(): Promise<void>;
}

/** Starts an LRS (see `startLrs`) as a process on loopback, which ends with this one or by `close`. */
export async function startLrsProcess(options: Omit<LrsOptions, 'gate' | 'now'> = {}): Promise<LrsProcess> {
  const { credentials = { sinau: 'sandi' } } = options;
  const child = fork(
    fileURLToPath(new URL('./serve.ts', import.meta.url)),
    [JSON.stringify({ ...options, credentials })],
    {
      execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
      serialization: 'advanced',
    },
  );
  const ask = questions(child);
  const [[name, password] = ['', '']] = Object.entries(credentials);
  return {
    url: await ask<string>('url'),
    authorization: basic(name, password),
    statements: () => ask('statements'),
    documents: () => ask('documents'),
    refusals: () => ask('refusals'),
    requests: () => ask('requests'),
    faults: (change) => ask('faults', change),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

type Ask = <T>(about: Question['about'], faults?: Partial<LrsFaults>) => Promise<T>;

/** Asks the process, which answers by the number of the question. */
function questions(child: ChildProcess): Ask {
  let last = 0;
  return (about, faults) =>
    new Promise((resolve, reject) => {
      const number = ++last;
      const ended = (code: number | null) => reject(new Error(`the LRS ended with ${code}`));
      const answered = (message: { number: number; value: never }) => {
        if (message.number !== number) return;
        child.off('message', answered).off('exit', ended);
        resolve(message.value);
      };
      child.on('message', answered).on('exit', ended);
      const question: Question = { number, about, ...(faults !== undefined && { faults }) };
      child.send(question, (error) => error !== null && reject(error));
    });
}
