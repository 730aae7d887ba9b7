import { z } from 'zod';
import { SETTING_MEANINGS } from '../../i18n/reference.ts';
import { COURSE_SCHEMA } from '../parse/schemas.ts';
import { expectedOf, unwrap } from '../parse/validate.ts';
import { settingRows } from './setting-rows.ts';

/**
 * The JSON Schema (2020-12) of `course.yaml`, by which an editor completes it and says in Indonesian what each setting
 * does.
 */
export function courseJsonSchema(): Readonly<Record<string, unknown>> {
  const described = describe(COURSE_SCHEMA, '');
  const schema = z.toJSONSchema(described, { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'Sinau: course.yaml' };
}

const MEANINGS = new Map(
  settingRows(COURSE_SCHEMA, SETTING_MEANINGS.course).map(({ key, meaning }) => [key, meaning.id]),
);

function describe(schema: z.ZodObject, prefix: string): z.ZodObject {
  const shape = Object.entries(schema.shape).map(([name, setting]) => {
    const inner = unwrap(setting as z.ZodType);
    const isMap = inner instanceof z.ZodObject;
    const said = isMap ? describe(inner, `${prefix}${name}.`) : inner.describe(descriptionOf(prefix + name, inner));
    return [name, inner === setting ? said : said.optional()];
  });
  return z.strictObject(Object.fromEntries(shape));
}

function descriptionOf(key: string, setting: z.ZodType): string {
  return `${MEANINGS.get(key) ?? ''} (${expectedOf(setting).id})`;
}
