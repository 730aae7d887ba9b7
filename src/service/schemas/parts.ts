import { z } from 'zod';
import { CONSULT_LIMITS, UUID_PATTERN } from '../../model/consult.ts';

/**
 * A schema that is exactly the wire type `Wire` of src/model: neither wider nor narrower, or it does not compile. The
 * model imports nothing, so its types are written by hand; here they are held to what is checked at run time.
 */
export function exactly<Wire>() {
  return <Schema extends z.ZodType<Wire>>(
    schema: Schema & ([Wire] extends [z.output<Schema>] ? unknown : 'the model allows what the schema does not'),
  ): Schema => schema;
}

/** Control characters but tab and line ends: PostgreSQL refuses NUL, and none has a place in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Half of a pair that stands for one character: no text. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text without blanks around it; `min` and `max` characters. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !CONTROL.test(value) && !LONE_SURROGATE.test(value), { error: 'characters' });

export const uuid = z.string().regex(new RegExp(UUID_PATTERN));
/** Id of a course, module, lesson, question or topic. */
export const id = text(1, CONSULT_LIMITS.idMax);
/** A field that may be left out. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never);
/** Of this century: a device whose clock is wilder than that tells nothing. To the nanosecond: databases read no further. */
export const time = z.iso.datetime().regex(/^20/).max('2026-11-24T03:12:00.123456789Z'.length);
export const day = z.iso.date().regex(/^20/);
export const count = z.int().min(0);
/** Of a query, where all is text. */
export const limit = z.coerce.number().int().min(1).max(200);
export const cursor = z.string().max(300);
