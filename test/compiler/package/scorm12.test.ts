import { describe, expect, it } from 'vitest';
import type { PackageInput } from '../../../src/compiler/package/packager.ts';
import { SCORM12, scorm12 } from '../../../src/compiler/package/scorm12.ts';
import { AWKWARD_TITLE, SETTINGS, sampleInput, sampleModule } from './sample-input.ts';
import { textOf } from './sample-text.ts';
import { type Breakage, byEdition, unnoticed } from './schema-validation.ts';

const manifestOf = (input: PackageInput) => textOf(scorm12.files(input), 'imsmanifest.xml');

const identifiers = (manifest: string) =>
  [...manifest.matchAll(/ (?:identifier|identifierref|default)="([^"]*)"/g)].map(([, id]) => id);

const validate = byEdition(SCORM12);

describe('imsmanifest.xml of SCORM 1.2', () => {
  const manifest = manifestOf(sampleInput());

  const { publisher: _, ...course } = SETTINGS;
  const { license: __, ...module } = sampleModule({ summary: '', keywords: [], authors: [], id: '1-ibu' });
  const poor = manifestOf(sampleInput({ course, module, minutes: 0, media: [] }));
  const long = manifestOf(sampleInput({ module: sampleModule({ title: `${'x'.repeat(198)}😀😀` }) }));

  it('is valid against the published schemas, also where the module says little or its title is long', async () => {
    expect(await validate([manifest, poor, long])).toEqual([[], [], []]);
  });

  it('would not be with any of the faults there could be', async () => {
    const breakages: Breakage[] = [
      ['an unknown element', '<organizations ', '<surprise/><organizations '],
      ['an unknown element of another namespace', '<imsmd:metametadata>', '<imsmd:surprise/><imsmd:metametadata>'],
      ['a missing identifier', / identifier="item[^"]*"/, ''],
      ['a missing resource type', ' type="webcontent"', ''],
      [
        'an order the schema does not allow',
        /(<organizations[\s\S]*<\/organizations>)(\s*)(<resources>[\s\S]*<\/resources>)/,
        '$3$2$1',
      ],
      [
        'metadata in the wrong order',
        /(<imsmd:general>[\s\S]*<\/imsmd:general>)(\s*)(<imsmd:lifecycle>[\s\S]*<\/imsmd:lifecycle>)/,
        '$3$2$1',
      ],
      ['a SCORM type that does not exist', 'adlcp:scormtype="sco"', 'adlcp:scormtype="scoo"'],
      ['an identifier that is no name', 'identifier="item.', 'identifier="1 item.'],
    ];
    expect(await unnoticed(manifest, breakages, validate)).toEqual([]);
  });

  it('escapes what the title holds', () => {
    const escaped = 'Gizi &amp; &quot;isi piringku&quot;: &lt;sehat&gt; &apos;murah&apos; — ꦏ 😀';
    expect(manifest.split(`<title>${escaped}</title>`)).toHaveLength(3);
    expect(manifest).not.toContain(AWKWARD_TITLE);
  });

  it('says what an LMS asks for: exact version, literal prefixes, no mastery score', () => {
    expect(manifest).toContain('<schema>ADL SCORM</schema>');
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest).toContain(' xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"');
    expect(manifest).toContain('adlcp:scormtype="sco" href="index.html"');
    expect(manifest).not.toContain('masteryscore');
  });

  it('describes the module: title, language, keywords, typical learning time', () => {
    expect(manifest).toContain('<imsmd:language>id</imsmd:language>');
    expect(manifest).toContain('<imsmd:langstring xml:lang="id">&lt;piring&gt;</imsmd:langstring>');
    expect(manifest).toContain('<imsmd:datetime>PT1H15M</imsmd:datetime>');
  });

  it('cuts a title that is longer than the schema allows, between characters', () => {
    expect(long).toContain(`<title>${'x'.repeat(198)}…</title>`);
  });

  it('keeps its identifiers when version, title and media change', () => {
    const next = manifestOf(sampleInput({ module: sampleModule({ version: '2.5.0', title: 'Lain' }), media: [] }));
    expect(next).not.toBe(manifest);
    expect(identifiers(next)).toEqual(identifiers(manifest));
    expect(identifiers(manifest)).toEqual([
      'manifest.contoh.gizi',
      'organization.contoh.gizi',
      'organization.contoh.gizi',
      'item.contoh.gizi',
      'resource.contoh.gizi',
      'resource.contoh.gizi',
    ]);
  });
});

describe('files of a SCORM 1.2 package', () => {
  it('are all listed, but for the manifest and its schemas', () => {
    const input = sampleInput();
    const listed = [...manifestOf(input).matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
    const rest = scorm12.files(input).map(({ path }) => path);
    expect(rest.filter((path) => path !== 'imsmanifest.xml' && !path.endsWith('.xsd')).sort()).toEqual(listed);
    expect(rest.filter((path) => path.endsWith('.xsd'))).toHaveLength(4);
  });

  it.each(['../luar.svg', '/akar.svg', 'media/gämbar.svg', 'media/a b.svg', 'media/x.pdf', 'PLAYER.js', 'a.svg/'])(
    'cannot have the name %s',
    (to) => {
      expect(() => scorm12.files(sampleInput({ media: [{ from: 'x', to }] }))).toThrow(to);
    },
  );
});
