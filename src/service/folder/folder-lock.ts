import { mkdirSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockPlace } from './lock-place.ts';

/** Answers a line that another process sends to the holder of the folder; JSON, as it is to be sent back. */
type AnswerLine = (line: string) => Promise<string>;

/** A folder that this process has to itself. */
export interface FolderLock {
  /** From now on other processes' lines are answered so. */
  answerWith(answer: AnswerLine): void;
  release(): Promise<void>;
}

/** Another process has the folder. */
export class FolderInUseError extends Error {}

/** How long a line may take to be answered. Milliseconds. */
const PATIENCE = 30_000;
/** Longer than a process that is taking a dead holder's place needs between looking and listening. Milliseconds. */
const SETTLE = 100;

/**
 * Takes the folder, made where it is missing. The lock is a socket that its holder listens at: it ends with the process,
 * however that ends, needs no clock and no process ids, and carries commands to the holder (`askHolder`).
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = lockPlace(folder);
  let answer: AnswerLine = async () => '{}';
  const token = `${process.pid}-${performance.timeOrigin}-${Math.random()}`;
  const server = createServer((socket) =>
    serve(socket, (line) => (line === WHO ? Promise.resolve(token) : answer(line))),
  );
  if (!(await listen(server, place))) {
    if (await isAnswered(place)) throw new FolderInUseError(folder);
    removeDead(place);
    if (!(await listen(server, place))) throw new FolderInUseError(folder);
  }
  await sleep(SETTLE);
  // Two that found the same dead socket: the one whose socket was removed again yields.
  if ((await ask(place, WHO)) !== token) {
    await close(server);
    throw new FolderInUseError(folder);
  }
  return {
    answerWith: (next) => {
      answer = next;
    },
    release: () => close(server),
  };
}

const WHO = 'who';

/** The holder's answer to a line; `null` where nobody has the folder. */
export async function askHolder(folder: string, line: string): Promise<string | null> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return ask(lockPlace(folder), line);
}

async function isAnswered(place: string): Promise<boolean> {
  return (await ask(place, WHO)) !== null;
}

function ask(place: string, line: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(place);
    let answer = '';
    socket.setEncoding('utf8').setTimeout(PATIENCE);
    socket.on('connect', () => socket.write(`${line}\n`));
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('end', () => resolve(answer.trimEnd()));
    socket.on('timeout', () => socket.destroy(new Error('the process that has the folder does not answer')));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(null);
      else reject(error);
    });
  });
}

function serve(socket: Socket, answer: AnswerLine): void {
  socket.on('error', () => socket.destroy()); // whoever asked has gone: there is nobody to tell
  createInterface({ input: socket }).once('line', (line) => {
    answer(line).then(
      (text) => socket.end(`${text}\n`),
      (error: unknown) => socket.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  });
}

/** False where the place is taken. */
function listen(server: Server, place: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    server.once('error', failed);
    server.listen(place, () => {
      server.off('error', failed);
      server.unref();
      resolve(true);
    });
  });
}

function removeDead(place: string): void {
  try {
    unlinkSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
