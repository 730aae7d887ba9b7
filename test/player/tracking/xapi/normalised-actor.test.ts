import { expect, it } from 'vitest';
import { normalisedActor } from '../../../../src/player/tracking/xapi/normalised-actor.ts';

const account = { homePage: 'https://lms.example', name: 'siti.01' };

it.each([
  ['as xAPI 1.0.3 has it', { objectType: 'Agent', account }, { account }],
  [
    'with a name',
    { name: 'Siti', mbox: 'mailto:siti@contoh.example' },
    { name: 'Siti', mbox: 'mailto:siti@contoh.example' },
  ],
  [
    'every property in a list',
    { name: ['Siti'], mbox: ['mailto:siti@contoh.example'] },
    { name: 'Siti', mbox: 'mailto:siti@contoh.example' },
  ],
  [
    'an account in a list, as it was called before 1.0',
    { account: [{ accountServiceHomePage: 'https://lms.example', accountName: 'siti.01' }] },
    { account },
  ],
  [
    'a number for the name of the account',
    { account: { homePage: 'https://lms.example', name: 7 } },
    { account: { ...account, name: '7' } },
  ],
  ['an address without its scheme', { mbox: 'siti@contoh.example' }, { mbox: 'mailto:siti@contoh.example' }],
  [
    'several ways to know one, of which one is kept',
    { mbox: 'mailto:siti@contoh.example', account, openid: 'https://siti.example' },
    { account },
  ],
  [
    'half an account, and an address',
    { account: { name: 'siti.01' }, mbox: 'mailto:siti@contoh.example' },
    { mbox: 'mailto:siti@contoh.example' },
  ],
  [
    'a hash of the address',
    { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
    { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
  ],
  ['an OpenID', { openid: ['https://siti.example'] }, { openid: 'https://siti.example' }],
])('%s', (_, given, known) => {
  expect(normalisedActor(given)).toEqual({ objectType: 'Agent', ...known });
});

it.each([[null], [undefined], ['siti'], [[]], [{}], [{ name: 'Siti' }], [{ account: [] }], [{ mbox: { a: 1 } }]])(
  'nobody is named by %j',
  (given) => {
    expect(normalisedActor(given)).toBe(null);
  },
);
