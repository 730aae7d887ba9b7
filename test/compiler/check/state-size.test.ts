import { expect, test } from 'vitest';
import { checkText, codesOf } from './check-text.ts';

const choice = (id: string): string => `:::soal{#${id}}\nMana?\n\n- [x] A\n- [ ] B\n:::\n`;
const gap = (id: string, answer: string): string => `:::soal{#${id}}\nIbu kota: [[${answer}]].\n:::\n`;
const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join('\n');
const check = (lesson: string, standards = '[scorm12]') =>
  checkText({
    texts: {
      'course.yaml': `id: contoh\ntitle: Contoh\nstandards: ${standards}\n`,
      '01-modul/01-a.md': `# A\n\nIsi.\n\n${lesson}`,
    },
  });
const quiz = (attempts: string): string =>
  `::::kuis{#uji-akhir graded ${attempts}}\n${many(20, (n) => choice(`uji-${n}`))}::::\n`;

const TOO_LARGE = `${quiz('attempts=20')}\n${choice('latihan')}`;
/** Long answers are saved as they are typed, results of them are short. */
const LONG_ANSWERS = many(45, (n) => gap(`isian-${n}`, 'ibu kota '.repeat(20).trim()));

test('a module whose results would not fit is an error that names what takes most', () => {
  const [found, ...others] = check(TOO_LARGE);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'state-too-large', level: 'error', file: '01-modul/module.md', line: 1 });
  expect(found?.message.id).toMatch(/bisa mencapai \d\.\d{3} karakter, .* paling banyak 4\.096\./);
  expect(found?.message.en).toMatch(/can reach \d,\d{3} characters, .* saves 4,096 at most\./);
  expect(found?.hint.id).toMatch(/^Yang terbesar: kuis “uji-akhir” \(\d\.\d{3}\), semua soal latihan \(\d+\), semua/);
  expect(found?.hint.en).toMatch(/^The largest: the quiz “uji-akhir” \(\d,\d{3}\), all practice questions \(\d+\), /);
});

test('answers that would be left out are a warning, for results stay', () => {
  const found = check(LONG_ANSWERS).filter(({ code }) => code.startsWith('state'));
  expect(found).toMatchObject([{ code: 'state-drops-answers', level: 'warning' }]);
  expect(found[0]?.message.id).toContain('tulisan bebas, lalu isi jawaban, hanya tersimpan di perangkat');
  expect(found[0]?.hint.id).toMatch(/^Yang terbesar: semua soal latihan \(\d\.\d{3}\)/);
});

test('a quiz without limit saves its best and its last attempt, and any number is answered at once', () => {
  expect(check(quiz(''))).toEqual([]);
  expect(codesOf(check(quiz('attempts=999999999')))).toEqual(['state-too-large']);
});

test('the limit is that of the narrowest LMS the course is made for', () => {
  expect(check(TOO_LARGE, '[scorm2004, web]')).toEqual([]);
  const [found] = check(quiz('attempts=100'), '[scorm2004, web]');
  expect(found?.message.en).toMatch(/\d\d,\d{3} characters, but SCORM 2004 saves 12,000 at most/);
  expect(check(quiz('attempts=100'), '[web]')).toEqual([]);
  expect(codesOf(check(TOO_LARGE, '[universal]'))).toContain('state-too-large');
});
