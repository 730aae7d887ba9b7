import type { Actor } from '../../../model/statement.ts';

/**
 * The actor of a Tin Can launch as xAPI 1.0.3 takes it: an agent with exactly one way to identify it. Launches of before
 * 1.0 put every property into a list and called the parts of an account otherwise. `null` where nobody is named.
 */
export function normalisedActor(given: unknown): Actor | null {
  const of = (name: string): unknown => first(property(given, name));
  const name = text(of('name'));
  const named = name === '' ? {} : { name };
  const account = of('account');
  const homePage = text(property(account, 'homePage')) || text(property(account, 'accountServiceHomePage'));
  const accountName = text(property(account, 'name')) || text(property(account, 'accountName'));
  const mbox = text(of('mbox'));
  const sha1 = text(of('mbox_sha1sum'));
  const openid = text(of('openid'));
  if (homePage !== '' && accountName !== '') {
    return { objectType: 'Agent', ...named, account: { homePage, name: accountName } };
  }
  if (mbox !== '') return { objectType: 'Agent', ...named, mbox: mbox.startsWith('mailto:') ? mbox : `mailto:${mbox}` };
  if (sha1 !== '') return { objectType: 'Agent', ...named, mbox_sha1sum: sha1 };
  return openid === '' ? null : { objectType: 'Agent', ...named, openid };
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
