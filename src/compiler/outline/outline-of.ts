import type { Block, Course, Lesson, Module } from '../../model/course.ts';
import { lessonMinutes } from '../../model/minutes.ts';
import type { LessonOutline, Outline } from '../../model/outline.ts';
import { partsOf } from '../../model/parts.ts';
import { plainText } from '../../model/plain-text.ts';
import { questionKey } from './question-key.ts';
import { quizOutline } from './quiz-outline.ts';
import { scenarioOutline } from './scenario-outline.ts';

/** Derives what an attempt needs to know from the module's text. */
export function outlineOf(course: Course, module: Module): Outline {
  const blocks = [module.opening, ...module.lessons].flatMap((page) => [...blocksWithin(page.blocks)]);
  const of = <Kind extends Block['kind']>(kind: Kind): Extract<Block, { kind: Kind }>[] =>
    blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  const byId = <Item extends { id: string }, Value>(items: readonly Item[], value: (item: Item) => Value) =>
    Object.fromEntries(items.map((item) => [item.id, value(item)]));
  return {
    course: course.settings.id,
    module: module.id,
    version: module.version,
    language: module.language,
    title: module.title,
    mastery: module.mastery,
    completion: module.completion,
    lessons: module.lessons.map(lessonOutline),
    questions: byId(of('question'), questionKey),
    quizzes: byId(of('quiz'), (quiz) => quizOutline(quiz, module)),
    scenarios: byId(of('scenario'), scenarioOutline),
    reflections: of('reflection').map((reflection) => reflection.id),
    checklists: byId(of('checklist'), (checklist) => checklist.items.map((item) => item.id)),
  };
}

/** Every block of a page in source order, those inside others too. */
function* blocksWithin(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    yield* blocksWithin(partsOf(block).blocks);
  }
}

function lessonOutline(lesson: Lesson): LessonOutline {
  const quizzes = [...blocksWithin(lesson.blocks)].filter((block) => block.kind === 'quiz');
  return {
    id: lesson.id,
    title: plainText(lesson.title),
    optional: lesson.optional,
    minutes: lesson.duration ?? lessonMinutes(lesson),
    quizzes: quizzes.map((quiz) => quiz.id),
  };
}
