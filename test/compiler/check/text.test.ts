import { expect, test } from 'vitest';
import { checkLesson, checkText, codesOf } from './check-text.ts';

test('heading levels do not jump; pools and scenes are exempt', () => {
  expect(checkLesson('# A\n\n## B\n\n### C\n\n## D\n\n#### E\n')).toEqual(['9 heading-jump']);
  expect(checkLesson('# A\n\n### B\n')).toEqual(['3 heading-jump']);
  expect(checkLesson('# A\n\n## B\n\n# C\n')).toEqual(['5 second-title']);
  const question = ':::soal{#s}\nMana?\n\n- [x] A\n- [ ] B\n:::';
  expect(checkLesson(`# A\n\n::::kuis{#k}\n#### Kelompok\n\n${question}\n::::\n`)).toEqual([]);
  expect(checkLesson('# A\n\n:::skenario{#k}\n##### Adegan {#a end=good}\nSelesai.\n:::\n')).toEqual([]);
});

test('a lesson has a title and text', () => {
  expect(checkLesson('Isi saja.\n')).toEqual(['1 title-missing']);
  expect(checkLesson('# Judul\n')).toEqual(['1 lesson-empty']);
});

test('a module has lessons', () => {
  expect(codesOf(checkText({ texts: {} }))).toEqual(['module-without-lessons']);
});

test('footnotes and their marks find each other', () => {
  expect(checkLesson('# A\n\nSatu[^a] dua\ntiga[^b].\n\n[^a]: Ada.\n\n[^c]: Sisa.\n')).toEqual([
    '4 footnote-undefined',
    '8 footnote-unused',
  ]);
});

test('a lesson of more than about ten minutes', () => {
  const words = (count: number): string => `# A\n\n${'Ibu pergi ke pasar pagi.\n\n'.repeat(count / 5)}\n`;
  expect(checkLesson(words(1800))).toEqual([]);
  expect(checkLesson(words(2500))).toEqual(['1 lesson-long']);
});

test('sentences too long for one breath', () => {
  const sentence = (count: number): string => `${Array.from({ length: count }, () => 'Kata').join(' ')}.`;
  expect(checkLesson(`# A\n\nPendek.\n${sentence(30)}\n`)).toEqual([]);
  expect(checkLesson(`# A\n\nPendek.\n${sentence(31)}\n`)).toEqual(['4 sentence-long']);
});

test('a page that is hard to read', () => {
  const hard = 'Penyelenggaraan pendampingan mempertimbangkan keberlanjutan pemberdayaan keluarga. ';
  expect(checkLesson(`# A\n\n${hard.repeat(20)}\n`)).toEqual(['1 hard-to-read']);
  expect(checkLesson(`# A\n\n${hard.repeat(3)}\n`)).toEqual([]);
});

test('glossary: a heading without a term is empty, and nothing else', () => {
  const texts = { 'glossary.md': '# Istilah\n\n##\n\nSatu.\n\n##\n\nDua.\n', '01-modul/01-a.md': '# A\n\nIsi.\n' };
  expect(checkText({ texts }).map(({ line, code }) => `${line} ${code}`)).toEqual([
    '3 heading-empty',
    '7 heading-empty',
  ]);
});

test('glossary: a term once, with an explanation; a module may have its own for a term of the course', () => {
  const found = checkText({
    texts: {
      'glossary.md': '# Istilah\n\n## KPM {aka="keluarga"}\n\nSatu.\n\n## Keluarga\n\nDua.\n\n## Desil\n',
      '01-modul/glossary.md': '# Istilah\n\n## KPM\n\nTiga.\n',
      '01-modul/01-a.md': '# A\n\nIsi.\n',
    },
  });
  expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'glossary.md:7 glossary-duplicate',
    'glossary.md:11 glossary-empty',
  ]);
});

test.each([
  ['3507123456780003', 'personal-number'],
  ['3507 1234 5678 0003', 'personal-number'],
  ['35.07.12.345678.0003', 'personal-number'],
  ['0812-3456-7891', 'personal-phone'],
  ['+62 812 3456 7891', 'personal-phone'],
  ['081234567891', 'personal-phone'],
  ['(0341) 123-4561', 'personal-phone'],
  ['[WA](https://wa.me/6281234567891)', 'personal-phone'],
])('personal data: %s', (text, code) => {
  expect(checkLesson(`# A\n\nTulis ${text} di sini.\n`)).toContain(`3 ${code}`);
});

test.each([
  ...['021-171', '1500-771', '129', '157', '110', '119', '08111-129-129', '081-157-157-157', '(021) 171'],
  ...[
    '0000 0000 0000 0000',
    '1234567890123456',
    '12345678901234567',
    'Rp1.500.000',
    '2026-06-01',
    '0,85',
    '08.00–10.00',
  ],
  ...['Permensos 1/2018', '[berita](https://example.go.id/3507123456780003/a)', '0.5–1.5', '01 02 03'],
])('no personal data: %s', (text) => {
  expect(checkLesson(`# A\n\nTulis ${text} di sini.\n`)).toEqual([]);
});
