import type { Lesson } from '../../model/course.ts';
import { readFrontMatter } from './front-matter.ts';
import { exampleId } from './module-ids.ts';
import { type ModuleContext, readPage } from './page.ts';
import { nameWithoutNumber } from './paths.ts';
import { LESSON_SCHEMA } from './schemas.ts';
import type { Source } from './source.ts';
import { takeTitle } from './title.ts';
import { validate, type WrittenSettings } from './validate.ts';

/** Reads one lesson file. Its id comes from its front matter or from its name without the number. */
export function readLesson(source: Source, module: ModuleContext): Lesson {
  const { settings, body } = readFrontMatter(source, module.report);
  const values = settings === null ? {} : validate(LESSON_SCHEMA, settings, module.report);
  const id = claimId(values.id, settings, source, module);
  const page = readPage(source, body, module);
  const { title, blocks, at } = takeTitle(page.blocks);
  return {
    kind: 'lesson',
    ...page,
    blocks,
    id,
    title,
    objectives: values.objectives ?? [],
    optional: values.optional ?? false,
    ...(values.duration === undefined ? {} : { duration: values.duration }),
    at: at ?? source.place(body[0]?.offset ?? 0),
  };
}

function claimId(
  written: string | undefined,
  settings: WrittenSettings | null,
  source: Source,
  { ids, report }: ModuleContext,
): string {
  const start = source.place(0);
  if (written !== undefined) return ids.claim(written, settings?.valueAt(['id']) ?? start);
  const name = nameWithoutNumber(source.file);
  const id = exampleId(name);
  if (id !== name) report.report('file-name-no-id', start, { name, id });
  return ids.claim(id, start);
}
