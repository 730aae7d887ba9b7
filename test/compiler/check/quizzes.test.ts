import { expect, test } from 'vitest';
import { checkLesson, checkText, codesOf } from './check-text.ts';

const question = (id: string, more = ''): string => `:::soal{#${id}${more}}\nMana?\n\n- [x] A\n- [ ] B\n:::\n`;
const keyless = (id: string): string => `:::soal{#${id}}\nMana?\n\n- [ ] A\n- [ ] B\n:::\n`;
const quiz = (attributes: string, body: string): string => `# Kuis\n\n::::kuis{#k ${attributes}}\n${body}::::\n`;
const codes = (text: string): string[] => checkLesson(text).map((found) => found.split(' ')[1] ?? '');

test.each([
  ['empty-quiz', quiz('', 'Belum ada.\n')],
  ['empty-pool', quiz('', `## A\n\n${question('a')}\n## B\n`)],
  ['draw-too-large', quiz('draw=3', question('a') + question('b'))],
  ['draw-too-large', quiz('', `## A {draw=2}\n\n${question('a')}`)],
  ['draw-twice', quiz('draw=1', `## A {draw=1}\n\n${question('a')}`)],
  ['quiz-without-points', quiz('graded', question('a', ' points=0'))],
  ['graded-with-role', quiz('graded role=pretest', question('a'))],
  ['lone-quiz-mastery', quiz('graded mastery=60', question('a'))],
])('%s', (code, text) => {
  expect(codes(text)).toContain(code);
});

test('nothing on sound quizzes', () => {
  expect(codes(quiz('graded draw=2 mastery=75', question('a') + question('b')))).toEqual([]);
  expect(codes(quiz('', `## A {draw=1}\n\n${question('a')}\n## B\n\n${question('b')}`))).toEqual([]);
});

test('mastery is out of reach where the unluckiest draw does not hold enough', () => {
  const one = (draw: string): string =>
    quiz(`graded ${draw}`, question('a', ' points=3') + question('b') + keyless('c'));
  // Without a draw 4 of 5 points can be had, with draw=2 it may be 1 of 2.
  expect(codes(one(''))).not.toContain('mastery-unreachable');
  expect(codes(one('draw=2'))).toContain('mastery-unreachable');
});

test('a module that is completed by passing needs a graded quiz', () => {
  const module =
    '---\nid: modul\ntitle: M\nsummary: S\nversion: 1.0.0\nreviewed: 2026-06-01\ncompletion: passed\n---\n';
  const found = checkText({ texts: { '01-modul/module.md': module, '01-modul/01-a.md': '# A\n\nIsi.\n' } });
  expect(found.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
    { code: 'passed-without-quiz', line: 7, column: 1 },
  ]);
});

test('graded quizzes stand in lessons, and several of them are worth a note', () => {
  const graded = (id: string, item: string): string => `# K\n\n::::kuis{#${id} graded}\n${question(item)}::::\n`;
  const opening = '---\nid: modul\ntitle: M\nsummary: S\nversion: 1.0.0\nreviewed: 2026-06-01\n---\n\n';
  const found = checkText({
    texts: {
      '01-modul/module.md': opening + graded('pembuka', 'soal-a'),
      '01-modul/01-a.md': graded('satu', 'soal-b'),
      '01-modul/tanya-jawab.md': graded('dua', 'soal-c'),
    },
  });
  expect(codesOf(found)).toEqual(['graded-quiz-misplaced', 'several-graded-quizzes']);
  expect(found.filter(({ code }) => code === 'graded-quiz-misplaced').map(({ file }) => file)).toEqual([
    '01-modul/module.md',
    '01-modul/tanya-jawab.md',
  ]);
});
