import { runAnswers } from '../src/workshop/answers/answers-command.ts';
import { processTerminal } from '../src/workshop/terminal/terminal.ts';

process.exitCode = await runAnswers(process.argv.slice(2), {
  terminal: processTerminal(),
  today: new Date().toISOString().slice(0, 10),
  fetch,
});
