import { expect, it } from 'vitest';
import { xapiFiles } from '../../../src/compiler/package/xapi.ts';
import { NAMED, sampleInput } from './sample-input.ts';
import { textOf } from './sample-text.ts';
import { type Breakage, bySchema, ownRules, unnoticed } from './schema-validation.ts';

const files = xapiFiles(sampleInput({ course: NAMED }), new TextEncoder().encode('xapi;'));
const tincan = textOf(files, 'tincan.xml');

it('tincan.xml stands in the root, its only activity the module', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'tincan.xml',
    'index.html',
    'player.css',
    'player.js',
    'settings.js',
    'aids.js',
    'xapi.js',
    'media/piring.svg',
  ]);
  expect(tincan).toContain(
    '<activity id="https://example.go.id/contoh/gizi" type="http://adlnet.gov/expapi/activities/module">',
  );
});

it('tincan.xml keeps our rules, and would not with any of the faults there could be', async () => {
  const validate = bySchema(ownRules('tincan'));
  const breakages: Breakage[] = [
    ['no launch', /<launch.*<\/launch>/, ''],
    ['no language', ' lang="id"', ''],
    ['an id that is no IRI', 'id="https://', 'id="'],
    ['another namespace', 'projecttincan.com', 'example.com'],
  ];
  expect(await validate([tincan])).toEqual([[]]);
  expect(await unnoticed(tincan, breakages, validate)).toEqual([]);
});
