import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedAnswer } from '../../../src/model/consult.ts';
import { plainText } from '../../../src/model/plain-text.ts';
import { AnswerMarksError, pageWithAnswers } from '../../../src/workshop/answers/answers-page.ts';
import { parseTexts } from '../../compiler/parse/course-of.ts';

const ID = '01936f0e-5c1a-7cc0-9a51-2f6d3b1a9e10';

function answer(more: Partial<PublishedAnswer> = {}): PublishedAnswer {
  return {
    id: ID,
    topic: null,
    modules: [],
    question: 'Apa yang dilakukan bila anak bekerja?',
    answer: 'Dengarkan dulu.\n\nLalu:\n1. catat\n2. laporkan',
    publishedAt: '2026-11-25T02:00:00.000Z',
    updatedAt: '2026-11-25T02:00:00.000Z',
    ...more,
  };
}

/** Only letters and what stands between words: what a reader reads. */
const words = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** What the compiler reads from a page: whether there is anything but text, and the text. */
function read(page: string) {
  const { course, diagnostics } = parseTexts({ '01-modul/tanya-jawab.md': page });
  const blocks = course?.modules[0]?.answers?.blocks ?? [];
  const kinds = new Set<string>();
  const texts = blocks.map((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return kinds.add(block.kind) && '';
    for (const { kind } of block.children) if (kind !== 'text' && kind !== 'break') kinds.add(kind);
    return plainText(block.children);
  });
  const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  return { kinds: [...kinds], texts, ids, errors: diagnostics.filter(({ level }) => level !== 'info') };
}

const NASTY = [
  '<script>alert(1)</script>',
  '<!-- npm run answers: end -->',
  '<!--',
  '-->',
  ':::soal{#x}',
  ':::',
  '::konsultasi',
  '# judul',
  '{#id}',
  '[[85]]',
  '[^1]',
  '[^1]: catatan',
  '[a]: https://x.example',
  '[tautan](https://x.example)',
  '![gambar](x.png)',
  '> [!TIP]',
  '> kutipan',
  '- [x] benar',
  '- satu',
  '+ dua',
  '* tiga',
  '1. empat',
  '2) lima',
  '---',
  '===',
  '***',
  '| a | b |',
  '|---|---|',
  ':-- | --:',
  '```',
  '~~~js',
  '    kode',
  '\t\tkode',
  '`kode`',
  '**tebal** _miring_ ~~coret~~',
  '&lt;b&gt; &#60; &amp;',
  'https://x.example/a_b?c=d&e',
  'www.x.example',
  'a.b@c.example',
  'mailto:a@b.example',
  'C:\\folder\\',
  '\\',
  '\\\\',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\u000b',
  '\u0007',
  '\ufeff',
  '"kutip" ’ … –',
  'Rp1.500,00',
  '2026. Tahun',
  'Bu Sari',
];

const text = fc
  .array(
    fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('\n', ' ')),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
  .filter((joined) => /[\p{L}\p{N}]/u.test(joined));

describe('the page of published answers', () => {
  it('holds what was written as text, and nothing of it becomes markup', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), (pairs) => {
        const answers = pairs.map(([question, body], n) =>
          answer({ id: `${n}${ID.slice(1)}`, question, answer: body }),
        );
        const page = pageWithAnswers(null, answers, 'Tanya jawab') ?? '';
        const { kinds, texts, ids, errors } = read(page);
        expect(kinds).toEqual([]);
        expect(errors).toEqual([]);
        expect(words(texts.join(' '))).toBe(words(answers.map((one) => `${one.question} ${one.answer}`).join(' ')));
        expect(ids).toEqual(answers.map(({ id }) => `j-${id}`));
      }),
      { numRuns: 400 },
    );
  });

  it('is stable: oldest first whatever their order, and the same bytes again', () => {
    const first = answer();
    const second = answer({ id: `f${ID.slice(1)}`, question: 'Yang kedua?', publishedAt: '2026-12-01T00:00:00Z' });
    const page = pageWithAnswers(null, [second, first], 'Tanya jawab');
    expect(page).toBe(pageWithAnswers(null, [first, second], 'Tanya jawab'));
    expect(pageWithAnswers(page, [second, first], 'Judul lain')).toBe(page);
    expect(page).toMatchInlineSnapshot(`
      "# Tanya jawab

      <!-- npm run answers: begin -->

      ## Apa yang dilakukan bila anak bekerja? {#j-01936f0e-5c1a-7cc0-9a51-2f6d3b1a9e10}

      Dengarkan dulu.

      Lalu:\\
      1\\. catat\\
      2\\. laporkan

      ## Yang kedua? {#j-f1936f0e-5c1a-7cc0-9a51-2f6d3b1a9e10}

      Dengarkan dulu.

      Lalu:\\
      1\\. catat\\
      2\\. laporkan

      <!-- npm run answers: end -->
      "
    `);
  });

  it.each(['\n', '\r\n'])('leaves what its author wrote around it (lines end with %j)', (lineEnd) => {
    const page = ['# Tanya jawab', '', '## Sering ditanya', '', 'Ditulis tangan.', ''].join(lineEnd);
    const filled = pageWithAnswers(page, [answer()], 'X') ?? '';
    expect(filled.startsWith(page.trimEnd())).toBe(true);
    expect(
      filled.split('\n').every((line, n, all) => n === all.length - 1 || line.endsWith('\r') === (lineEnd === '\r\n')),
    ).toBe(true);
    const ended = `${filled}${lineEnd}## Penutup${lineEnd}`;
    const renewed = pageWithAnswers(ended, [answer({ answer: 'Lain.' })], 'X') ?? '';
    expect(renewed).toContain('Lain.');
    expect(renewed).not.toContain('laporkan');
    expect(renewed.endsWith(`${lineEnd}## Penutup${lineEnd}`)).toBe(true);
    const emptied = pageWithAnswers(ended, [], 'X') ?? '';
    expect(emptied).not.toContain('Dengarkan');
    expect(emptied).toContain('Ditulis tangan.');
    expect(pageWithAnswers(emptied, [answer({ answer: 'Lain.' })], 'X')).toBe(renewed);
  });

  it('goes when no answer is left on a page of its own, and not a page of the author', () => {
    const own = pageWithAnswers(null, [answer()], 'Tanya jawab');
    expect(pageWithAnswers(own, [], 'Tanya jawab')).toBeNull();
    expect(pageWithAnswers(null, [], 'Tanya jawab')).toBeNull();
    expect(pageWithAnswers('# Judul\n\nTeks.', [], 'Tanya jawab')).toBe('# Judul\n\nTeks.');
    expect(pageWithAnswers('# Judul\n', [], 'Tanya jawab')).toBe('# Judul\n');
  });

  it('is not touched where a mark is missing, doubled or in the wrong place', () => {
    const page = pageWithAnswers(null, [answer()], 'Tanya jawab') ?? '';
    const [begin = '', end = ''] = [...page.matchAll(/<!-- npm run answers: \w+ -->/g)].map(([mark]) => mark);
    for (const broken of [page.replace(end, ''), page.replace(begin, ''), page + begin, `${end}\n${begin}`])
      expect(() => pageWithAnswers(broken, [answer()], 'Tanya jawab')).toThrow(AnswerMarksError);
  });

  it('names an answer of a foreign service, whose id could not stand in a page, by its hash', () => {
    const page = pageWithAnswers(null, [answer({ id: 'Jawaban #7}' })], 'Tanya jawab') ?? '';
    expect(read(page).ids[0]).toMatch(/^j-[0-9a-f]{32}$/);
  });
});
