import { createLog } from '../../../src/service/log.ts';
import { openDatabase } from '../../../src/service/open-database.ts';
import { startService } from '../../../src/service/service.ts';
import { readSettings } from '../../../src/service/settings/settings.ts';

/**
 * The service as a process of its own, for those who kill or measure it (`service-process.ts`): settings by environment,
 * without a desk. Says its address on the first line of standard output; a line on standard input is answered with what
 * it uses (`Usage`); the input's end stops it.
 */
const settings = readSettings(process.env);
const log = createLog((line) => process.stderr.write(line), 'errors');
const opened = await openDatabase(settings, log.error);
const service = await startService(settings, opened.database, log, null);
process.stdout.write(`${service.url}\n`);
process.stdin.on('data', () => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(`${JSON.stringify({ memory: process.memoryUsage.rss(), cpu: (user + system) / 1e6 })}\n`);
});
process.stdin.on('end', () => {
  service
    .stop()
    .then(() => opened.close())
    .then(() => process.exit(0))
    .catch((error: unknown) => {
      log.error(error);
      process.exit(1);
    });
});
