import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

export const SMALL_COURSE = fileURLToPath(new URL('../fixtures/small', import.meta.url));

/** Gives fresh folders to the tests of a file and removes them after each test. */
export function temporaryFolders(): (files?: Readonly<Record<string, string>>) => string {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return (files = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'sinau-'));
    made.push(folder);
    for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
    return folder;
  };
}

export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The small course, in a folder of its own that a test may spoil. */
export function copySmallCourse(folder: string): string {
  cpSync(SMALL_COURSE, folder, { recursive: true });
  return folder;
}
