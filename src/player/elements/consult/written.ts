import type { SayConsult } from '../../../i18n/consult-widget.ts';
import { maskNumbers } from '../../../model/consult-mask.ts';

/** Characters that a text may have. */
export interface Room {
  readonly least: number;
  readonly most: number;
}

/** A text as it would be sent. */
export interface Written {
  readonly text: string;
  readonly isLong: boolean;
  /** What is to be said of it: numbers that will not go out, a length that does not do. */
  readonly words: string;
}

/**
 * Reads what stands in a field: without blanks around it, without numbers of people, without what is no text.
 * @param isPressed Whether it was to be sent as it is: then it is said that it is too short.
 */
export function readWritten(value: string, { least, most }: Room, isPressed: boolean, say: SayConsult): Written {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a service refuses them
  const { text, removed } = maskNumbers(value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').trim());
  const { length } = text;
  const words = removed.length > 0 ? [say('masked')] : [];
  if (length > most) words.push(say('tooLong', { n: length - most }));
  else if (length > most * 0.8) words.push(say('length', { n: length, most }));
  if (isPressed && length < least) words.push(say('tooShort', { n: least }));
  return { text, isLong: length >= least && length <= most, words: words.join(' ') };
}
