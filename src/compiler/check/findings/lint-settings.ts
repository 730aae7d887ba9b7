import { DIAGNOSTICS } from '../../../i18n/diagnostics/catalogue.ts';
import { nearest } from '../../parse/nearest.ts';
import { isLocked } from '../apply-lint.ts';
import type { Check } from '../subject.ts';

/** `lint` in course.yaml: codes that do not exist, and those that may not be lowered. */
export const checkLintSettings: Check = ({ course, sources }, report) => {
  const codes = Object.keys(DIAGNOSTICS);
  for (const [code, level] of Object.entries(course.settings.lint)) {
    const at = sources.key('course.yaml', ['lint', code]);
    if (!codes.includes(code)) report.report('unknown-lint-code', at, { code, near: nearest(code, codes) });
    else if (isLocked(code) && level !== 'error') report.report('lint-locked', at, { code });
  }
};
