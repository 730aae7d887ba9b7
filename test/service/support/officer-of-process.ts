import { randomUUID } from 'node:crypto';
import { addAccount } from '../../../src/service/accounts/accounts.ts';
import { csrfOf } from '../../../src/service/accounts/secrets.ts';
import { openSession } from '../../../src/service/accounts/sessions.ts';
import { openDatabase } from '../../../src/service/open-database.ts';
import { readSettings } from '../../../src/service/settings/settings.ts';

/** Makes the tables, an officer and a session before the service starts on them. @returns Headers of the officer's page. */
export async function signedInOfficer(
  environment: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { database, close } = await openDatabase(readSettings(environment), console.error);
  try {
    const name = `petugas-${randomUUID().slice(0, 8)}`;
    const account = { name, displayName: 'Petugas', role: 'officer', password: 'kata sandi panjang' } as const;
    const { id } = await addAccount(database, account, null);
    const { token } = await openSession(database, id, 24);
    return { cookie: `sinau_desk=${token}`, 'x-csrf-token': csrfOf(token) };
  } finally {
    await close();
  }
}
