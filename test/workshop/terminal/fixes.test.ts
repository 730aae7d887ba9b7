import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../../../src/model/diagnostic.ts';
import { applyFixes, writeFixes } from '../../../src/workshop/terminal/fixes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-fixes-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function fixing(file: string, fix: Fix): Diagnostic {
  const text = { id: 'a', en: 'b' };
  return { code: 'missing-id', level: 'error', file, line: 1, column: 1, message: text, hint: text, fix };
}

async function filesOf(...paths: string[]) {
  const texts = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })));
  return { texts, media: [] };
}

test('fixes count in the text as it is', () => {
  expect(
    applyFixes('\uFEFFsatu\r\ndua', [
      { start: 7, end: 10, text: 'tiga' },
      { start: 1, end: 1, text: '> ' },
    ]),
  ).toBe('\uFEFF> satu\r\ntiga');
});

test('files are written whole, byte order mark, line ends and mode kept; nothing else is left behind', async () => {
  const path = join(folder, 'a.md');
  await writeFile(path, '\uFEFFsatu\r\ndua\r\n', { mode: 0o640 });
  const files = await filesOf('a.md');
  const mend = fixing('a.md', { start: 5, end: 5, text: '{#x}' });
  expect(await writeFixes(folder, files, [mend])).toEqual({ written: [mend], changed: [] });
  expect(await readFile(path, 'utf8')).toBe('\uFEFFsatu{#x}\r\ndua\r\n');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('of overlapping fixes the first is written', async () => {
  await writeFile(join(folder, 'a.md'), 'abcdef');
  const first = fixing('a.md', { start: 0, end: 3, text: 'X' });
  const over = fixing('a.md', { start: 2, end: 4, text: 'Y' });
  const after = fixing('a.md', { start: 4, end: 4, text: 'Z' });
  const twice = fixing('a.md', { start: 4, end: 4, text: 'W' });
  const { written } = await writeFixes(folder, await filesOf('a.md'), [after, twice, over, first]);
  expect(written).toEqual([first, after]);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('XdZef');
});

test('a file that somebody changed meanwhile is left alone', async () => {
  await writeFile(join(folder, 'a.md'), 'lama');
  const files = await filesOf('a.md');
  await writeFile(join(folder, 'a.md'), 'baru');
  const { written, changed } = await writeFixes(folder, files, [fixing('a.md', { start: 0, end: 0, text: 'X' })]);
  expect([written, changed]).toEqual([[], ['a.md']]);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('baru');
});

test('a link stays a link', async () => {
  await writeFile(join(folder, 'asli.md'), 'abc');
  await symlink('asli.md', join(folder, 'tautan.md'));
  await writeFixes(folder, await filesOf('tautan.md'), [fixing('tautan.md', { start: 0, end: 0, text: 'X' })]);
  expect(await readFile(join(folder, 'asli.md'), 'utf8')).toBe('Xabc');
  expect((await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isSymbolicLink())).toHaveLength(1);
});
