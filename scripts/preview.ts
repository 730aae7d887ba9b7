import { buildPlayer } from '../src/workshop/build-player.ts';
import { startPreview } from '../src/workshop/preview/preview-command.ts';
import { processTerminal } from '../src/workshop/terminal/terminal.ts';

const started = await startPreview(process.argv.slice(2), {
  terminal: processTerminal(),
  buildPlayer,
  today: new Date().toISOString().slice(0, 10),
});

if ('status' in started) process.exitCode = started.status;
else process.once('SIGINT', () => void started.server.close());
