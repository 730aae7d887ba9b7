import { type SayOperator, sayOperator } from '../../i18n/service-terminal.ts';
import { createLog } from '../log.ts';
import { readSettings, type Settings, SettingsError } from '../settings/settings.ts';
import { type ConsultLine, readConsultLine } from './consult-line.ts';
import { runOfficerCommand } from './officer-command.ts';
import { refuse } from './operator-terminal.ts';
import { type ServeWorld, serveUntilStopped } from './serve.ts';
import { explainSettings, explainStartFault } from './start-faults.ts';

export interface ConsultWorld extends ServeWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `npm run consult`: gives the exit status. 0: done, or stopped in order; 2: it could not be done as asked. */
export async function runConsult(argv: readonly string[], world: ConsultWorld): Promise<0 | 2> {
  const { terminal, environment } = world;
  const line = readConsultLine(argv);
  const say = sayOperator(line.language);
  if (line.kind === 'refused') return refuse(terminal, line.reason(say), say('seeHelp'));
  if (line.kind === 'help') {
    terminal.out(`${say('consultUsage')}\n`);
    return 0;
  }
  const settings = settingsOf(environment);
  if (settings instanceof SettingsError)
    return refuse(terminal, ...explainSettings(settings, say), say('settingsPage'));
  try {
    return await carryOut(line, settings, world, say);
  } catch (error) {
    return refuse(terminal, explainStartFault(error, settings, say));
  }
}

async function carryOut(
  line: Exclude<ConsultLine, { kind: 'help' | 'refused' }>,
  settings: Settings,
  world: ConsultWorld,
  say: SayOperator,
): Promise<0 | 2> {
  const log = createLog(world.terminal.err, settings.LOG);
  if (line.kind !== 'serve') return runOfficerCommand(line, settings, world.terminal, say, log);
  await serveUntilStopped(settings, world, say, log);
  return 0;
}

function settingsOf(environment: ConsultWorld['environment']): Settings | SettingsError {
  try {
    return readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}
