import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLint, checkCourse } from '../../../src/compiler/check/check-course.ts';
import { isSound, openPackage } from '../../../src/compiler/compile.ts';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import { samplePlayer } from '../sample-player.ts';

const player = samplePlayer();
const MODULE =
  '---\nid: modul\ntitle: Modul\nsummary: S\nversion: 1.0.0\nreviewed: 2026-06-01\ncompletion: lessons\n---\n';

/** Packages a module that shows and links files of these names, with all advice of the check off; `null`: it is stopped. */
function packaged(names: readonly string[]): readonly string[] | null {
  const lines = names.map((name) => `![Peta desa](<media/${encodeURIComponent(name)}>)`);
  const links = names.map((name) => `[Lembar kerja](<media/${encodeURIComponent(name)}>)`);
  const texts = {
    'course.yaml': 'id: kursus\ntitle: Kursus\n',
    '01-modul/module.md': MODULE,
    '01-modul/01-a.md': `# A\n\n${[...lines, ...links].join('\n\n')}\n`,
  };
  const files = {
    texts: Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    media: [...new Set(names)].map((name) => ({ path: `01-modul/media/${name}`, size: 10 })),
  };
  const { course, diagnostics } = parseCourse(files);
  if (course === null) throw new Error('no course');
  const found = [...diagnostics, ...checkCourse(course, files, '2026-07-01')];
  const off = Object.fromEntries(found.map(({ code }) => [code, 'off' as const]));
  const [module] = course.modules;
  if (module === undefined || !isSound(module, applyLint(found, off))) return null;
  return openPackage(course, module, 'scorm12', player).files.map(({ path }) => path);
}

describe('files beside the text', () => {
  it.each([
    ...[
      'naskah.pdf',
      '.png',
      'peta.PNG',
      'peta.Svg',
      'cerita.mp3.exe',
      'peta',
      'toString',
      'constructor',
      'peta.',
      'a b.png.',
    ],
    ...['\u2026.png', '\uFF0Epng', '\uFF0E.png', 'peta\uFF0Ejpg.exe', 'index.html', 'data.json', 'skrip.js'],
  ])('%s is refused', (name) => {
    expect(packaged([name])).toBeNull();
  });

  it.each([
    ['peta desa.png', 'media/peta-desa.png'],
    ['péta.png', 'media/pe-ta.png'],
    ['图.png', 'media/-.png'],
    ['peta..png', 'media/peta..png'],
    ['peta.\uFF50ng', 'media/peta.png'],
  ])('%s is packaged as %s', (name, path) => {
    expect(packaged([name])).toContain(path);
  });

  it('names that meet in the package keep apart', () => {
    expect(new Set(packaged(['图.png', '画.png', 'a b.png', 'a-b.png', 'A-b.png'])).size).toBe(5 + 9);
  });

  it('never make packaging fail, whatever they are called', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '.',
      '-',
      ' ',
      '\u2026',
      '\uFF0E',
      '\uFF0F',
      'é',
      '图',
      '😀',
      '%',
      '#',
      '.png',
    );
    const name = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join(''))
      .chain((stem) => fc.constantFrom('', '.png', '.svg', '.PNG', '.exe').map((extension) => stem + extension));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (names) => void packaged(names)),
      { numRuns: 500 },
    );
  });
});
