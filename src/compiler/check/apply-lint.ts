import type { CHECK_WORDS } from '../../i18n/diagnostics/check.ts';
import { PARSE_WORDS } from '../../i18n/diagnostics/parse.ts';
import type { CourseSettings } from '../../model/course.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/**
 * Errors that stay errors whatever course.yaml says: with them a package is wrong (a result that cannot be reached or
 * stored, a file that is not there, an answer key that is none) or unsafe (a secret, a script). The errors of the
 * parser are locked too: what was not understood cannot be packaged.
 */
const LOCKED: readonly (keyof typeof CHECK_WORDS)[] = [
  'no-right-answer',
  'several-right-answers',
  'truefalse-not-two',
  'graded-survey',
  'empty-quiz',
  'draw-too-large',
  'draw-twice',
  'quiz-without-points',
  'mastery-unreachable',
  'lone-quiz-mastery',
  'graded-quiz-misplaced',
  'graded-with-role',
  'passed-without-quiz',
  'unknown-objective',
  'duplicate-objective',
  'scenario-without-scenes',
  'choice-leads-nowhere',
  'scenario-without-end',
  'scene-loop',
  'file-missing',
  'file-outside-module',
  'file-type',
  'wrong-kind-of-file',
  'anchor-missing',
  'link-to-no-page',
  'remote-media',
  'link-scheme',
  'link-without-scheme',
  'title-missing',
  'module-without-lessons',
  'footnote-undefined',
  'footnote-twice',
  'secret-in-settings',
  'credentials-in-address',
  'iri-missing',
  'unknown-topic',
  'duplicate-module-id',
  'short-id-collision',
  'state-too-large',
];

/** Whether a finding must stay an error. */
export function isLocked(code: string): boolean {
  const parsed: Readonly<Record<string, { readonly level: string }>> = PARSE_WORDS;
  return LOCKED.some((locked) => locked === code) || parsed[code]?.level === 'error';
}

/** Gives each diagnostic the severity the course sets for its code; `off` drops it. Locked codes stay as they are. */
export function applyLint(diagnostics: readonly Diagnostic[], lint: CourseSettings['lint']): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = isLocked(diagnostic.code) ? undefined : lint[diagnostic.code];
    if (level === undefined) return [diagnostic];
    return level === 'off' ? [] : [{ ...diagnostic, level }];
  });
}
