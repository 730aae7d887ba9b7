/** Languages whose decimal sign is a point; Indonesian and the others of the archipelago write a comma. */
const POINT_LANGUAGES: readonly string[] = ['en', 'ms', 'zh', 'ja', 'ko', 'th', 'hi', 'fil'];

/**
 * The number a learner typed, in the language of the module, or `null` where it is none. In Indonesian
 * `3,5 → 3.5`, `1.500 → 1500`, `2.5 → 2.5` (it groups no three digits), `Rp 1.500,- → 1500`, `85 % → 85`.
 */
export function parseTypedNumber(text: string, language: string): number | null {
  const bare = withoutUnits(text);
  const negative = /^[-\u2212]/.test(bare);
  const digits = bare.replace(/^[-+\u2212]/, '');
  const value = parseDigits(digits, POINT_LANGUAGES.includes(primaryTag(language)) ? '.' : ',');
  return value === null ? null : negative ? -value : value;
}

function withoutUnits(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/^([-+\u2212]?)(?:rp\.?|idr)/i, '$1')
    .replace(/(?:%|,-|persen|percent)$/i, '');
}

function primaryTag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** Tries the language's own way first, then the other, since `2.5` and `1,234.5` mean one thing only. */
function parseDigits(digits: string, decimal: ',' | '.'): number | null {
  const group = decimal === ',' ? '.' : ',';
  for (const [point, separator] of [
    [decimal, group],
    [group, decimal],
  ] as const) {
    if (isGrouped(digits, point, separator) || isPlain(digits, point)) {
      return Number(digits.split(separator).join('').replace(point, '.'));
    }
  }
  return null;
}

function isGrouped(digits: string, point: string, separator: string): boolean {
  return new RegExp(`^[1-9]\\d{0,2}(?:[${separator}]\\d{3})+(?:[${point}]\\d+)?$`).test(digits);
}

function isPlain(digits: string, point: string): boolean {
  return new RegExp(`^(?:\\d+(?:[${point}]\\d*)?|[${point}]\\d+)$`).test(digits);
}
