import type { Block, CourseSettings, Lesson, Module, Objective, Term } from '../../model/course.ts';
import { plainText } from '../../model/plain-text.ts';
import type { Inline } from '../../model/prose.ts';
import type { CourseFiles } from '../../model/source.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readGlossary } from './glossary.ts';
import { readLesson } from './lesson.ts';
import { exampleId, idsWrittenIn, ModuleIds } from './module-ids.ts';
import { type ModuleContext, readPage } from './page.ts';
import { compareNames, nameWithoutNumber } from './paths.ts';
import type { Report } from './report.ts';
import { MODULE_SCHEMA } from './schemas.ts';
import type { Source } from './source.ts';
import type { SourceReader } from './source-reader.ts';
import { takeTitle } from './title.ts';
import { validate } from './validate.ts';

const OPENING = 'module.md';
const GLOSSARY = 'glossary.md';
const ANSWERS = 'tanya-jawab.md';

type Values = ReturnType<typeof validate<(typeof MODULE_SCHEMA)['shape']>>;

/** Reads the module in a folder of the course, with its `media`; `null` where its `module.md` is no text. */
export function readModule(
  folder: string,
  media: CourseFiles['media'],
  settings: Pick<CourseSettings, 'language'>,
  sources: SourceReader,
  report: Report,
): Module | null {
  const source = sources.read(`${folder}/${OPENING}`);
  if (source === null) return null;
  const front = readFrontMatter(source, report);
  if (!front.present) report.report('missing-front-matter', source.place(0), {});
  const values = front.settings === null ? {} : validate(MODULE_SCHEMA, front.settings, report);
  const language = values.language ?? settings.language;
  const ids = new ModuleIds(report, idsIn(folder, sources));
  const context = { report, ids, language, readText: (path: string) => sources.read(path) };
  const { title, opening, lessons, answers, glossary } = readPages(folder, source, front, sources, context);
  const id = values.id ?? exampleId(nameWithoutNumber(folder));
  return {
    kind: 'module',
    id,
    title: titleOf(values, title, source, report) || id,
    language,
    ...described(values),
    completion: values.completion ?? (lessons.some(hasGradedQuiz) ? 'passed' : 'lessons'),
    objectives: objectivesOf(values, front, source),
    folder,
    opening,
    lessons,
    ...(answers === undefined ? {} : { answers }),
    glossary,
    media,
    at: source.place(0),
  };
}

/** That of the settings, or the first heading's; `''`, and a report, where there is neither. */
function titleOf(values: Values, heading: readonly Inline[], source: Source, report: Report): string {
  const title = values.title ?? plainText(heading);
  if (title === '') report.report('module-title-missing', source.place(0), {});
  return title;
}

function readPages(folder: string, source: Source, front: FrontMatter, sources: SourceReader, context: ModuleContext) {
  const page = readPage(source, front.body, context);
  const { title, blocks } = takeTitle(page.blocks);
  const read = <Result>(path: string, how: (source: Source, context: ModuleContext) => Result): Result | undefined => {
    const found = sources.read(path);
    return found === null ? undefined : how(found, context);
  };
  const lessons = lessonPaths(folder, sources).flatMap((path) => read(path, readLesson) ?? []);
  const answers: Lesson | undefined = read(`${folder}/${ANSWERS}`, readLesson);
  const glossary: readonly Term[] = read(`${folder}/${GLOSSARY}`, readGlossary) ?? [];
  return { title, opening: { ...page, blocks }, lessons, answers: answers && { ...answers, optional: true }, glossary };
}

/** Markdown files directly in the folder, by the number they begin with. */
function lessonPaths(folder: string, sources: SourceReader): string[] {
  const names = sources
    .namesIn(folder)
    .filter((name) => name.endsWith('.md') && ![OPENING, GLOSSARY, ANSWERS].includes(name));
  return names.sort(compareNames).map((name) => `${folder}/${name}`);
}

function idsIn(folder: string, sources: SourceReader): Set<string> {
  const paths = [`${folder}/${OPENING}`, ...lessonPaths(folder, sources), `${folder}/${ANSWERS}`];
  return new Set(paths.flatMap((path) => idsWrittenIn(sources.read(path)?.text ?? '')));
}

function described(values: Values) {
  return {
    summary: values.summary ?? '',
    version: values.version ?? '1.0.0',
    ...(values.duration === undefined ? {} : { duration: values.duration }),
    mastery: values.mastery ?? 75,
    keywords: values.keywords ?? [],
    authors: values.authors ?? [],
    ...(values.license === undefined ? {} : { license: values.license }),
    ...(values.reviewed === undefined ? {} : { reviewed: values.reviewed }),
    ...(values.consult?.topic === undefined ? {} : { consultTopic: values.consult.topic }),
  };
}

function objectivesOf(values: Values, front: FrontMatter, source: Source): Objective[] {
  return (values.objectives ?? []).map(({ id, text }, index) => ({
    id,
    text,
    at: front.settings?.valueAt(['objectives', index, 'id']) ?? source.place(0),
  }));
}

function hasGradedQuiz(lesson: Lesson): boolean {
  return lesson.blocks.some(isGradedQuiz);
}

function isGradedQuiz(block: Block): boolean {
  if (block.kind === 'quiz') return block.graded;
  return 'blocks' in block && block.blocks.some(isGradedQuiz);
}
