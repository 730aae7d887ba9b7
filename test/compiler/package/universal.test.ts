import { expect, it } from 'vitest';
import { cmi5Files } from '../../../src/compiler/package/cmi5.ts';
import { universalFiles } from '../../../src/compiler/package/universal.ts';
import { xapiFiles } from '../../../src/compiler/package/xapi.ts';
import { NAMED, sampleInput } from './sample-input.ts';
import { textOf } from './sample-text.ts';
import { schemaFaults } from './schema-validation.ts';

const script = new TextEncoder().encode('universal;');
const input = sampleInput({ course: NAMED });
const files = universalFiles(input, script);

it('the universal zip holds every way to be launched, side by side in its root', async () => {
  const manifest = textOf(files, 'imsmanifest.xml');
  expect(await schemaFaults(manifest)).toEqual([]);
  const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
  expect(listed).toEqual([
    'aids.js',
    'cmi5.xml',
    'index.html',
    'media/piring.svg',
    'player.css',
    'player.js',
    'settings.js',
    'tincan.xml',
    'xapi.js',
  ]);
  const rest = files.map(({ path }) => path).filter((path) => path !== 'imsmanifest.xml' && !path.endsWith('.xsd'));
  expect(rest.sort()).toEqual(listed);
});

it('says in each the same as the package of that standard', () => {
  expect(textOf(files, 'cmi5.xml')).toBe(textOf(cmi5Files(input, script), 'cmi5.xml'));
  expect(textOf(files, 'tincan.xml')).toBe(textOf(xapiFiles(input, script), 'tincan.xml'));
});
