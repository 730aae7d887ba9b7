import { z } from 'zod';
import { CONSULT_SENTENCES, withoutConsult } from '../../i18n/consult-widget.ts';
import type { ExpectedKey } from '../../i18n/diagnostics/expected.ts';
import { LEARNER_SENTENCES } from '../../i18n/learner.ts';
import { LRS_SENTENCES } from '../../i18n/lrs-words.ts';
import { blanksOf } from '../../i18n/speak.ts';
import type { Course, CourseSettings } from '../../model/course.ts';
import type { Report } from './report.ts';
import { Segment } from './segment.ts';
import type { Source } from './source.ts';
import type { SourceReader } from './source-reader.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-settings.ts';

const NOT_TEXT = { error: 'text' satisfies ExpectedKey };
const SENTENCE = z.string(NOT_TEXT).min(1, NOT_TEXT).optional();
const SENTENCES: Readonly<Record<string, string>> = {
  ...LEARNER_SENTENCES,
  ...LRS_SENTENCES,
  ...CONSULT_SENTENCES,
};
const SCHEMA = z.strictObject(Object.fromEntries(Object.keys(SENTENCES).map((key) => [key, SENTENCE])));

/**
 * `words.<tag>.yaml` beside course.yaml: the player's own sentences in a language the course adds, or puts otherwise.
 * Those of the consultation are missed only where the `settings` name an endpoint.
 */
export function readCourseWords(
  sources: SourceReader,
  report: Report,
  settings: CourseSettings | null,
): Course['words'] {
  const words: Record<string, Readonly<Record<string, string>>> = {};
  const wanted = Object.keys(settings?.consult === undefined ? withoutConsult(SENTENCES) : SENTENCES);
  for (const name of sources.namesIn('')) {
    const tag = /^words\.([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*)\.ya?ml$/.exec(name)?.[1];
    const source = tag === undefined ? null : sources.read(name);
    if (tag === undefined || source === null) continue;
    const sentences = readSentences(source, report);
    if (sentences === null) continue;
    if (!/^(id|en)\b/i.test(tag)) reportMissing(source, wanted, sentences, report);
    words[tag.toLowerCase()] = sentences;
  }
  return words;
}

function readSentences(source: Source, report: Report): Readonly<Record<string, string>> | null {
  const written = readYaml(new Segment(source, source.lines), report);
  if (written === null) return null;
  const found: Record<string, string> = {};
  for (const [key, sentence] of Object.entries(validate(SCHEMA, written, report))) {
    if (sentence === undefined) continue;
    const lost = blanksOf(SENTENCES[key] ?? '').filter((blank) => !blanksOf(sentence).includes(blank));
    if (lost.length > 0) report.report('words-blank', written.valueAt([key]), { key, blanks: lost });
    found[key] = sentence;
  }
  return found;
}

/** What a language lacks is said in Indonesian. */
function reportMissing(
  source: Source,
  wanted: readonly string[],
  found: Readonly<Record<string, string>>,
  report: Report,
): void {
  const missing = wanted.filter((key) => found[key] === undefined);
  if (missing.length === 0) return;
  report.report('words-missing', { file: source.file, line: 1, column: 1 }, { missing });
}
