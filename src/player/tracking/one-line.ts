import { SCORM2004_LIMITS } from '../../model/standard.ts';
import { postedLength } from './posted-length.ts';

/** Characters one text may take as a form posts it. */
export const TEXT_POSTED_LIMIT = 600;

/**
 * The text as one line that both standards and Moodle take: no control characters, line ends or halves of characters,
 * no brace at its start, which would begin a language tag; cut to what SCORM 2004 takes, which is less than SCORM 1.2's
 * 255, and to what a form posts.
 */
export function oneLine(text: string): string {
  let line = '';
  let posted = 0;
  for (const character of text.replace(/^\{/, '(')) {
    const shown = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : character;
    posted += postedLength(shown);
    if (line.length + shown.length > SCORM2004_LIMITS.text || posted > TEXT_POSTED_LIMIT) break;
    line += shown;
  }
  return line;
}
