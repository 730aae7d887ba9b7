import { expect, test } from 'vitest';
import { targetOf } from '../../../src/compiler/check/paths.ts';

test.each([
  ['media/a.png', { kind: 'local', path: '01-x/media/a.png', fragment: '' }],
  ['./media//a%20b.png', { kind: 'local', path: '01-x/media/a b.png', fragment: '' }],
  ['03-z.md#bagian', { kind: 'local', path: '01-x/03-z.md', fragment: 'bagian' }],
  ['#bagian', { kind: 'local', path: '01-x/02-y.md', fragment: 'bagian' }],
  ['../02-w/a.md', { kind: 'local', path: '02-w/a.md', fragment: '' }],
  ['100%.png', { kind: 'local', path: '01-x/100%.png', fragment: '' }],
  ['../../a.md', { kind: 'outside' }],
  ['/a.md', { kind: 'outside' }],
  ['HTTPS://example.go.id', { kind: 'remote', scheme: 'https:' }],
  ['//example.go.id/a.png', { kind: 'remote', scheme: 'https:' }],
  ['javascript:alert(1)', { kind: 'remote', scheme: 'javascript:' }],
])('%s', (address, target) => {
  expect(targetOf(address, '01-x/02-y.md')).toEqual(target);
});
