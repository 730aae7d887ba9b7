import type { SayOperator } from '../../i18n/service-terminal.ts';
import { addAccount } from '../accounts/accounts.ts';
import type { Database } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';
import { displayFault, nameFault } from './consult-line.ts';
import { askNewPassword } from './new-password.ts';
import { confirm, type OperatorTerminal, type Prompts } from './operator-terminal.ts';

/** Makes the first admin with whoever sits at the terminal. @throws PromptAbandonedError */
export async function makeFirstOfficer(
  database: Database,
  terminal: OperatorTerminal,
  say: SayOperator,
): Promise<void> {
  terminal.out(`\n  ${say('firstOfficer')}\n\n`);
  const prompts = terminal.openPrompts();
  const tell = (fault: string): void => terminal.out(`  ${terminal.paint.red('✗')} ${fault}\n`);
  try {
    const name = await askUntil(prompts, `  ${say('askName')}`, '', nameFault, (fault) => tell(fault(say)));
    const asked = `  ${say('askDisplayName', { name })}`;
    const displayName = await askUntil(prompts, asked, name, displayFault, (fault) => tell(fault(say)));
    const password = await askNewPassword(prompts, say, tell);
    await addAccount(database, { name, displayName, role: 'admin', password }, null);
    terminal.out('\n');
    confirm(terminal, say('officerAdded', { name, role: 'admin' }));
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'name-taken')) throw error;
    tell(say('officersByNow')); // somebody has been faster, at another terminal or instance
  } finally {
    prompts.close();
  }
}

type Fault = (say: SayOperator) => string;

/** The answer without blanks around it; `fallback` where it is empty. */
async function askUntil(
  prompts: Prompts,
  question: string,
  fallback: string,
  faultOf: (answer: string) => Fault | null,
  tell: (fault: Fault) => void,
): Promise<string> {
  for (;;) {
    const answer = (await prompts.ask(question)).trim() || fallback;
    const fault = faultOf(answer);
    if (fault === null) return answer;
    tell(fault);
  }
}
