import type { SayOperator } from '../../i18n/service-terminal.ts';
import type { Account } from '../../model/consult-desk/accounts.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings/settings.ts';
import type { OfficerLine } from './consult-line.ts';
import { newPassword } from './new-password.ts';
import { type ActAnswer, doOfficerAct, type OfficerAct } from './officer-acts.ts';
import { confirm, type OperatorTerminal, refuse } from './operator-terminal.ts';

/** `officer add`, `list`, `password`, …: gives the exit status. 0: done; 2: not done, and why. */
export async function runOfficerCommand(
  line: OfficerLine,
  settings: Settings,
  terminal: OperatorTerminal,
  say: SayOperator,
  log: Log,
): Promise<0 | 2> {
  const password = asksPassword(line) ? await newPassword(terminal, say) : { password: '' };
  if ('fault' in password) return refuse(terminal, password.fault);
  const answer = await doOfficerAct(settings, actOf(line, password.password), log);
  if ('fault' in answer) return refuse(terminal, explainFault(answer.fault, line, say));
  tell(line, answer.accounts, terminal, say);
  return 0;
}

function asksPassword({ kind }: OfficerLine): boolean {
  return kind === 'officer-add' || kind === 'officer-password';
}

function actOf(line: OfficerLine, password: string): OfficerAct {
  switch (line.kind) {
    case 'officer-list':
      return { act: 'list' };
    case 'officer-add':
      return { act: 'add', account: { name: line.name, displayName: line.display, role: line.role, password } };
    case 'officer-password':
      return { act: 'change', name: line.name, change: { password } };
    case 'officer-role':
      return { act: 'change', name: line.name, change: { role: line.role } };
    case 'officer-disable':
    case 'officer-enable':
      return { act: 'change', name: line.name, change: { active: line.kind === 'officer-enable' } };
  }
}

function explainFault(
  fault: Extract<ActAnswer, { fault: string }>['fault'],
  line: OfficerLine,
  say: SayOperator,
): string {
  const name = 'name' in line ? line.name : '';
  switch (fault) {
    case 'name-taken':
      return say('nameTaken', { name });
    case 'not-found':
      return say('noSuchAccount', { name });
    case 'last-admin':
      return say('lastAdmin', { name });
    case 'failed':
      return say('holderFailed');
  }
}

function tell(line: OfficerLine, accounts: readonly Account[], terminal: OperatorTerminal, say: SayOperator): void {
  if (line.kind === 'officer-list') terminal.out(listOf(accounts, terminal, say));
  else for (const { name, role } of accounts) confirm(terminal, sentenceOf(line.kind, say, { name, role }));
}

function sentenceOf(
  kind: Exclude<OfficerLine['kind'], 'officer-list'>,
  say: SayOperator,
  account: Pick<Account, 'name' | 'role'>,
): string {
  switch (kind) {
    case 'officer-add':
      return say('officerAdded', account);
    case 'officer-password':
      return say('passwordChanged', account);
    case 'officer-role':
      return say('roleChanged', account);
    case 'officer-disable':
      return say('officerDisabled', account);
    case 'officer-enable':
      return say('officerEnabled', account);
  }
}

function listOf(accounts: readonly Account[], { paint }: OperatorTerminal, say: SayOperator): string {
  if (accounts.length === 0) return `  ${say('noOfficers')}\n`;
  const rows = accounts.map(({ name, role, displayName, active }) => [
    name,
    role,
    active ? say('active') : say('inactive'),
    displayName,
  ]);
  const head = [say('columnName'), say('columnRole'), say('columnState'), say('columnDisplay')];
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n]?.length ?? 0)));
  const write = (row: readonly string[]) =>
    `  ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')}`.trimEnd();
  return [paint.dim(write(head)), ...rows.map(write), ''].join('\n');
}
