import type { Block, Lesson, Quiz } from './course.ts';
import { partsOf } from './parts.ts';
import { plainText } from './plain-text.ts';

/** Words a minute: an adult reading to learn, on a small screen. */
const READ = 180;
/** Words a minute of a video or a sound, measured by its transcript. */
const SPOKEN = 130;

/** Minutes that doing takes, beyond the reading of it. */
const DOING: Readonly<Partial<Record<Block['kind'], number>>> = {
  question: 0.5,
  reflection: 2,
  checklist: 0.5,
};
/** Minutes to weigh one choice of a scenario. */
const CHOOSING = 0.25;

/**
 * Whole minutes a learner needs for a lesson, at least 1: words ÷ 180, half a minute for each question and checklist,
 * two for a reflection, a quarter for each scene with choices, the transcript ÷ 130 for sound and video. Of a quiz only
 * the questions drawn count; notes for facilitators do not. What the author says in `duration` is not looked at.
 */
export function lessonMinutes(lesson: Lesson): number {
  return Math.max(1, Math.round(wordCount(plainText(lesson.title)) / READ + sum(lesson.blocks)));
}

/** Words of running text: what stands between blanks and has a letter or digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((minutes, block) => minutes + minutesOf(block), 0);
}

function minutesOf(block: Block): number {
  if (block.kind === 'facilitator') return 0;
  if (block.kind === 'quiz') return sum(block.intro) + minutesOfQuiz(block);
  if (block.kind === 'media') return sum(block.blocks) + (sum(block.transcriptBlocks) * READ) / SPOKEN;
  if (block.kind === 'code') return wordCount(block.value) / READ;
  const { runs, blocks } = partsOf(block);
  const words = runs.reduce((count, run) => count + wordCount(plainText(run.inlines)), 0);
  return words / READ + (DOING[block.kind] ?? 0) + minutesOfChoices(block) + sum(blocks);
}

function minutesOfQuiz(quiz: Quiz): number {
  const items = quiz.pools.flatMap((pool) => pool.items);
  if (items.length === 0) return 0;
  return (sum(items) * Math.min(itemsDrawn(quiz), items.length)) / items.length;
}

/** How many items a learner gets: as the pools say, else as the quiz says, else all. */
function itemsDrawn(quiz: Quiz): number {
  const fromPools = quiz.pools.reduce((drawn, pool) => drawn + (pool.draw ?? pool.items.length), 0);
  return quiz.pools.some((pool) => pool.draw !== undefined) ? fromPools : (quiz.draw ?? fromPools);
}

function minutesOfChoices(block: Block): number {
  return block.kind === 'scenario' ? CHOOSING * block.scenes.filter((scene) => scene.choices.length > 0).length : 0;
}
