import { expect, test } from 'vitest';
import { checkLesson, checkText, codesOf } from './check-text.ts';

const lesson = (question: string): string => `# Soal\n\n${question}\n`;

test.each([
  ['no-right-answer', ':::soal{#s}\nMana?\n\n- [ ] A\n- [ ] B\n:::'],
  ['only-right-answers', ':::soal{#s}\nMana?\n\n- [x] A\n- [x] B\n:::'],
  ['several-right-answers', ':::soal{#s type=single}\nMana?\n\n- [x] A\n- [x] B\n- [ ] C\n:::'],
  ['duplicate-options', ':::soal{#s}\nMana?\n\n- [x] A\n- [ ] **a**\n:::'],
  ['too-few-options', ':::soal{#s}\nMana?\n\n- [x] A\n:::'],
  ['truefalse-not-two', ':::soal{#s type=truefalse}\nMana?\n\n- [x] Benar\n- [ ] Salah\n- [ ] Entah\n:::'],
  ['question-without-prompt', ':::soal{#s}\n- [x] A\n- [ ] B\n:::'],
])('%s', (code, question) => {
  expect(checkLesson(lesson(question)).map((found) => found.split(' ')[1])).toContain(code);
});

test.each([
  ['single', ':::soal{#s}\nMana?\n\n- [x] A\n- [ ] B\n:::'],
  ['multiple', ':::soal{#s}\nMana?\n\n- [x] A\n- [x] B\n- [ ] C\n:::'],
  ['truefalse', ':::soal{#s}\nBetul?\n\n- [x] Benar\n- [ ] Salah\n:::'],
  ['a picture asks', ':::soal{#s}\n![Apa ini?](media/a.svg)\n\n- [x] A\n- [ ] B\n:::'],
])('nothing on a sound question: %s', (_, question) => {
  expect(checkLesson(lesson(question), { '01-modul/media/a.svg': 10 })).toEqual([]);
});

test('sorting needs more than one group', () => {
  const rows = (group: string): string => `| Hal | Kelompok |\n|---|---|\n| Sawi | Sayur |\n| Apel | ${group} |`;
  const question = (group: string): string => lesson(`:::soal{#s type=sort}\nKelompokkan.\n\n${rows(group)}\n:::`);
  expect(checkLesson(question('Sayur'))).toContain('3 one-group');
  expect(checkLesson(question('Buah'))).toEqual([]);
});

test('a survey scale has no place in a graded quiz', () => {
  const scale = ':::soal{#s type=likert}\nYakin?\n\n- Ya\n- Tidak\n:::';
  expect(checkLesson(lesson(`::::kuis{#k graded}\n${scale}\n::::`))).toContain('4 graded-survey');
});

test('objectives: unknown, listed twice, measured by nothing', () => {
  const module = [
    ...['---', 'id: modul', 'title: M', 'summary: S', 'version: 1.0.0', 'reviewed: 2026-06-01', 'completion: lessons'],
    ...['objectives:', '  - id: satu', '    text: Satu', '  - id: dua', '    text: Dua', '  - id: tiga'],
    ...['    text: Tiga', '  - id: satu', '    text: Lagi', '---', '', '# M', ''],
  ].join('\n');
  const lessons = {
    '01-modul/01-a.md': '---\nobjectives: [dua, enam]\n---\n\n# A\n\n:::soal{#qa}\nMana?\n\n- [x] A\n- [ ] B\n:::\n',
    '01-modul/02-b.md':
      '# B\n\n:::soal{#qb objective=satu}\nMana?\n\n- [x] A\n- [ ] B\n:::\n\n:::soal{#qc objective=lima}\nMana?\n\n- [x] A\n- [ ] B\n:::\n',
  };
  const found = checkText({ texts: { '01-modul/module.md': module, ...lessons } });
  expect(codesOf(found)).toEqual(['duplicate-objective', 'unknown-objective', 'unmeasured-objective']);
  const say = (code: string): string[] => found.filter((one) => one.code === code).map((one) => one.message.en);
  expect(say('unmeasured-objective')).toEqual(['No question measures the objective “tiga”.']);
  expect(
    found.filter((one) => one.code === 'unknown-objective').map(({ file, line, column }) => ({ file, line, column })),
  ).toEqual([
    { file: '01-modul/02-b.md', line: 10, column: 1 },
    { file: '01-modul/01-a.md', line: 2, column: 19 },
  ]);
});
