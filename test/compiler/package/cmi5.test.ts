import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cmi5Files } from '../../../src/compiler/package/cmi5.ts';
import type { PackageInput } from '../../../src/compiler/package/packager.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { NAMED, SETTINGS, sampleInput, sampleModule } from './sample-input.ts';
import { textOf } from './sample-text.ts';
import { type Breakage, bySchema, ownRules, unnoticed } from './schema-validation.ts';

/** The published schema, which is not part of the project: checked against where it is at hand. */
const PUBLISHED = fileURLToPath(new URL('../../../../shared/schemas/cmi5-CourseStructure.xsd', import.meta.url));

const validate = bySchema(ownRules('cmi5'));

const at = { file: '01-gizi/module.md', line: 1, column: 1 };
const objectives = [
  { id: 'piring', text: 'Menyebut isi piringku & porsinya', at },
  { id: 'tumbuh', text: 'Membaca grafik pertumbuhan', at },
];
const filesOf = (change: Partial<PackageInput> = {}) =>
  cmi5Files(sampleInput({ course: NAMED, ...change }), new TextEncoder().encode('cmi5;'));
const structureOf = (change: Partial<PackageInput> = {}) => textOf(filesOf(change), 'cmi5.xml');

const rich = structureOf({ module: sampleModule({ objectives }), outline: fullModule() });
const { publisher: _, ...course } = NAMED;
const poor = structureOf({ course, module: sampleModule({ summary: '' }) });

describe('cmi5.xml', () => {
  it('keeps our own rules, also where the module says little', async () => {
    expect(await validate([rich, poor])).toEqual([[], []]);
  });

  it('would not keep them with any of the faults there could be', async () => {
    const breakages: Breakage[] = [
      ['an objective that does not exist', /idref="[^"]*tumbuh"/, 'idref="https://x/y"'],
      ['an id twice', 'gizi/cmi5.xml"', 'gizi"'],
      ['an id that is no IRI', 'au id="https://', 'au id="'],
      ['a mastery in percent', 'masteryScore="0.7500"', 'masteryScore="75"'],
      ['another way to move on', 'moveOn="Passed"', 'moveOn="passed"'],
      ['words of no language', ' lang="id"', ''],
      ['an address elsewhere', '<url>index.html<', '<url>https://example.go.id/<'],
    ];
    expect(await unnoticed(rich, breakages, validate)).toEqual([]);
  });

  it.runIf(existsSync(PUBLISHED))('is valid against the published schema', async () => {
    const published = bySchema(readFileSync(PUBLISHED, 'utf8'));
    expect(await published([rich, poor])).toEqual([[], []]);
    expect(await unnoticed(rich, [['no address', /<url>.*<\/url>/, '']], published)).toEqual([]);
  });

  it('names course, unit and objectives by the IRI of the course and by ids, never by versions', () => {
    const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids(rich)).toEqual([
      'https://example.go.id/contoh/gizi/cmi5.xml',
      'https://example.go.id/contoh/gizi/objective/piring',
      'https://example.go.id/contoh/gizi/objective/tumbuh',
      'https://example.go.id/contoh/gizi',
    ]);
    expect(ids(structureOf({ module: sampleModule({ version: '2.0.0', objectives }) }))).toEqual(ids(rich));
  });

  it('moves on as the module is completed', () => {
    const outline = fullModule();
    expect(rich).toContain('moveOn="Passed" masteryScore="0.7500"');
    expect(structureOf({ outline: { ...outline, completion: 'lessons', mastery: 0 } })).toContain(
      'moveOn="Completed" masteryScore="0.0000"',
    );
    expect(structureOf({ outline: { ...outline, quizzes: {} } })).toMatch(/moveOn="Completed" activityType/);
  });

  it('is refused where the course has no IRI', () => {
    expect(() => filesOf({ course: SETTINGS })).toThrow('no iri');
  });
});

it('a cmi5 package holds cmi5.xml, the page, the player and the media', () => {
  expect(filesOf().map(({ path }) => path)).toEqual([
    'cmi5.xml',
    'index.html',
    'player.css',
    'player.js',
    'settings.js',
    'aids.js',
    'xapi.js',
    'media/piring.svg',
  ]);
});
