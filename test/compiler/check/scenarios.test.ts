import { expect, test } from 'vitest';
import { checkLesson } from './check-text.ts';

const scenario = (...scenes: string[]): string => `# Kasus\n\n::::skenario{#kasus}\n${scenes.join('\n\n')}\n::::\n`;
const scene = (id: string, choices: readonly string[], more = ''): string =>
  `### Adegan ${id} {#${id}${more}}\nBu Sari diam.\n\n${choices.map((to) => `- [Ke ${to}](#${to})`).join('\n')}`;
const END = scene('akhir', [], ' end=good');
const codes = (...scenes: string[]): string[] =>
  checkLesson(scenario(...scenes)).map((found) => found.split(' ')[1] ?? '');

test('nothing on a scenario that can be walked to its end, loops with a way out included', () => {
  expect(codes(scene('a', ['b', 'akhir']), scene('b', ['a']), END)).toEqual([]);
});

test('scenes without a path to them', () => {
  expect(codes(scene('a', ['akhir']), scene('b', ['akhir']), END)).toEqual(['scene-unreachable']);
});

test('choices that lead nowhere are named, not the scenes behind them', () => {
  expect(codes(scene('a', ['entah', 'b']), scene('b', ['entah']), scene('c', []))).toEqual([
    'choice-leads-nowhere',
    'choice-leads-nowhere',
    'scene-unreachable',
  ]);
});

test('no end at all', () => {
  expect(codes(scene('a', ['b']), scene('b', ['a']))).toEqual(['scenario-without-end']);
});

test('loops without a way out', () => {
  expect(codes(scene('a', ['b', 'akhir']), scene('b', ['c']), scene('c', ['b']), END)).toEqual([
    'scene-loop',
    'scene-loop',
  ]);
});

test('an end with choices is no end', () => {
  expect(codes(scene('a', ['b'], ' end=good'), scene('b', [], ' end=good'))).toEqual(['end-with-choices']);
});

test('the same choice twice', () => {
  expect(codes(scene('a', ['akhir', 'akhir']), END)).toEqual(['duplicate-options']);
});

test('a scenario in a graded quiz needs a score', () => {
  const walk = (more: string): string =>
    `# K\n\n:::::kuis{#k graded}\n::::skenario{#kasus}\n### A {#a}\nDiam.\n\n- [Pergi](#z)${more}\n\n### Z {#z end=good}\nSelesai.\n::::\n:::::\n`;
  expect(checkLesson(walk(''))).toContain('4 scenario-without-score');
  expect(checkLesson(walk(' {score=1}')).join()).not.toContain('scenario-without-score');
});
