import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseLesson, SETTINGS } from './course-of.ts';
import { readable } from './readable.ts';

const FOLDER = fileURLToPath(new URL('../../spec/', import.meta.url));
/** `UPDATE_SPEC=1` writes what the parser gives now; read each change before it is committed. */
const UPDATES = process.env.UPDATE_SPEC === '1';

/** Names that begin with `en-` are read as a course in English. */
function parseCase(name: string): unknown {
  const settings = name.startsWith('en-') ? `${SETTINGS}language: en\n` : SETTINGS;
  const { lesson, diagnostics } = parseLesson(new Uint8Array(readFileSync(`${FOLDER}${name}.md`)), settings);
  return readable({ title: lesson?.title, blocks: lesson?.blocks, footnotes: lesson?.footnotes, diagnostics });
}

describe('the authoring format', () => {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length));

  it('has its cases', () => expect(names.length).toBeGreaterThanOrEqual(40));

  it.each(names)('%s', (name) => {
    const path = `${FOLDER}${name}.json`;
    const found = parseCase(name);
    if (UPDATES) writeFileSync(path, `${JSON.stringify(found, null, 1)}\n`);
    expect(existsSync(path), 'the expected JSON').toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});
