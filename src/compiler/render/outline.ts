import type { Block, Course, Lesson, Module, Pool, Quiz, Scenario } from '../../model/course.ts';
import { lessonMinutes } from '../../model/minutes.ts';
import type { LessonOutline, Outline, QuestionKey, QuizOutline, ScenarioOutline } from '../../model/outline.ts';
import { partsOf } from '../../model/parts.ts';
import { plainText, plainTextOfBlocks } from '../../model/plain-text.ts';
import type { Option, Question } from '../../model/question.ts';
import { signature } from '../../model/short-id.ts';

/** Characters of a prompt that an LMS is told as the description of an interaction. */
const DESCRIPTION_LIMIT = 250;

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

function questionKey(question: Question): QuestionKey {
  const { points, attempts, shuffle, partial, objective } = question;
  const base = {
    points,
    attempts,
    shuffle,
    partial,
    prompt: cut(plainTextOfBlocks(question.prompt), DESCRIPTION_LIMIT),
    ...(objective === undefined ? {} : { objective }),
  };
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse': {
      const right = question.options.filter((option) => option.correct);
      const truth = question.type === 'truefalse' ? question.options.find(saysTrue) : undefined;
      return {
        ...base,
        type: question.type,
        signature: sign(question.options),
        options: ids(question.options),
        right: ids(right),
        ...(truth === undefined ? {} : { truth: truth.id }),
      };
    }
    case 'likert':
      return { ...base, type: 'likert', signature: sign(question.options), options: ids(question.options) };
    case 'order':
      return { ...base, type: 'order', signature: sign(question.items), items: ids(question.items) };
    case 'match':
    case 'sort':
      return {
        ...base,
        type: question.type,
        signature: signature([...question.items.map(optionMark), ...question.targets.map((t) => plainText(t.content))]),
        items: ids(question.items),
        targets: ids(question.targets),
        right: question.items.map((item) => item.target),
      };
    case 'gap':
    case 'number':
      return {
        ...base,
        type: question.type,
        signature: signature(question.gaps.map((gap) => gap.kind)),
        gaps: question.gaps.map((gap) =>
          gap.kind === 'text' ? { kind: 'text', accept: gap.accept } : { kind: 'number', min: gap.min, max: gap.max },
        ),
      };
  }
}

/** Whether this is the *Benar* or *True* of a true–false question. */
function saysTrue(option: Option): boolean {
  return /^(benar|true)$/i.test(plainText(option.content));
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}

/** A named option stays itself when reworded; an unnamed one is its text. */
function optionMark(option: Option): string {
  return option.named ? `#${option.id}` : plainText(option.content);
}

function sign(options: readonly Option[]): string {
  return signature(options.map(optionMark));
}

function quizOutline(quiz: Quiz, module: Module): QuizOutline {
  return {
    graded: quiz.graded,
    ...(quiz.role === undefined ? {} : { role: quiz.role }),
    attempts: quiz.attempts,
    mastery: quizMastery(quiz, module),
    shuffle: quiz.shuffle,
    feedback: quiz.feedback,
    ...(quiz.minutes === undefined ? {} : { minutes: quiz.minutes }),
    pools: pools(quiz),
  };
}

/** A quiz's own draw is from all its items together; it applies only where no pool draws. */
function pools(quiz: Quiz): QuizOutline['pools'] {
  const drawsFromPools = quiz.pools.some((pool) => pool.draw !== undefined);
  if (quiz.draw !== undefined && !drawsFromPools) {
    const items = quiz.pools.flatMap((pool) => ids(pool.items));
    return [{ draw: Math.min(quiz.draw, items.length), items }];
  }
  return quiz.pools.map((pool) => ({ draw: drawOf(pool), items: ids(pool.items) }));
}

/** How many items of one pool are drawn. */
export function drawOf(pool: Pool): number {
  return Math.min(pool.draw ?? pool.items.length, pool.items.length);
}

export function quizMastery(quiz: Quiz, module: Module): number {
  return quiz.mastery ?? module.mastery;
}

function scenarioOutline(scenario: Scenario): ScenarioOutline {
  const scenes = Object.fromEntries(
    scenario.scenes.map((scene) => [
      scene.id,
      {
        choices: scene.choices.map(({ to, score }) => ({ to, score })),
        ...(scene.end === undefined ? {} : { end: scene.end }),
      },
    ]),
  );
  const start = scenario.scenes[0]?.id ?? '';
  return { best: bestPath(scenes, start), start, scenes };
}

/**
 * The most a path can score. A choice that leads back to a scene on the way gives its own score and ends the count, so
 * that going round in circles earns nothing. One visit a scene, without recursion: a scenario may be long.
 */
function bestPath(scenes: ScenarioOutline['scenes'], start: string): number {
  const best = new Map<string, number>();
  const onTheWay = new Set<string>();
  const stack = [start];
  while (stack.length > 0) {
    const scene = stack[stack.length - 1] ?? start;
    const choices = scenes[scene]?.choices ?? [];
    if (best.has(scene)) {
      stack.pop();
    } else if (onTheWay.has(scene)) {
      best.set(scene, Math.max(0, ...choices.map((choice) => choice.score + (best.get(choice.to) ?? 0))));
      onTheWay.delete(scene);
      stack.pop();
    } else {
      onTheWay.add(scene);
      stack.push(...choices.map((choice) => choice.to).filter((to) => !best.has(to) && !onTheWay.has(to)));
    }
  }
  return best.get(start) ?? 0;
}

/** At most `limit` UTF-16 code units, never half a character. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
}
