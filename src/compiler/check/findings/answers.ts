import { answersOf } from '../../../model/parts.ts';
import { plainText, plainTextOfBlocks } from '../../../model/plain-text.ts';
import type { Inline } from '../../../model/prose.ts';
import type { Option, Question } from '../../../model/question.ts';
import { blocksOf } from '../content.ts';
import type { Report } from '../report.ts';
import { allContent, type Check } from '../subject.ts';

/** Questions that cannot be answered right, or not wrong. */
export const checkAnswers: Check = (subject, report) => {
  for (const content of allContent(subject)) {
    for (const { block } of blocksOf(content, 'question')) {
      checkPrompt(block, report);
      checkKey(block, report);
      checkOptions(block, report);
    }
  }
};

function checkPrompt(question: Question, report: Report): void {
  const asksInGaps = question.type === 'gap' || question.type === 'number';
  const silent = plainTextOfBlocks(question.prompt) === '' && !asksInGaps;
  if (silent && !hasPicture(question)) report.report('question-without-prompt', question.at, {});
}

function hasPicture(question: Question): boolean {
  return question.prompt.some((block) => block.kind === 'paragraph' && block.children.some(isPicture));
}

function isPicture(inline: Inline): boolean {
  return inline.kind === 'image' || ('children' in inline && inline.children.some(isPicture));
}

function checkKey(question: Question, report: Report): void {
  if (question.type === 'sort' && question.items.length > 1 && question.targets.length === 1)
    report.report('one-group', question.at, {});
  if (question.type !== 'single' && question.type !== 'multiple' && question.type !== 'truefalse') return;
  const count = question.options.length;
  const right = question.options.filter((option) => option.correct).length;
  if (question.type === 'truefalse' && count !== 2) report.report('truefalse-not-two', question.at, { count });
  if (right === 0) report.report('no-right-answer', question.at, {});
  else if (right === count && count > 1) report.report('only-right-answers', question.at, {});
  else if (right > 1 && question.type !== 'multiple')
    report.report('several-right-answers', question.at, { count: right });
}

function checkOptions(question: Question, report: Report): void {
  if (question.type === 'gap' || question.type === 'number') return;
  const options = answersOf(question);
  if (options.length < 2 && question.type !== 'truefalse')
    report.report('too-few-options', question.at, { count: options.length });
  const seen = new Set<string>();
  for (const option of options) {
    const key = comparable(option);
    if (key === '') report.report('empty-option', option.at, {});
    else if (seen.has(key)) report.report('duplicate-options', option.at, { text: plainText(option.content) });
    seen.add(key);
  }
}

/** Capitals do not make two options differ, pictures do. */
function comparable(option: Option): string {
  const pictures = option.content.map((inline) => (inline.kind === 'image' ? inline.src : '')).join('');
  return `${plainText(option.content).toLowerCase()}${pictures}`;
}
