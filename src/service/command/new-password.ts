import type { SayOperator } from '../../i18n/service-terminal.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../model/consult-desk/accounts.ts';
import type { OperatorTerminal, Prompts } from './operator-terminal.ts';

/** Asks until the same fitting password was typed twice. @throws PromptAbandonedError */
export async function askNewPassword(
  prompts: Prompts,
  say: SayOperator,
  tell: (fault: string) => void,
): Promise<string> {
  for (;;) {
    const password = await prompts.askHidden(`  ${say('askPassword', { min: PASSWORD_MIN })}`);
    const fault = passwordFault(password);
    if (fault !== null) tell(fault(say));
    else if ((await prompts.askHidden(`  ${say('askPasswordAgain')}`)) === password) return password;
    else tell(say('passwordsDiffer'));
  }
}

/** A password from whoever sits there, or from the first line of standard input; a sentence where it cannot be used. */
export async function newPassword(
  terminal: OperatorTerminal,
  say: SayOperator,
): Promise<{ readonly password: string } | { readonly fault: string }> {
  if (!terminal.interactive) {
    const password = await terminal.readLine();
    const fault = password === '' ? say('passwordMissing') : passwordFault(password)?.(say);
    return fault === undefined ? { password } : { fault };
  }
  const prompts = terminal.openPrompts();
  try {
    return { password: await askNewPassword(prompts, say, (fault) => terminal.err(`  ${fault}\n`)) };
  } finally {
    prompts.close();
  }
}

function passwordFault({ length }: string): ((say: SayOperator) => string) | null {
  if (length >= PASSWORD_MIN && length <= PASSWORD_MAX) return null;
  return (say) => say('passwordLength', { min: PASSWORD_MIN, max: PASSWORD_MAX });
}
