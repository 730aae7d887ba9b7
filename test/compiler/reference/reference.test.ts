import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { courseJsonSchema } from '../../../src/compiler/reference/course-json-schema.ts';
import { REFERENCE_FILES } from '../../../src/compiler/reference/reference-files.ts';
import { settingRows } from '../../../src/compiler/reference/setting-rows.ts';

describe('the reference of the settings', () => {
  it.each(Object.keys(REFERENCE_FILES))('%s is what the schemas make (else: npx tsx scripts/reference.ts)', (path) => {
    const kept = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    expect(kept).toBe(REFERENCE_FILES[path]?.());
  });

  it('tells what a setting takes and does, and which is required', () => {
    const schema = z.strictObject({
      id: z.string({ error: 'id' }),
      theme: z.strictObject({ size: z.enum(['small', 'large'], { error: 'one-of' }).optional() }).optional(),
    });
    const meanings = { id: { id: 'Nama.', en: 'Name.' }, 'theme.size': { id: 'Ukuran.', en: 'Size.' } };
    expect(settingRows(schema, meanings)).toMatchObject([
      { key: 'id', required: true, meaning: { en: 'Name.' } },
      { key: 'theme.size', required: false, takes: { en: 'one of small, large' } },
    ]);
  });

  it('is not made where a setting has no meaning, or a meaning no setting', () => {
    const schema = z.strictObject({ id: z.string({ error: 'id' }) });
    const meaning = { id: 'Nama.', en: 'Name.' };
    expect(() => settingRows(schema, {})).toThrow('no meaning of the setting id');
    expect(() => settingRows(schema, { id: meaning, size: meaning })).toThrow('not there: size');
  });
});

describe('the JSON Schema of course.yaml', () => {
  const branch = z.looseObject({
    properties: z.record(z.string(), z.unknown()),
    additionalProperties: z.literal(false),
  });

  it('knows every setting, requires id and title, and lets nothing else be written', () => {
    const schema = branch.extend({ required: z.array(z.string()) }).parse(courseJsonSchema());
    expect(schema.required).toEqual(['id', 'title']);
    const consult = branch.extend({ required: z.array(z.string()) }).parse(schema.properties.consult);
    expect(consult.required).toEqual(['endpoint']);
    expect(Object.keys(branch.parse(schema.properties.theme).properties)).toEqual(['color', 'logo', 'font']);
  });

  it('says in Indonesian what each setting does', () => {
    const { properties } = branch.parse(courseJsonSchema());
    expect(properties.language).toMatchObject({ description: expect.stringContaining('Bahasa isi.') });
  });
});
