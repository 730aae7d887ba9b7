import { contrast, parseColor } from '../../../model/color.ts';
import type { Check } from '../subject.ts';

/** Grounds the player puts the theme's colour on, and what WCAG AA asks there. */
export const GROUNDS = [
  /** As text, and as the ground of white words on buttons (WCAG 1.4.3). */
  { code: 'theme-contrast', color: '#ffffff', needed: 4.5 },
  /** As lines, marks and large text (WCAG 1.4.11); the player's `--paper` in dark mode. */
  { code: 'theme-contrast-dark', color: '#141917', needed: 3 },
] as const;

/** A theme colour too faint to read. */
export const checkTheme: Check = ({ course, sources }, report) => {
  const { color } = course.settings.theme;
  const rgb = color === undefined ? null : parseColor(color);
  if (color === undefined || rgb === null) return; // the parser reports what is no colour
  for (const { code, color: ground, needed } of GROUNDS) {
    const other = parseColor(ground);
    const ratio = other === null ? needed : contrast(rgb, other);
    if (ratio < needed) report.report(code, sources.key('course.yaml', ['theme', 'color']), { color, ratio, needed });
  }
};
