import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/compiler/compile.ts';
import { loadCourse } from '../../../src/compiler/load-course.ts';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import { renderModule } from '../../../src/compiler/render/render-module.ts';
import { samplePlayer } from '../sample-player.ts';

const ASKING = fileURLToPath(new URL('../../fixtures/consult', import.meta.url));

/** The page of a course with one lesson, and these settings. */
function pageOf(
  settings: string,
  lesson: string,
  language = 'id',
  more: Readonly<Record<string, string>> = {},
): string {
  const texts = Object.entries({
    'course.yaml': `id: uji\ntitle: Kursus uji\n${settings}`,
    'm/module.md': `---\nid: modul\ntitle: Modul\nsummary: Ringkas\nlanguage: ${language}\n---\nHalo.\n`,
    'm/01-satu.md': `# Satu\n\n${lesson}\n`,
    ...more,
  }).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { course } = parseCourse({ texts, media: [] });
  const [module] = course?.modules ?? [];
  if (course === null || module === undefined) throw new Error('no module');
  return renderModule(course, module, '').html;
}

function dataOf(html: string): { readonly consult?: Readonly<Record<string, unknown>> } {
  return JSON.parse(/<script type="application\/json" id="sinau-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}

const ENDPOINT = `consult:
  endpoint: https://tanya.example.go.id
  siteKey: kunci-kursus
  topics: [{ id: gizi, title: "Gizi <ibu>" }]
emergency: Telepon 129 & cari "tempat" aman.
`;

describe('a course that names an endpoint', () => {
  const html = pageOf(ENDPOINT, '::konsultasi{topic=gizi}\n\n::konsultasi[Yang "ini"]');

  it('has the sheet in its page, hidden until its script comes, with the emergency text in each view', () => {
    expect(html).toContain('<aside class="consulting" hidden>');
    expect(html.match(/Telepon 129 &amp; cari &quot;tempat&quot; aman\./g)).toHaveLength(2);
    expect(html).toContain('<option value="gizi">Gizi &lt;ibu&gt;</option>');
    expect(html).toContain('Nama Anda tidak ikut dikirim.');
  });

  it('invites with a hint that reads without a script, and knows its topic', () => {
    expect(html).toContain('<p class="consult" data-topic="gizi">Tanyakan: Gizi &lt;ibu&gt;</p>');
    expect(html).toContain('<p class="consult">Tanyakan: Yang &quot;ini&quot;</p>');
  });

  it('tells the script what it needs, and nothing it has already', () => {
    const { words, ...consult } = dataOf(html).consult ?? {};
    expect(consult).toEqual({ endpoint: 'https://tanya.example.go.id', siteKey: 'kunci-kursus' });
    expect(words).toMatchObject({ received: 'Terkirim' });
  });

  it('speaks the language of the module', () => {
    const english = pageOf(ENDPOINT, 'x', 'en');
    expect(english).toContain('What would you like to ask?');
    expect(dataOf(english).consult?.words).toMatchObject({ received: 'Sent' });
  });

  it('speaks a language that the course adds, in the page and in its script, and Indonesian where a sentence lacks', () => {
    const javanese =
      'close: Tutupen\nconsult.close: Tutup wae\nconsult.question: Pitakonmu?\nconsult.received: Wis tekan\n';
    const page = pageOf(ENDPOINT, 'x', 'jv', { 'words.jv.yaml': javanese });
    expect(page).toContain('Pitakonmu?');
    expect(page).toContain('aria-label="Tutup wae"');
    expect(page).toContain('Kabupaten/kota');
    expect(dataOf(page).consult?.words).toMatchObject({ received: 'Wis tekan', refused: 'Tidak terkirim' });
    expect(page).not.toContain('"consult.');
  });

  it('says so where the name is sent along', () => {
    expect(pageOf(ENDPOINT.replace('  siteKey', '  identity: name\n  siteKey'), 'x')).toContain(
      'Nama Anda ikut dikirim.',
    );
  });

  it('ships the script and where its address can be set, and the page of answers is named to it', async () => {
    const { course } = await loadCourse(ASKING, '2026-11-24');
    const [module] = course?.modules ?? [];
    if (course === null || module === undefined) throw new Error('no module');
    const paths = openPackage(course, module, 'scorm12', samplePlayer()).files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['consult.js', 'settings.js']));
    expect(dataOf(renderModule(course, module, '').html).consult).toMatchObject({
      topic: 'pendidikan',
      answers: 'tanya-jawab',
    });
  });
});

it('a course without one has hints, and nothing else of the consultation', () => {
  const html = pageOf('', '::konsultasi[Gizi]');
  expect(html).toContain('<p class="consult">Tanyakan: Gizi</p>');
  expect(html).not.toContain('consulting');
  expect(dataOf(html).consult).toBeUndefined();
});
