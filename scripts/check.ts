import { runCheck } from '../src/workshop/terminal/check-command.ts';
import { processTerminal } from '../src/workshop/terminal/terminal.ts';

process.exitCode = await runCheck(process.argv.slice(2), {
  terminal: processTerminal(),
  today: new Date().toISOString().slice(0, 10),
});
