import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { PromptAbandonedError, type Prompts } from './operator-terminal.ts';

/** Asks at the terminal these streams belong to, until `signal` is aborted. */
export function openPrompts(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, signal: AbortSignal): Prompts {
  let hidden = false;
  const echo = new Writable({
    write: (chunk, _encoding, done) => {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input, output: echo, terminal: true, historySize: 0, signal });
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  const typed: string[] = [];
  let abandoned = false;
  lines.on('line', (line) => {
    const first = waiting.shift();
    if (first === undefined) typed.push(line);
    else first.resolve(line);
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    abandoned = true;
    for (const { reject } of waiting.splice(0)) reject(new PromptAbandonedError());
  });
  const nextLine = (): Promise<string> => {
    const line = typed.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (abandoned) return Promise.reject(new PromptAbandonedError());
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  const put = async (question: string, hide: boolean): Promise<string> => {
    lines.setPrompt(question);
    lines.prompt();
    hidden = hide;
    try {
      return await nextLine();
    } finally {
      if (hide || abandoned) output.write('\n');
      hidden = false;
    }
  };
  return {
    ask: (question) => put(question, false),
    askHidden: (question) => put(question, true),
    close: () => lines.close(),
  };
}

/** The first line of a stream that ends, without its line end. */
export async function firstLine(input: AsyncIterable<Buffer | string>): Promise<string> {
  let text = '';
  for await (const part of input) {
    text += part.toString();
    if (text.includes('\n')) break;
  }
  return (text.split('\n')[0] ?? '').replace(/\r$/, '');
}
