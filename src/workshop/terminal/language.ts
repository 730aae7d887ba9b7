import type { TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { CourseSettings } from '../../model/course.ts';

/** The language authors of this course read; that of a course nobody can read is Indonesian. */
export function languageOf(settings: CourseSettings | null): TerminalLanguage {
  return /^en\b/i.test(settings?.language ?? 'id') ? 'en' : 'id';
}
