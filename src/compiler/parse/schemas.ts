import { z } from 'zod';
import type { ExpectedKey } from '../../i18n/diagnostics/expected.ts';
import { QUESTION_TYPES } from '../../model/question.ts';
import { STANDARDS } from '../../model/standard.ts';

/**
 * What authors may set, once: it validates, it types what the parser reads, and the reference page is made of it. The
 * `error` of each leaf names the sentence that says what was expected.
 */
const expected = (error: ExpectedKey) => ({ error });

const text = z.string(expected('text')).trim().min(1, expected('text'));
const id = z.string(expected('id')).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, expected('id'));
const texts = z.array(text, expected('texts'));
const minutes = z.number(expected('minutes')).positive(expected('minutes'));
const percent = z.number(expected('percent')).min(0, expected('percent')).max(100, expected('percent'));
const address = z.string(expected('address')).regex(/^https?:\/\/[^\s"'<>]+$/, expected('address'));
const language = z.string(expected('language')).refine(isLanguage, expected('language'));
const version = z.string(expected('version')).regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/, expected('version'));
const date = z.string(expected('date')).refine(isDate, expected('date'));
const yes = z.boolean(expected('yes-no'));

export const COURSE_SCHEMA = z.strictObject({
  id,
  title: text,
  description: text.optional(),
  publisher: text.optional(),
  iri: address.optional(),
  language: language.optional(),
  standards: z
    .array(z.enum(STANDARDS, expected('one-of')), expected('standards'))
    .min(1, expected('standards'))
    .optional(),
  theme: z
    .strictObject(
      {
        color: z
          .string(expected('color'))
          .regex(/^#(?:[0-9a-fA-F]{3}){1,2}$/, expected('color'))
          .optional(),
        logo: text.optional(),
        font: z
          .string(expected('font'))
          .regex(/^[\p{L}\d ,'"-]+$/u, expected('font'))
          .optional(),
      },
      expected('map'),
    )
    .optional(),
  consult: z
    .strictObject(
      {
        endpoint: address,
        siteKey: text.optional(),
        topics: z.array(z.strictObject({ id, title: text }, expected('topic')), expected('topics')).optional(),
        pollSeconds: z.number(expected('seconds')).positive(expected('seconds')).optional(),
        notice: text.optional(),
        identity: z.enum(['pseudonym', 'name'], expected('one-of')).optional(),
      },
      expected('map'),
    )
    .optional(),
  xapi: z
    .strictObject(
      {
        endpoint: address,
        auth: z
          .union(
            [
              z.literal('none'),
              z.strictObject({ kind: z.literal('none') }),
              z.strictObject({
                kind: z.literal('public-basic'),
                username: text,
                password: text,
                publicWriteOnly: yes.optional(),
              }),
            ],
            expected('xapi-auth'),
          )
          .optional(),
        lmsHomePage: address.optional(),
        pseudonymous: yes.optional(),
        verbs: z.record(z.string(), yes, expected('verbs')).optional(),
      },
      expected('map'),
    )
    .optional(),
  emergency: text.optional(),
  lint: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off'], expected('one-of')), expected('map'))
    .optional(),
});

export const MODULE_SCHEMA = z.strictObject({
  id,
  title: text.optional(),
  summary: text.optional(),
  version: version.optional(),
  language: language.optional(),
  duration: minutes.optional(),
  mastery: percent.optional(),
  completion: z.enum(['lessons', 'passed'], expected('one-of')).optional(),
  objectives: z.array(z.strictObject({ id, text }, expected('objective')), expected('objectives')).optional(),
  keywords: texts.optional(),
  authors: texts.optional(),
  license: text.optional(),
  reviewed: date.optional(),
  consult: z.strictObject({ topic: id.optional() }, expected('map')).optional(),
});

export const LESSON_SCHEMA = z.strictObject({
  id: id.optional(),
  objectives: z.array(id, expected('ids')).optional(),
  optional: yes.optional(),
  duration: minutes.optional(),
});

/** In `{…}` every value is text; a bare name is `true`. */
const value = z.string(expected('text')).trim().min(1, expected('text'));
const flag = z
  .union([z.literal(true), z.enum(['true', 'false'])], expected('flag'))
  .transform((written) => written === true || written === 'true');
const written = (error: ExpectedKey, allows: (number: number) => boolean) =>
  z
    .string(expected(error))
    .refine((raw) => /^\d+(?:[.,]\d+)?$/.test(raw) && allows(Number(raw.replace(',', '.'))), expected(error))
    .transform((raw) => Number(raw.replace(',', '.')));
const whole = (error: ExpectedKey) => written(error, (number) => Number.isInteger(number) && number >= 1);
const path = value;

export const QUESTION_SCHEMA = z.strictObject({
  type: z.enum(QUESTION_TYPES, expected('one-of')).optional(),
  points: written('points', () => true).optional(),
  attempts: whole('whole').optional(),
  shuffle: flag.optional(),
  partial: flag.optional(),
  hint: value.optional(),
  objective: z
    .string(expected('id'))
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, expected('id'))
    .optional(),
});

export const QUIZ_SCHEMA = z.strictObject({
  graded: flag.optional(),
  role: z.enum(['pretest', 'practice'], expected('one-of')).optional(),
  attempts: whole('whole').optional(),
  draw: whole('whole').optional(),
  mastery: written('percent', (number) => number <= 100).optional(),
  shuffle: flag.optional(),
  feedback: z.enum(['each', 'end', 'score'], expected('one-of')).optional(),
  minutes: written('minutes', (number) => number > 0).optional(),
});

export const POOL_SCHEMA = z.strictObject({ draw: whole('whole').optional() });
export const SCENE_SCHEMA = z.strictObject({ end: z.enum(['good', 'fair', 'poor'], expected('one-of')).optional() });
export const CHOICE_SCHEMA = z.strictObject({
  score: z
    .string(expected('number'))
    .regex(/^-?\d+(?:[.,]\d+)?$/, expected('number'))
    .transform((raw) => Number(raw.replace(',', '.')))
    .optional(),
});
export const ACTIVITY_SCHEMA = z.strictObject({
  duration: written('minutes', (number) => number > 0).optional(),
  materials: value.optional(),
  group: value.optional(),
});
export const MEDIA_SCHEMA = z.strictObject({
  src: path,
  poster: path.optional(),
  captions: path.optional(),
  transcript: path.optional(),
});
export const CONSULT_SCHEMA = z.strictObject({ topic: value.optional() });
export const TERM_SCHEMA = z.strictObject({ aka: value.optional() });
export const IMAGE_SCHEMA = z.strictObject({ decorative: flag.optional() });
export const SPAN_SCHEMA = z.strictObject({ lang: language.optional() });
export const NO_ATTRIBUTES = z.strictObject({});

/** Whether it is a language tag (BCP 47) that `Intl` takes: a word of four letters, as in `jawa`, is none. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isDate(raw: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(raw)) return false;
  const date = new Date(`${raw}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(raw);
}
