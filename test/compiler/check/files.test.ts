import { expect, test } from 'vitest';
import { checkLesson, checkText, codesOf } from './check-text.ts';

const SVG = { '01-modul/media/peta.svg': 900 };
const page = (text: string): string => `# Berkas\n\n${text}\n`;
const codes = (text: string, media: Readonly<Record<string, number>> = {}): string[] =>
  checkLesson(page(text), media).map((found) => found.split(' ')[1] ?? '');

test.each([
  ['file-missing', '[peta desa](media/peta.svg)'],
  ['file-missing', '![Peta](media/peta.svg)'],
  ['file-outside-module', '![Peta](../02-lain/peta.svg)'],
  ['file-outside-module', '[akar](/etc/passwd)'],
  ['anchor-missing', '[bagian lain](#tidak-ada)'],
  ['link-scheme', '[jalankan](javascript:alert%281%29)'],
  ['link-scheme', '[data](data:text/html,x)'],
  ['link-without-scheme', '[kementerian](www.kemensos.go.id)'],
  ['link-without-scheme', '[kementerian](kemensos.go.id/berita)'],
  ['remote-media', '![Peta](https://example.go.id/peta.svg)'],
  ['link-text-vague', '[Klik di sini!](https://example.go.id)'],
  ['link-text-vague', '[read more](https://example.go.id)'],
  ['link-text-address', '[https://example.go.id](https://example.go.id)'],
  ['alt-file-name', '![foto 12](media/peta.svg)'],
  ['credentials-in-address', '[masuk](https://a:b@example.go.id)'],
  ['credentials-in-address', '[masuk](https://example.go.id/?x=1&token=abc)'],
])('%s: %s', (code, text) => {
  expect(codes(text)).toContain(code);
});

test.each([
  '[bagian ini](#bagian)\n\n## Bagian',
  '[panduan kementerian](https://kemensos.go.id/a#b)',
  '[tulis surat](mailto:dinas@example.go.id)',
  '[telepon 129](tel:129)',
  '![Peta desa](media/peta.svg)',
  '![](media/peta.svg){decorative}',
])('nothing on %s', (text) => {
  expect(codes(text, text.includes('peta.svg') ? SVG : {})).toEqual([]);
});

test('a picture without words', () => {
  expect(codes('![](media/peta.svg)', SVG)).toEqual(['alt-missing']);
});

test('links between lessons, to headings, questions and lessons', () => {
  const question = ':::soal{#s}\nMana?\n\n- [x] A\n- [ ] B\n:::\n';
  const texts = {
    '01-modul/01-a.md':
      '# A\n\n[b](02-b.md) [isi b](02-b.md#isi) [soal itu](02-b.md#s) [soal s](#s) [modul ini](module.md) [bukan](02-b.md#isi-a)\n\n## Isi a\n',
    '01-modul/02-b.md': `# B\n\n## Isi\n\n${question}`,
  };
  const found = checkText({ texts });
  const column = texts['01-modul/01-a.md'].split('\n')[2]?.indexOf('[bukan]') ?? -2;
  expect(found.map((one) => [one.code, one.line, one.column])).toEqual([['anchor-missing', 3, column + 1]]);
});

test('a near miss is suggested', () => {
  const [found] = checkText({ texts: { '01-modul/01-a.md': page('![Peta](media/Peta.svg)') }, media: SVG });
  expect(found?.hint.en).toBe('Perhaps you mean “media/peta.svg”. Capital and small letters differ.');
});

test('sound and video need words', () => {
  const media = { '01-modul/media/a.mp4': 10, '01-modul/media/a.vtt': 10 };
  const texts = (line: string) => ({
    '01-modul/01-a.md': page(line),
    ...(line.includes('a.md') ? { '01-modul/media/a.md': 'Kata.\n' } : {}),
    ...(line.includes('z.md') ? { '01-modul/media/z.md': '' } : {}),
  });
  const found = (line: string): string[] => codesOf(checkText({ texts: texts(line), media }));
  expect(found('::media{src=media/a.mp4 captions=media/a.vtt transcript=media/a.md}')).toEqual([]);
  expect(found('::media{src=media/a.mp4 captions=media/a.vtt}')).toContain('transcript-missing');
  expect(found('::media{src=media/a.mp4 transcript=media/z.md captions=media/a.vtt}')).toContain('transcript-empty');
  expect(found('::media{src=media/a.mp4 transcript=media/a.md}')).toEqual(['captions-missing', 'media-unused']);
});

test('files a package cannot hold or a phone cannot load, where they are used; unused ones where they lie', () => {
  const media = {
    '01-modul/media/a.PNG': 10,
    '01-modul/media/b c.png': 10,
    '01-modul/media/besar.jpg': 2_400_000,
    '01-modul/media/naskah.pdf': 10,
    '01-modul/media/sisa.docx': 10,
    '01-modul/media/.DS_Store': 10,
  };
  const text = page(
    '![A](media/a.PNG)\n\n![B](media/b%20c.png)\n\n![C](media/besar.jpg)\n\n[Naskah lengkap](media/naskah.pdf)',
  );
  const found = checkText({ texts: { '01-modul/01-a.md': text }, media });
  const lines = found.map(({ file, line, message, hint }) => `${file}:${line} ${message.en} ${hint.en}`).sort();
  expect(lines).toEqual([
    '01-modul/01-a.md:3 A .PNG file cannot go into a package. Save it as .png and mend the path here.',
    '01-modul/01-a.md:5 The file name “b c.png” has blanks or letters that some LMSs refuse. Rename it to “b-c.png”, in the folder and here.',
    '01-modul/01-a.md:7 “besar.jpg” has 2.4 MB: about 48 seconds to load on a weak signal. Make it 500 KB or smaller.',
    '01-modul/01-a.md:9 A .pdf file cannot go into a package. Save it as Markdown (.md) and mend the path here.',
    '01-modul/media/sisa.docx:1 The file “media/sisa.docx” is not used in this module. Use it in a lesson, or delete it from the folder.',
  ]);
});

test('a text that is no page and no transcript is named, for it is not read', () => {
  const texts = {
    '01-modul/01-a.md': page('Isi.'),
    '01-modul/02-B.MD': page('Isi.'),
    '01-modul/bagian/03-c.md': page('Isi.'),
    '01-modul/catatan.txt': 'Catatan.\n',
  };
  const found = checkText({ texts }).map(({ file, code }) => `${file} ${code}`);
  expect(found).toEqual(['02-B.MD', 'bagian/03-c.md', 'catatan.txt'].map((name) => `01-modul/${name} text-unused`));
});

test.each([
  ['![Cerita](media/a.mp3)', 'This takes a picture, not a .mp3 file.'],
  ['::media{src=media/a.svg transcript=media/a.md}', 'This takes sound or video, not a .svg file.'],
  ['::media{src=media/a.mp3 poster=media/a.vtt transcript=media/a.md}', 'This takes a picture, not a .vtt file.'],
  ['::media{src=media/a.mp3 captions=media/a.svg transcript=media/a.md}', 'This takes captions, not a .svg file.'],
])('each kind of file in its place: %s', (line, sentence) => {
  const media = { '01-modul/media/a.mp3': 1, '01-modul/media/a.svg': 1, '01-modul/media/a.vtt': 1 };
  const found = checkText({ texts: { '01-modul/01-a.md': page(line), '01-modul/media/a.md': 'Kata.\n' }, media });
  expect(found.map(({ message }) => message.en)).toContain(sentence);
});

test('texts are no media, media are no transcripts, and only pages can be linked to', () => {
  const texts = {
    '01-modul/01-a.md': page(
      [
        '![Peta](media/peta.txt)',
        '::media{src=media/a.mp3 transcript=media/naskah.docx}',
        '[Naskah lengkap](media/peta.txt)',
        '[Istilah](glossary.md)',
      ].join('\n\n'),
    ),
    '01-modul/media/peta.txt': 'Peta.\n',
    '01-modul/glossary.md': '# Istilah\n\n## KPM\n\nKeluarga. [Lihat pelajaran](01-a.md).\n',
    'glossary.md': '# Istilah\n\n## P2K2\n\nPertemuan. [Lihat pelajaran](01-modul/01-a.md).\n',
  };
  const media = { '01-modul/media/a.mp3': 10, '01-modul/media/naskah.docx': 10 };
  const found = checkText({ texts, media }).map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(found).toEqual([
    'glossary.md:5 file-outside-module',
    '01-modul/01-a.md:7 link-to-no-page',
    '01-modul/01-a.md:9 link-to-no-page',
    '01-modul/01-a.md:3 file-type',
    '01-modul/01-a.md:5 file-type',
  ]);
});
