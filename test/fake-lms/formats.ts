/** Which limits hold: those of the specification, or those Moodle 4.5 was seen to hold. */
export type Profile = 'strict' | 'moodle';

/** Whether a value is of a data type; `sibling` reads other elements of the same record. */
export type Format = (value: string, profile: Profile, sibling: (name: string) => string) => boolean;

/** Text up to a length that may differ by profile. */
export function text(strict: number, moodle: number = strict): Format {
  return (value, profile) => value.length <= (profile === 'strict' ? strict : moodle);
}

export function oneOf(...words: readonly string[]): Format {
  return (value) => words.includes(value);
}

/** `CMIDecimal`, blank allowed, within bounds. */
export function decimal(min: number, max: number): Format {
  return (value) => value === '' || (isDecimal(value) && Number(value) >= min && Number(value) <= max);
}

/** `CMISInteger`. */
export function integer(min: number, max: number): Format {
  return (value) => /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
}

/** `CMIIdentifier`: printable ASCII without blanks, 255 at most. */
export const identifier: Format = (value) => /^[\u0021-\u007e]{1,255}$/.test(value);

/** `CMITime`. */
export const time: Format = (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);

/** `CMITimespan`. */
export const timespan: Format = (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);

export const interactionResult: Format = (value) =>
  ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || isDecimal(value);

/** Moodle takes no `not attempted`; the specification lists it. */
export const lessonStatus: Format = (value, profile) =>
  ['passed', 'completed', 'failed', 'incomplete', 'browsed'].includes(value) ||
  (value === 'not attempted' && profile === 'strict');

/** `CMIFeedback`: what it may be hangs on the interaction's type, which Moodle does not ask. */
export const feedback: Format = (value, profile, sibling) => {
  if (value.length > 255 || /[\r\n]/.test(value)) return false;
  return profile === 'moodle' || (FEEDBACK[sibling('type')] ?? ANYTHING).test(value);
};

const ANYTHING = /^/;
const FEEDBACK: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]/,
  choice: /^(\{?[a-z0-9](,[a-z0-9])*\}?)?$/,
  matching: /^(\{?[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*\}?)?$/,
  sequencing: /^([a-z0-9](,[a-z0-9])*)?$/,
  likert: /^[a-z0-9]?$/,
  numeric: /^-?(\d+\.?\d*|\.\d+)$/,
};

function isDecimal(value: string): boolean {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(value);
}
