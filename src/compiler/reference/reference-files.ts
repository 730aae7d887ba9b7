import { courseJsonSchema } from './course-json-schema.ts';
import { referencePage } from './reference-page.ts';

/** The files of docs/ that are made of the schemas, by their path below the project. */
export const REFERENCE_FILES: Readonly<Record<string, () => string>> = {
  'docs/rujukan.md': () => referencePage('id'),
  'docs/reference.md': () => referencePage('en'),
  'docs/course.schema.json': () => `${JSON.stringify(courseJsonSchema(), null, 2)}\n`,
};
