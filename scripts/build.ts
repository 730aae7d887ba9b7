import { buildPlayer } from '../src/workshop/build-player.ts';
import { runBuild } from '../src/workshop/terminal/build-command.ts';
import { processTerminal } from '../src/workshop/terminal/terminal.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());

process.exitCode = await runBuild(process.argv.slice(2), {
  terminal: processTerminal(),
  buildPlayer,
  today: new Date().toISOString().slice(0, 10),
  signal: interrupt.signal,
});
