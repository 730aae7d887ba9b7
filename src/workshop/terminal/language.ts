import type { TerminalLanguage } from '../../i18n/terminal-build.ts';
import type { Course } from '../../model/course.ts';

/** The language authors of this course read; that of a course nobody can read is Indonesian. */
export function languageOf(course: Course | null): TerminalLanguage {
  return /^en\b/i.test(course?.settings.language ?? 'id') ? 'en' : 'id';
}
