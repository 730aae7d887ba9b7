import { contrast, parseColor } from '../contrast.ts';
import type { Check } from '../subject.ts';

/** Grounds the player puts the theme's colour on, and what WCAG AA asks there. */
const GROUNDS = [
  /** As text and as the ground of buttons with white words (WCAG 1.4.3). */
  { ground: 'light', color: '#ffffff', needed: 4.5 },
  /** As lines, marks and large text (WCAG 1.4.11). */
  { ground: 'dark', color: '#14181d', needed: 3 },
] as const;

/** A theme colour too faint to read. */
export const checkTheme: Check = ({ course, sources }, report) => {
  const { color } = course.settings.theme;
  if (color === undefined) return;
  const at = sources.key('course.yaml', ['theme', 'color']);
  const rgb = parseColor(color);
  if (rgb === null) return; // the parser reports what is no colour
  for (const { ground, color: other, needed } of GROUNDS) {
    const ratio = contrast(rgb, parseColor(other) ?? [0, 0, 0]);
    if (ratio < needed) report.report('theme-contrast', at, { color, ground, ratio, needed });
  }
};
