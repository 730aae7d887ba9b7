/** Red, green, blue, each 0–255. */
export type Rgb = readonly [number, number, number];

/** `#0b5e8a` or `#05a` → red, green, blue; `null` for anything else. */
export function parseColor(text: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (i: number): number => Number.parseInt(full.slice(i, i + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.1, "contrast ratio"). */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance, 0–1 (WCAG 2.1, "relative luminance"). */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** `share` (0–1) of `b` in `a`. */
export function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  const channel = (i: 0 | 1 | 2): number => Math.round(a[i] * (1 - share) + b[i] * share);
  return [channel(0), channel(1), channel(2)];
}

/** Red, green, blue → `#0b5e8a`. */
export function hexOf(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
