import { contrast, hexOf, mixed, parseColor, type Rgb } from '../../model/color.ts';
import type { CourseSettings } from '../../model/course.ts';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The player's `--paper`, light and dark. */
const PAPER: Rgb = [250, 248, 243];
const DARK_PAPER: Rgb = [20, 25, 23];
/** `--card` in the dark: the lightest of the dark grounds. */
const DARK_CARD: Rgb = [29, 36, 33];

/** Of text on its ground (WCAG 1.4.3, AA). */
const READABLE = 4.5;

/**
 * The style that gives a page its course's colour and font, in place of the player's own; `''` where the course names
 * neither. From the one colour of `course.yaml`, which the check found dark enough for white words, come the shades for
 * hovering, soft grounds and dark mode. High contrast keeps its own colours; print has none.
 */
export function themeStyle({ color, font }: CourseSettings['theme']): string {
  const brand = color === undefined ? null : parseColor(color);
  const face = font === undefined ? '' : `html{font-family:${font},sans-serif}`;
  if (brand === null) return face;
  const dark = darkVariables(brand);
  return `:root{${lightVariables(brand)}}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}:root[data-theme=dark]{${dark}}${face}`;
}

function lightVariables(color: Rgb): string {
  const soft = mixed(PAPER, color, 0.1);
  const brand = readable(color, BLACK, [soft]);
  return variables(brand, mixed(brand, BLACK, 0.25), WHITE, soft);
}

function darkVariables(color: Rgb): string {
  const soft = mixed(DARK_PAPER, color, 0.2);
  const brand = readable(color, WHITE, [soft, DARK_CARD]);
  return variables(brand, mixed(brand, WHITE, 0.35), readable(color, BLACK, [brand]), soft);
}

function variables(brand: Rgb, strong: Rgb, on: Rgb, soft: Rgb): string {
  return `--brand:${hexOf(brand)};--brand-strong:${hexOf(strong)};--on-brand:${hexOf(on)};--brand-soft:${hexOf(soft)}`;
}

/** `color` with as much of `end` as text of it needs on each of the grounds. */
function readable(color: Rgb, end: Rgb, grounds: readonly Rgb[]): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const changed = mixed(color, end, share);
    if (grounds.every((ground) => contrast(changed, ground) >= READABLE)) return changed;
  }
  return end;
}
