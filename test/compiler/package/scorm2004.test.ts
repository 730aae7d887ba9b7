import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/compiler/disk.ts';
import type { PackageInput } from '../../../src/compiler/package/packager.ts';
import { SCORM2004, scorm2004 } from '../../../src/compiler/package/scorm2004.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { samplePlayer } from '../sample-player.ts';
import { AWKWARD_TITLE, SETTINGS, sampleInput, sampleModule } from './sample-input.ts';
import { textOf } from './sample-text.ts';
import { type Breakage, byEdition, unnoticed } from './schema-validation.ts';

const manifestOf = (input: PackageInput) => textOf(scorm2004.files(input), 'imsmanifest.xml');

const validate = byEdition(SCORM2004);
const graded = (mastery: number) => manifestOf(sampleInput({ outline: { ...fullModule(), mastery } }));

describe('imsmanifest.xml of SCORM 2004', () => {
  const manifest = graded(75);

  const { publisher: _, ...course } = SETTINGS;
  const { license: __, ...module } = sampleModule({ summary: '', keywords: [], authors: [], id: '1-ibu' });
  const poor = manifestOf(sampleInput({ course, module, minutes: 0, media: [] }));

  it('is valid against the schemas the package carries, also where the module says little', async () => {
    expect(await validate([manifest, poor])).toEqual([[], []]);
  });

  it('would not be with any of the faults there could be', async () => {
    const breakages: Breakage[] = [
      ['an unknown element', '<organizations ', '<surprise/><organizations '],
      ['a missing identifier', / identifier="item[^"]*"/, ''],
      ['a SCORM type that does not exist', 'adlcp:scormType="sco"', 'adlcp:scormType="scoo"'],
      ['an identifier that is no name', 'identifier="item.', 'identifier="1 item.'],
      ['sequencing that does not exist', 'imsss:deliveryControls ', 'imsss:delivery '],
      ['a passing score above 1', '>0.7500<', '>75<'],
      ['a threshold above 1', 'minProgressMeasure="1"', 'minProgressMeasure="100"'],
      ['metadata that LOM does not know', '<lom:general>', '<lom:surprise/><lom:general>'],
      ['a word that LOM does not know', '<lom:value>final<', '<lom:value>Final<'],
      ['a learning time that is no duration', '<lom:duration>PT1H15M<', '<lom:duration>75<'],
    ];
    expect(await unnoticed(manifest, breakages, validate)).toEqual([]);
  });

  it('says what an LMS compares to the letter: version, prefixes', () => {
    expect(manifest).toContain('<schemaversion>2004 4th Edition</schemaversion>');
    expect(manifest).toContain(' xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"');
    for (const prefix of ['adlcp', 'adlseq', 'imsss']) expect(manifest).toContain(` xmlns:${prefix}="http://www.`);
    expect(manifest).toContain('adlcp:scormType="sco" href="index.html"');
  });

  it('is completed at a measure of 1, as text, and passed at its mastery', () => {
    expect(manifest).toContain('<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1"/>');
    expect(manifest).toContain('<imsss:primaryObjective satisfiedByMeasure="true">');
    expect(manifest).toContain('<imsss:minNormalizedMeasure>0.7500</imsss:minNormalizedMeasure>');
    expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"');
  });

  it.each([
    [0, '0.0000'],
    [57, '0.5700'],
    [66.67, '0.6667'],
    [100, '1.0000'],
  ])('writes a mastery of %d as %s', (mastery, measure) => {
    expect(graded(mastery)).toContain(`<imsss:minNormalizedMeasure>${measure}<`);
  });

  it('asks for no score where nothing is graded', () => {
    const { quizzes, ...outline } = fullModule();
    const pretests = Object.fromEntries(
      Object.entries(quizzes).map(([id, quiz]) => [id, { ...quiz, role: 'pretest' as const }]),
    );
    for (const quizzes of [{}, pretests]) {
      expect(manifestOf(sampleInput({ outline: { ...outline, quizzes } }))).not.toContain('imsss:objectives');
    }
  });

  it('names no objective: Moodle would take the measure of the last, and mix them up after an update', () => {
    expect(manifest).not.toContain('objectiveID');
    expect(manifest.match(/minNormalizedMeasure>/g)).toHaveLength(2);
  });

  it('escapes what the title holds, and describes the module', () => {
    expect(manifest).not.toContain(AWKWARD_TITLE);
    expect(manifest).toContain('<lom:string language="id">&lt;piring&gt;</lom:string>');
  });

  it('keeps its identifiers when version, title and media change', () => {
    const identifiers = (of: string) =>
      [...of.matchAll(/ (?:identifier|identifierref|default)="([^"]*)"/g)].map(([, id]) => id);
    const next = manifestOf(sampleInput({ module: sampleModule({ version: '2.5.0', title: 'Lain' }), media: [] }));
    expect(next).not.toBe(manifest);
    expect(identifiers(next)).toEqual(identifiers(manifest));
    expect(new Set(identifiers(manifest)).size).toBe(4);
  });
});

describe('files of a SCORM 2004 package', () => {
  const player = samplePlayer();
  const script = new TextEncoder().encode('"2004";');
  const input = sampleInput({ player: { ...player, scripts: { ...player.scripts, scorm2004: script } } });
  const paths = scorm2004.files(input).map(({ path }) => path);

  it('hold the player that speaks SCORM 2004', () => {
    expect(textOf(scorm2004.files(input), 'player.js')).toBe('"2004";');
  });

  it('are all listed, but for the manifest and its schemas', () => {
    const listed = [...manifestOf(input).matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
    expect(paths.filter((path) => path !== 'imsmanifest.xml' && !path.endsWith('.xsd')).sort()).toEqual(listed);
  });

  const schemas = scorm2004.files(input).filter(({ path }) => path.endsWith('.xsd'));
  const texts = () => Promise.all(schemas.map(async ({ content }) => String(await readContent('', content))));

  it('hold every schema that the manifest or another schema refers to, in the root', async () => {
    const all = (await texts()).join('\n');
    const referred = [...all.matchAll(/<xsd?:(?:import|include)[^>]* schemaLocation ?= ?"([^"]+)"/g)];
    const located = [...manifestOf(input).matchAll(/([^ "]+\.xsd)[ "]/g)];
    const needed = [...referred, ...located].map(([, name]) => name);
    expect(schemas.map(({ path }) => path).sort()).toEqual([...new Set(needed)].sort());
  });

  it('hold no document type, which a validator without a network could not read', async () => {
    const all = await texts();
    expect(all).toHaveLength(14);
    for (const text of all) expect(text).not.toContain('<!DOCTYPE');
  });
});
