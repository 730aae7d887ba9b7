import { CHECK_WORDS } from '../../i18n/diagnostics/check.ts';
import type { Course } from '../../model/course.ts';
import { type Diagnostic, Diagnostics } from '../../model/diagnostic.ts';
import type { CourseFiles } from '../../model/source.ts';
import { checkAnswers } from './findings/answers.ts';
import { checkConsultation } from './findings/consultation.ts';
import { checkFootnotes } from './findings/footnotes.ts';
import { checkFreshness } from './findings/freshness.ts';
import { checkGlossary } from './findings/glossary.ts';
import { checkGradedSurvey } from './findings/graded-survey.ts';
import { checkHeadings } from './findings/headings.ts';
import { checkIds, checkModuleIds, type NamedModule } from './findings/ids.ts';
import { checkIri } from './findings/iri.ts';
import { checkLinkText } from './findings/link-text.ts';
import { checkLinks } from './findings/links.ts';
import { checkLintSettings } from './findings/lint-settings.ts';
import { checkMastery } from './findings/mastery.ts';
import { checkMedia } from './findings/media.ts';
import { checkMediaFiles } from './findings/media-files.ts';
import { checkMediaKinds } from './findings/media-kinds.ts';
import { checkObjectives } from './findings/objectives.ts';
import { checkPersonalData } from './findings/personal-data.ts';
import { checkPictures } from './findings/pictures.ts';
import { checkQuizzes } from './findings/quizzes.ts';
import { checkReading } from './findings/reading.ts';
import { checkScenarios } from './findings/scenarios.ts';
import { checkSecrets } from './findings/secrets.ts';
import { checkStateSize } from './findings/state-size.ts';
import { checkStructure } from './findings/structure.ts';
import { checkTheme } from './findings/theme.ts';
import { Sources } from './sources.ts';
import { type Check, makeSubject } from './subject.ts';

export { applyLint } from './apply-lint.ts';

/** Every check. A new finding is a file here and its words in `i18n/diagnostics/check/`. */
const CHECKS: readonly Check[] = [
  checkStructure,
  checkIds,
  checkAnswers,
  checkGradedSurvey,
  checkQuizzes,
  checkMastery,
  checkObjectives,
  checkScenarios,
  checkLinks,
  checkLinkText,
  checkPictures,
  checkMedia,
  checkMediaFiles,
  checkMediaKinds,
  checkHeadings,
  checkFootnotes,
  checkReading,
  checkGlossary,
  checkPersonalData,
  checkFreshness,
  checkTheme,
  checkSecrets,
  checkIri,
  checkConsultation,
  checkLintSettings,
  checkStateSize,
];

/**
 * Finds what is wrong in a course beyond syntax, in no particular order, with the documented severities.
 * @param today ISO date that the facts' age is counted from.
 */
export function checkCourse(course: Course, files: CourseFiles, today: string): Diagnostic[] {
  const subject = makeSubject(course, files, today);
  const report = new Diagnostics(CHECK_WORDS);
  for (const check of CHECKS) check(subject, report);
  return report.found;
}

/** What is wrong between modules, where they were checked in parts. */
export function checkAcrossModules(modules: readonly NamedModule[], files: CourseFiles): Diagnostic[] {
  const report = new Diagnostics(CHECK_WORDS);
  checkModuleIds(modules, new Sources(files), report);
  return report.found;
}
