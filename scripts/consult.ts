import { runConsult } from '../src/service/command/consult-command.ts';
import { firstLine, openPrompts } from '../src/service/command/prompts.ts';
import { stopSignal } from '../src/service/command/stop-signal.ts';
import { buildDesk } from '../src/workshop/build-desk.ts';
import { paint, processTerminal } from '../src/workshop/terminal/terminal.ts';

const { stdin, stdout, env } = process;
const signal = stopSignal();
const terminal = processTerminal();

process.exitCode = await runConsult(process.argv.slice(2), {
  terminal: {
    ...terminal,
    paint: paint(terminal),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    openPrompts: () => openPrompts(stdin, stdout, signal),
    readLine: () => firstLine(stdin),
  },
  environment: env,
  buildDesk,
  signal,
});
