import { createHash } from 'node:crypto';
import type { PublishedAnswer } from '../../model/consult.ts';
import { markdownOfLine, markdownOfText } from './plain-markdown.ts';

/** Between these lines stands what the command writes; all around them is its author's. */
const BEGIN = '<!-- npm run answers: begin -->';
const END = '<!-- npm run answers: end -->';

/** One of the two lines is missing, or stands twice or too early: nobody can tell what may be replaced. */
export class AnswerMarksError extends Error {}

/**
 * The page of published answers of a module: each a heading with a lasting id, and its text below, oldest first, so
 * that a new answer changes nothing above it.
 * @param existing The page as it stands; `null` where there is none.
 * @param title Of a new page.
 * @returns `null` where nothing would be left on it but the title.
 * @throws AnswerMarksError
 */
export function pageWithAnswers(
  existing: string | null,
  answers: readonly PublishedAnswer[],
  title: string,
): string | null {
  const page = existing === null || existing.trim() === '' ? `# ${title}\n` : existing;
  const { before, after, lineEnd, marked } = splitPage(page);
  if (answers.length === 0 && isBare(before + after)) return marked ? null : existing;
  if (answers.length === 0 && !marked) return existing;
  const own = [BEGIN, ...sorted(answers).map(section), END].join('\n\n');
  return before + own.replaceAll('\n', lineEnd) + after;
}

interface Page {
  readonly before: string;
  readonly after: string;
  readonly lineEnd: string;
  /** Whether the command has written there before. */
  readonly marked: boolean;
}

function splitPage(page: string): Page {
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const begin = placeOf(page, BEGIN);
  const end = placeOf(page, END);
  if (begin === null && end === null)
    return { before: page.trimEnd() + lineEnd + lineEnd, after: lineEnd, lineEnd, marked: false };
  if (begin === null || end === null || end < begin) throw new AnswerMarksError();
  return { before: page.slice(0, begin), after: page.slice(end + END.length), lineEnd, marked: true };
}

/** `null` where the mark does not stand in the page. */
function placeOf(page: string, mark: string): number | null {
  const place = page.indexOf(mark);
  if (place !== page.lastIndexOf(mark)) throw new AnswerMarksError();
  return place < 0 ? null : place;
}

/** Whether there is nothing but a heading. */
function isBare(page: string): boolean {
  return /^\ufeff?\s*(?:#[^\n]*)?\s*$/.test(page);
}

function sorted(answers: readonly PublishedAnswer[]): readonly PublishedAnswer[] {
  const keyOf = ({ publishedAt, id }: PublishedAnswer) => `${new Date(publishedAt).toISOString()} ${id}`;
  return [...answers].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function section({ id, question, answer }: PublishedAnswer): string {
  return `## ${markdownOfLine(question)} {#${fragmentOf(id)}}\n\n${markdownOfText(answer)}`;
}

/** The service's ids are UUIDs, which can stand as they are behind a letter; others are replaced by their hash. */
function fragmentOf(id: string): string {
  const safe = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 64;
  return `j-${safe ? id : createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}
