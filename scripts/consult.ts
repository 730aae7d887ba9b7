import { runConsult } from '../src/service/command/consult-command.ts';
import { firstLine, openPrompts } from '../src/service/command/prompts.ts';
import { buildDesk } from '../src/workshop/build-desk.ts';
import { paint, processTerminal } from '../src/workshop/terminal/terminal.ts';

const { stdin, stdout, env } = process;
const stopping = new AbortController();
// Heard more than once: a terminal sends Ctrl+C to npm too, which hands it on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
const terminal = processTerminal();

process.exitCode = await runConsult(process.argv.slice(2), {
  terminal: {
    ...terminal,
    paint: paint(terminal),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    openPrompts: () => openPrompts(stdin, stdout, stopping.signal),
    readLine: () => firstLine(stdin),
  },
  environment: env,
  buildDesk,
  signal: stopping.signal,
});
