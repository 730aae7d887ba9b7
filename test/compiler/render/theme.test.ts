import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeStyle } from '../../../src/compiler/render/theme.ts';
import { contrast, hexOf, parseColor, type Rgb } from '../../../src/model/color.ts';

const WHITE: Rgb = [255, 255, 255];
const GROUNDS = { light: ['#faf8f3', '#ffffff'], dark: ['#141917', '#1d2421'] } as const;

/** The colours a style sets, light and dark, by variable. */
function colors(style: string): Record<'light' | 'dark', Record<string, Rgb>> {
  const [light = '', dark = ''] = [...style.matchAll(/\{(--brand:[^}]*)\}/g)].map(([, body]) => body ?? '');
  const read = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, rgb(hex ?? '')]),
    );
  return { light: read(light), dark: read(dark) };
}

function rgb(hex: string): Rgb {
  const parsed = parseColor(hex);
  if (parsed === null) throw new Error(`${hex} is no colour`);
  return parsed;
}

describe("a course's colour", () => {
  it('can be read wherever the player puts it, light and dark, whatever colour the check lets through', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (color) => {
        fc.pre(contrast(color, WHITE) >= 4.5);
        const found = colors(themeStyle({ color: hexOf(color) }));
        for (const scheme of ['light', 'dark'] as const) {
          const { brand, 'on-brand': on, 'brand-soft': soft, 'brand-strong': strong } = found[scheme];
          if (!brand || !on || !soft || !strong) throw new Error('a colour is missing');
          for (const ground of [...GROUNDS[scheme].map(rgb), soft]) {
            expect(contrast(brand, ground)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(strong, ground)).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrast(on, brand)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(on, strong)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('leaves the page as it is where none is named', () => {
    expect(themeStyle({})).toBe('');
    expect(themeStyle({ font: 'Georgia, serif' })).toBe('html{font-family:Georgia, serif,sans-serif}');
  });
});
