import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/compiler/compile.ts';
import type { Block, Lesson, Module, Quiz } from '../../src/model/course.ts';
import { lessonMinutes } from '../../src/model/minutes.ts';
import { partsOf } from '../../src/model/parts.ts';
import { plainText, plainTextOfBlocks } from '../../src/model/plain-text.ts';
import type { ChoiceQuestion, Question } from '../../src/model/question.ts';

const MODULES = fileURLToPath(new URL('../../modules/', import.meta.url));
const { course } = await loadCourse(MODULES, '2026-11-24');
const modules = course?.modules ?? [];

type Kind = Block['kind'];
type Of<K extends Kind> = Extract<Block, { kind: K }>;

function* within(blocks: readonly Block[], closed: readonly Kind[] = []): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if (!closed.includes(block.kind)) yield* within(partsOf(block).blocks, closed);
  }
}

function all<K extends Kind>(kind: K, blocks: readonly Block[], closed: readonly Kind[] = []): Of<K>[] {
  return [...within(blocks, closed)].filter((block): block is Of<K> => block.kind === kind);
}

const pages = (module: Module): readonly Block[] => [module.opening, ...module.lessons].flatMap(({ blocks }) => blocks);
const questionsOf = (quiz: Quiz | undefined): Question[] => all('question', quiz === undefined ? [] : [quiz]);
const formative = (module: Module): Question[] => all('question', pages(module), ['quiz']);
const graded = (module: Module): Quiz | undefined => all('quiz', pages(module)).find((quiz) => quiz.graded);
const pretest = (module: Module): Quiz | undefined => all('quiz', pages(module)).find(({ role }) => role === 'pretest');

/** The lessons that teach: without quizzes of their own and without the page of sources. */
const lessonsOf = (module: Module): Lesson[] =>
  module.lessons.filter(({ optional, blocks }) => !optional && all('quiz', blocks).length === 0);
/** The minutes the opening page tells, when the author says none himself. */
const minutesOf = (module: Module): number => module.lessons.reduce((sum, lesson) => sum + lessonMinutes(lesson), 0);

const oneRight = (question: Question): question is ChoiceQuestion => question.type === 'single';
const words = (question: ChoiceQuestion): number[] => question.options.map(({ content }) => plainText(content).length);
const source = (module: Module, file: string): string => readFileSync(`${MODULES}${module.folder}/${file}`, 'utf8');
const guideOf = (module: Module): Lesson | undefined =>
  module.lessons.find(({ blocks }) => all('activity', blocks).length > 0);

describe.each(modules.map((module) => [module.id, module] as const))('module %s', (_, module) => {
  it('has six to nine lessons of five to eight minutes, in an hour at most', () => {
    const minutes = lessonsOf(module).map(lessonMinutes);
    expect(minutes.length).toBeGreaterThanOrEqual(6);
    expect(minutes.length).toBeLessThanOrEqual(9);
    expect(minutes.filter((each) => each < 5 || each > 8)).toEqual([]);
    expect(module.duration).toBeUndefined();
    expect(minutesOf(module)).toBeGreaterThanOrEqual(45);
    expect(minutesOf(module)).toBeLessThanOrEqual(60);
  });

  it('teaches and measures every objective; five questions ask before, and only leading a session waits for its lesson', () => {
    const objectives = module.objectives.map(({ id }) => id).sort();
    const measured = (questions: readonly Question[]) =>
      [...new Set(questions.flatMap((q) => q.objective ?? []))].sort();
    expect([...new Set(lessonsOf(module).flatMap((lesson) => lesson.objectives))].sort()).toEqual(objectives);
    expect(measured(formative(module))).toEqual(objectives);
    expect(measured(questionsOf(graded(module)))).toEqual(objectives);
    const before = measured(questionsOf(pretest(module)));
    expect(before).toHaveLength(5);
    expect(guideOf(module)?.objectives).toEqual(
      expect.arrayContaining(objectives.filter((id) => !before.includes(id))),
    );
    expect(questionsOf(pretest(module))).toHaveLength(5);
  });

  it('asks at least twenty questions of six types on the way, and says of every option why', () => {
    const questions = formative(module);
    expect(questions.length).toBeGreaterThanOrEqual(20);
    expect(new Set(questions.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6);
    const choices = [...questions, ...questionsOf(graded(module)), ...questionsOf(pretest(module))].filter(
      (question): question is ChoiceQuestion => ['single', 'multiple', 'truefalse'].includes(question.type),
    );
    expect(
      choices.flatMap(({ id, options }) =>
        options.flatMap((one) => (one.feedback.length === 0 ? [`${id} ${one.id}`] : [])),
      ),
    ).toEqual([]);
  });

  it('draws ten of at least twenty new questions at the end, from pools of one objective each', () => {
    const quiz = graded(module);
    const pools = quiz?.pools ?? [];
    expect(questionsOf(quiz).length).toBeGreaterThanOrEqual(20);
    const asked = new Set(formative(module).map(({ prompt }) => plainTextOfBlocks(prompt)));
    expect(questionsOf(quiz).filter(({ prompt }) => asked.has(plainTextOfBlocks(prompt)))).toEqual([]);
    expect(pools.reduce((drawn, { draw = 0 }) => drawn + draw, 0)).toBe(10);
    expect(pools.map(({ items }) => new Set(all('question', items).map((q) => q.objective)).size)).toEqual(
      pools.map(() => 1),
    );
  });

  it('gives right answers away by neither place nor length', () => {
    const single = [...formative(module), ...questionsOf(graded(module))].filter(oneRight);
    const places = [0, 1, 2, 3].map((at) => single.filter(({ options }) => options[at]?.correct === true).length);
    const longest = single.filter((question) => {
      const lengths = words(question);
      const right = lengths[question.options.findIndex(({ correct }) => correct)] ?? 0;
      return lengths.filter((length) => length >= right).length === 1;
    });
    expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(3);
    expect(longest.length).toBeLessThanOrEqual(single.length / 4);
  });

  it('tells two stories of ten scenes or more, with ends of every kind', () => {
    const stories = all('scenario', pages(module));
    expect(stories.length).toBeGreaterThanOrEqual(2);
    for (const { scenes } of stories) {
      expect(scenes.length).toBeGreaterThanOrEqual(10);
      expect(new Set(scenes.flatMap(({ end }) => end ?? []))).toEqual(new Set(['good', 'fair', 'poor']));
    }
  });

  it('carries into the field: a reflection, a checklist, whom to ask, words, sources with a date', () => {
    expect(all('reflection', pages(module)).length).toBeGreaterThan(0);
    expect(all('checklist', pages(module)).length).toBeGreaterThan(0);
    expect(all('consult', pages(module)).length).toBeGreaterThan(0);
    expect(module.glossary.length).toBeGreaterThanOrEqual(8);
    expect(module.reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
    const sources = module.lessons.find(({ optional }) => optional);
    expect(source(module, sources?.file.split('/').at(-1) ?? '')).toMatch(/\d{1,2} \p{L}+ 20\d\d/u);
  });

  it('plans 120 minutes: what to say and not to say, for those who do not read, and without electricity', () => {
    const guide = guideOf(module);
    const parts = all('activity', guide?.blocks ?? []);
    expect(parts.reduce((sum, { duration = 0 }) => sum + duration, 0)).toBe(120);
    expect(parts.filter(({ materials, group }) => materials === undefined || group === undefined)).toEqual([]);
    const text = source(module, guide?.file.split('/').at(-1) ?? '');
    expect(text.match(/\*\*(Katakan|Tanyakan)/g)?.length).toBeGreaterThanOrEqual(parts.length);
    expect(text.match(/\*\*Hindari:\*\*/g)?.length).toBeGreaterThanOrEqual(parts.length);
    const notes = all('facilitator', guide?.blocks ?? []).map(({ title = '' }) => title);
    expect(notes.some((title) => /membaca/.test(title))).toBe(true);
    expect(notes.some((title) => /listrik/.test(title))).toBe(true);
  });

  it('draws small pictures, on a paper of their own, with nothing that runs or is fetched', () => {
    const pictures = module.media.filter(({ path }) => path.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const { path, size } of pictures) {
      expect(size).toBeLessThan(30_000);
      const svg = readFileSync(`${MODULES}${path}`, 'utf8');
      expect(svg).toContain('#fbf8f1');
      expect(svg).not.toMatch(/<script|<style|filter|Gradient|href|@import/);
    }
  });
});
