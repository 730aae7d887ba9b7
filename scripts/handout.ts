import { buildPlayer } from '../src/workshop/build-player.ts';
import { runHandout } from '../src/workshop/handout/handout-command.ts';
import { openPrinter } from '../src/workshop/handout/print-pdf.ts';
import { processTerminal } from '../src/workshop/terminal/terminal.ts';

process.exitCode = await runHandout(process.argv.slice(2), {
  terminal: processTerminal(),
  buildPlayer,
  openPrinter,
  today: new Date().toISOString().slice(0, 10),
});
