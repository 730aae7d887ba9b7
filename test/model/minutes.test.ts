import { expect, test } from 'vitest';
import { parseCourse } from '../../src/compiler/parse/parse-course.ts';
import { lessonMinutes, wordCount } from '../../src/model/minutes.ts';

const COURSE = 'id: contoh\ntitle: Contoh\n';
const MODULE = '---\nid: m\ntitle: M\nsummary: S\nversion: 1.0.0\ncompletion: lessons\n---\n';

/** Measured minutes of a lesson; a transcript is `media/kata.md`. */
function minutesOf(text: string, transcript = ''): number {
  const texts = Object.entries({
    'course.yaml': COURSE,
    'm/module.md': MODULE,
    'm/01-a.md': text,
    'm/media/kata.md': transcript,
  }).map(([path, content]) => ({ path, bytes: new TextEncoder().encode(content) }));
  const lesson = parseCourse({ texts, media: [] }).course?.modules[0]?.lessons[0];
  if (lesson === undefined) throw new Error('no lesson');
  return lessonMinutes(lesson);
}

const words = (count: number): string => 'Ibu pergi ke pasar pagi.\n\n'.repeat(count / 5);
const questions = (count: number): string =>
  Array.from({ length: count }, (_, i) => `:::soal{#q-${i}}\nMana?\n\n- [x] A\n- [ ] B\n:::\n`).join('\n');

test('words are what has a letter or digit', () => {
  expect(wordCount('Rp 1.500 — untuk anak-anak, 3 kali.')).toBe(6);
  expect(wordCount('')).toBe(0);
});

test('a lesson takes a minute at least, then a minute for 180 words', () => {
  expect(minutesOf('# A\n')).toBe(1);
  expect(minutesOf(`# A\n\n${words(900)}`)).toBe(5);
});

test('a question takes half a minute, a reflection two', () => {
  expect(minutesOf(`# A\n\n${questions(10)}`)).toBe(5);
  expect(minutesOf('# A\n\n:::refleksi{#r}\nTulis.\n:::\n')).toBe(2);
});

test('of a quiz only what is drawn counts', () => {
  const quiz = (more: string): string => `# A\n\n::::kuis{#k${more}}\n${questions(20)}::::\n`;
  expect(minutesOf(quiz(''))).toBe(10);
  expect(minutesOf(quiz(' draw=10'))).toBe(5);
  expect(minutesOf(quiz(' draw=50'))).toBe(10);
});

test('pools say how many are drawn', () => {
  const half = questions(20).split('\n:::soal{#q-10}');
  expect(
    minutesOf(
      `# A\n\n::::kuis{#k}\n## Satu {draw=2}\n\n${half[0]}\n\n## Dua {draw=2}\n\n:::soal{#q-10}${half[1]}::::\n`,
    ),
  ).toBe(2);
});

test('notes for facilitators are not read by learners', () => {
  expect(minutesOf(`# A\n\n:::panduan\n${words(900)}:::\n`)).toBe(1);
});

test('sound and video take as long as their words are spoken', () => {
  expect(minutesOf('# A\n\n::media{src=media/a.mp3 transcript=media/kata.md}\n', words(650))).toBe(5);
});

test('a scenario takes a quarter of a minute for each scene with choices', () => {
  const scenes = Array.from({ length: 8 }, (_, i) => `### S {#s-${i}}\n\n- [T](#s-${i + 1})\n`).join('\n');
  expect(minutesOf(`# A\n\n:::skenario{#k}\n${scenes}\n### S {#s-8 end=good}\n:::\n`)).toBe(2);
});
