/** The formats of single values in xAPI 1.0.3 (Data 4.2 to 4.6), each as strict as the standard lets an LRS be. */

/** RFC 4122 in its standard string form (Data 4.4). */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
}

/** An IRI with a scheme (Data 4.3); of the web, with a host that can be. */
export function isIri(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)) return false;
  return !/^https?:/i.test(text) || (/^https?:\/\/[^/]/i.test(text) && URL.canParse(text));
}

/** `mailto:` and one address (Data 2.4.2.3). */
export function isMailto(text: string): boolean {
  return /^mailto:[^\s@:?]+@[^\s@:?.]+(\.[^\s@:?.]+)+$/.test(text);
}

export function isSha1(text: string): boolean {
  return /^[0-9a-f]{40}$/i.test(text);
}

export function isSha2(text: string): boolean {
  return /^([0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(text);
}

export function isMediaType(text: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(text);
}

const LANGUAGE =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$/i;

/** A language tag by the lengths of its tokens, as an LRS must at least look at (Data 2.2, RFC 5646 2.1). */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE.test(text);
}

const DURATION =
  /^P(?:\d+(?:\.\d+)?W|(?=.)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=.)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/;

/** ISO 8601:2004 4.4.3.2: a fraction only in the last part, weeks alone (Data 4.6). */
export function isDuration(text: string): boolean {
  return DURATION.test(text) && !/\.\d+[A-Z]+\d/.test(text);
}

const TIMESTAMP =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d)(?:\.\d+)?(?:Z|(?!-00:00)[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** RFC 3339 with a zone, on a day that was (Data 4.5). */
export function isTimestamp(text: string): boolean {
  const [, day = ''] = TIMESTAMP.exec(text) ?? [];
  return day !== '' && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** 1.0, or any patch of it (Communication 3.3). */
export function isVersion(text: string): boolean {
  return /^1\.0(\.\d+)?$/.test(text);
}
