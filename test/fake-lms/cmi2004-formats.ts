import { type Format, like, numberLike, type Profile, where } from './formats.ts';

/**
 * `real(10,7)`: SCORM 2004 4th RTE 4.1.1.7. Moodle takes five digits before the point; neither takes a leading point or
 * an exponent.
 */
const REAL: Readonly<Record<Profile, RegExp>> = { strict: /^-?\d+(\.\d+)?$/, moodle: /^-?\d{1,5}(\.\d{1,18})?$/ };

export function isReal(value: string, profile: Profile): boolean {
  return REAL[profile].test(value);
}

export function real(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Format {
  return (value, around) => numberLike(REAL[around.profile], min, max)(value, around);
}

/** `long_identifier_type`: a URI or the like, 4,000 characters at most. */
export const longIdentifier = where(
  (value) => /^\S{1,4000}$/.test(value) && !/^urn:(?![A-Za-z0-9-]{1,31}:\S)/.test(value),
);

/** `short_identifier_type`: characters of a URI, 250 at most; in Moodle no hyphen. */
export function isShortIdentifier(value: string, profile: Profile): boolean {
  return (profile === 'moodle' ? /^[\w.]{1,250}$/ : /^[A-Za-z0-9][\w.!~*'()-]{0,249}$/).test(value);
}

const LANGUAGE = /^(?:[a-zA-Z]{2,3}|i|x)(?:-[a-zA-Z0-9-]{2,8})*$/;

export const language = where((value) => value === '' || (value.length <= 250 && LANGUAGE.test(value)));

/** `localized_string_type`, with or without `{lang=…}` before it; in Moodle one line that begins with no other brace. */
export function isLocalized(value: string, limit: number, profile: Profile): boolean {
  const [, tag, rest = ''] = /^(?:\{lang=([^}]*)\})?([\s\S]*)$/.exec(value) ?? [];
  if (tag !== undefined && !LANGUAGE.test(tag)) return false;
  if (profile === 'moodle' && (/[\r\n\u2028\u2029]/.test(rest) || rest.startsWith('{'))) return false;
  return rest.length <= limit;
}

export function localized(limit: number): Format {
  return where((value, { profile }) => isLocalized(value, limit, profile));
}

/** `time(second,10,0)`: a zone only after one or two decimals. */
export const time = like(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/,
);

/** `timeinterval(second,10,2)`. */
export const timeinterval = like(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);

/** The hundredths of a second that a `timeinterval` of days, hours, minutes and seconds lasts. */
export function hundredthsOf(interval: string): number {
  const [, d = '0', h = '0', m = '0', s = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(interval) ?? [];
  return Math.round((((Number(d) * 24 + Number(h)) * 60 + Number(m)) * 60 + Number(s)) * 100);
}
