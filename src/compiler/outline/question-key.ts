import type { QuestionKey } from '../../model/outline.ts';
import { plainText, plainTextOfBlocks } from '../../model/plain-text.ts';
import type { Option, Question } from '../../model/question.ts';
import { signature } from '../../model/short-id.ts';

/** Characters of a prompt that an LMS is told as the description of an interaction. */
const DESCRIPTION_LIMIT = 250;

/** The key of a question: what is right, what it is worth, and what an LMS is told of it. */
export function questionKey(question: Question): QuestionKey {
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

/** At most `limit` UTF-16 code units, never half a character. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
}
