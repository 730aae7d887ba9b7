import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/compiler/compile.ts';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import { renderModule } from '../../../src/compiler/render/render-module.ts';
import type { Course } from '../../../src/model/course.ts';

const MODULES = fileURLToPath(new URL('../../../modules', import.meta.url));

function courseOf(files: Readonly<Record<string, string>>): Course {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const texts = Object.entries({
    'course.yaml': 'id: uji\ntitle: Kursus uji\n',
    'm/module.md': '---\nid: modul\ntitle: Modul\nsummary: Ringkas\n---\nSelamat datang.\n',
    ...files,
  }).map(([path, text]) => ({ path, bytes: bytes(text) }));
  const { course, diagnostics } = parseCourse({ texts, media: [] });
  expect(diagnostics.filter((one) => one.level === 'error')).toEqual([]);
  if (course === null) throw new Error('no course');
  return course;
}

function pageOf(course: Course, index = 0): string {
  const module = course.modules[index];
  if (module === undefined) throw new Error('no module');
  return renderModule(course, module, '/* critical */').html;
}

/** What a person can see without JavaScript: no templates, no scripts, no tags. */
function visible(html: string): string {
  return html
    .replace(/<(template|script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const QUESTION = `:::soal{#tanya}
Berapa?

- [ ] Tujuh
  > Umpan balik tujuh.
- [x] Delapan
  > Umpan balik delapan.

> Penjelasan rahasia.
:::
`;

describe('a rendered module', () => {
  it('shows questions and options, never keys, feedback or explanations', () => {
    const html = pageOf(courseOf({ 'm/01-satu.md': `# Satu\n\n${QUESTION}` }));
    const seen = visible(html);
    expect(seen).toContain('Berapa?');
    expect(seen).toContain('Tujuh');
    expect(seen).not.toMatch(/Umpan balik|Penjelasan rahasia/);
    expect(html).toContain('Umpan balik delapan.');
    expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/checked|correct|data-right/);
  });

  it('gives the order of an ordering or matching question away in no page', () => {
    const order = ':::soal{#urut}\nUrutkan.\n\n1. Alfa\n2. Beta\n3. Gamma\n4. Delta\n5. Epsilon\n:::\n';
    const match =
      ':::soal{#pasang}\nPasangkan.\n\n| Kiri | Kanan |\n|---|---|\n| satu | uno |\n| dua | due |\n| tiga | tre |\n| empat | quattro |\n| lima | cinque |\n:::\n';
    const seen = visible(pageOf(courseOf({ 'm/01-satu.md': `# Satu\n\n${order}\n${match}` })));
    const standing = (words: readonly string[]) => [...words].sort((a, b) => seen.indexOf(a) - seen.indexOf(b));
    const right = ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon'];
    expect(right.every((word) => seen.includes(word))).toBe(true);
    expect(standing(right)).not.toEqual(right);
    const order1 = standing(['satu', 'dua', 'tiga', 'empat', 'lima']).map(
      (word) => ({ satu: 'uno', dua: 'due', tiga: 'tre', empat: 'quattro', lima: 'cinque' })[word],
    );
    expect(standing(['uno', 'due', 'tre', 'quattro', 'cinque'])).not.toEqual(order1);
  });

  it('escapes every string of the course, wherever it stands', () => {
    const course = courseOf({
      'm/01-satu.md': `# Satu\n\n${QUESTION}\n[tautan](https://example.org "judul") *miring* \`kode\`[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Catatan.\n`,
      'm/glossary.md': '## Istilah {aka="lain"}\n\nArti.\n',
    });
    const hostile = '"\'><img src=x onerror=alert(1)></script></template><!--';
    const poisoned = JSON.parse(JSON.stringify(course), (key, value: unknown) =>
      typeof value === 'string' && !['kind', 'type', 'file', 'variant', 'id', 'href', 'folder'].includes(key)
        ? value + hostile
        : value,
    ) as Course;
    const html = pageOf(poisoned);
    expect(html).not.toContain('<img');
    expect(html).not.toContain("'><");
    expect(html.match(/<!--/g)).toBeNull();
    expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script\b/g)?.length);
    expect(html.match(/<\/template>/g)?.length).toBe(html.match(/<template\b/g)?.length);
  });

  it('refuses addresses that run code', () => {
    const html = pageOf(courseOf({ 'm/01-satu.md': '# Satu\n\nKlik [di sini](https://example.org).\n' }));
    expect(html).toContain('href="https://example.org"');
    const course = courseOf({ 'm/01-satu.md': '# Satu\n\nKlik [ini](https://example.org).\n' });
    const evil = JSON.parse(JSON.stringify(course).replaceAll('https://example.org', 'javascript:alert(1)')) as Course;
    expect(pageOf(evil)).not.toContain('javascript:');
  });

  it('lists its own terms, and of the course’s those that stand in it, by any of their names', () => {
    const html = pageOf(
      courseOf({
        'glossary.md': '## Posyandu\n\nTempat.\n\n## KUR {aka="kredit usaha"}\n\nPinjaman.\n\n## BIAS\n\nBulan.\n',
        'm/glossary.md': '## Absensi\n\nCatatan.\n',
        'm/01-satu.md': '# Satu\n\nBiasanya ada Kredit usaha.[^1]\n\n[^1]: Di posyandu.\n',
      }),
    );
    const listed = [...html.matchAll(/<dt id="[^"]*">([^<]*?)\s*</g)].map(([, term]) => term);
    expect(listed).toEqual(['Absensi', 'KUR', 'Posyandu']);
  });

  it('marks a term once per lesson, where it first stands, longer names first', () => {
    const course = courseOf({
      'm/01-satu.md': '# KPM di desa\n\nKetua kelompok KPM datang. KPM lain menyusul. Kelompok ramai.\n',
      'm/02-dua.md': '# Dua\n\nSatu KPM.\n',
      'm/glossary.md': '## KPM\n\nKeluarga.\n\n## Kelompok\n\nSekumpulan.\n\n## Ketua kelompok\n\nSeorang KPM.\n',
    });
    const terms = [...pageOf(course).matchAll(/<a class="term" href="#([^"]+)">([^<]+)</g)].map((match) => match[2]);
    expect(terms).toEqual(['Ketua kelompok', 'KPM', 'Kelompok', 'KPM']);
  });

  it('links between lessons, headings and blocks as authors write them', () => {
    const html = pageOf(
      courseOf({
        'm/01-satu.md': '# Satu\n\n## Bagian {#bagian}\n\n[dua](02-dua.md) [soal](02-dua.md#tanya) [atas](#bagian)\n',
        'm/02-dua.md': `# Dua\n\n${QUESTION}\n[kembali](01-satu.md#bagian)\n`,
      }),
    );
    for (const href of ['#dua"', '#tanya"', '#satu.bagian"']) expect(html).toContain(`href="${href}`);
  });

  it('is the same every time', () => {
    const course = courseOf({ 'm/01-satu.md': `# Satu\n\n${QUESTION}` });
    expect(pageOf(course)).toBe(pageOf(course));
  });
});

describe('the six modules', async () => {
  const { course } = await loadCourse(MODULES, '2026-11-24');
  if (course === null) throw new Error('modules/ has no course');

  it('are six', () => expect(course.modules).toHaveLength(6));

  it.each(course.modules.map((module, index) => ({ id: module.id, index })))(
    '$id: ids are unique and every reference to one resolves',
    ({ index }) => {
      const html = pageOf(course, index);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
      const references = [
        ...[...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1] ?? ''),
        ...[...html.matchAll(/ aria-(?:labelledby|describedby)="([^"]+)"/g)].flatMap(
          (match) => match[1]?.split(' ') ?? [],
        ),
      ];
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
      expect(references.length).toBeGreaterThan(20);
    },
  );
});

describe('the best path of a scenario', () => {
  const best = (scenes: string): number | undefined => {
    const course = courseOf({ 'm/01-satu.md': `# Satu\n\n::::skenario{#cerita}\n${scenes}\n::::\n` });
    const module = course.modules[0];
    return module === undefined ? undefined : renderModule(course, module, '').outline.scenarios.cerita?.best;
  };

  it('is the most that choices add up to', () => {
    expect(
      best(
        '### A {#a}\n- [b](#b) {score=1}\n- [c](#c) {score=5}\n### B {#b}\n- [d](#d) {score=9}\n### C {#c}\n- [d](#d) {score=2}\n### D {#d end=good}\nSelesai.',
      ),
    ).toBe(10);
  });

  it('earns nothing by going round in circles', () => {
    expect(
      best(
        '### A {#a}\n- [b](#b) {score=1}\n### B {#b}\n- [a](#a) {score=3}\n- [c](#c) {score=2}\n### C {#c end=good}\nSelesai.',
      ),
    ).toBe(4);
  });

  it('is found at once where paths are beyond counting, and where they are long', () => {
    const scene = (i: number) => `### S ${i} {#s${i}}\n- [x](#s${i + 1}) {score=1}\n- [y](#s${i + 1}) {score=2}\n`;
    const layers = Array.from({ length: 2000 }, (_, i) => scene(i)).join('');
    expect(best(`${layers}### Akhir {#s2000 end=good}\nSelesai.`)).toBe(4000);
  });
});
