import { z } from 'zod';
import { EXPECTED, type ExpectedKey } from '../../i18n/diagnostics/expected.ts';
import type { Text } from '../../i18n/diagnostics/words.ts';
import type { Place } from '../../model/diagnostic.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';

export type Path = readonly PropertyKey[];

/** Settings as read from YAML or `{…}`, and where they stand. */
export interface WrittenSettings {
  readonly data: Readonly<Record<string, unknown>>;
  /** Place of the value at a path; of the whole where the path leads nowhere. */
  readonly valueAt: (path: Path) => Place;
  /** Place of a key in the map at a path. */
  readonly keyAt: (path: Path, key: string) => Place;
}

/**
 * What of the settings holds: each fault is reported where it stands and the top-level key it belongs to is left out,
 * so that one slip does not lose the rest.
 */
export function validate<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  written: WrittenSettings,
  report: Report,
): Partial<z.output<z.ZodObject<Shape, z.core.$strict>>> {
  const result = schema.safeParse(written.data);
  if (result.success) return result.data as Partial<z.output<typeof schema>>;
  for (const issue of result.error.issues) reportIssue(schema, issue, written, report);
  const spoilt = new Set(result.error.issues.flatMap(topLevelKeys));
  const sound = Object.fromEntries(Object.entries(written.data).filter(([key]) => !spoilt.has(key)));
  const rest = schema.partial().safeParse(sound);
  return (rest.success ? rest.data : {}) as Partial<z.output<typeof schema>>;
}

function topLevelKeys(issue: z.core.$ZodIssue): string[] {
  const [first] = issue.path;
  if (first !== undefined) return [String(first)];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function reportIssue(schema: z.ZodType, issue: z.core.$ZodIssue, written: WrittenSettings, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, issue.path));
    for (const key of issue.keys) {
      const place = written.keyAt(issue.path, key);
      report.report('unknown-setting', place, { key, nearest: nearest(key, known), known });
    }
    return;
  }
  const key = issue.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
  const found = lookUp(written.data, issue.path);
  const place = written.valueAt(issue.path);
  if (found === undefined) report.report('missing-setting', place, { key, expected: expectedBy(issue) });
  else report.report('bad-setting', place, { key, expected: expectedBy(issue), found: shorten(found) });
}

/** What a setting takes: what it says of a value that nothing takes. */
export function expectedOf(schema: z.ZodType): Text {
  const [issue] = schema.safeParse(Symbol('nothing')).error?.issues ?? [];
  if (issue === undefined) throw new Error('a setting that takes everything');
  return expectedBy(issue);
}

function expectedBy(issue: z.core.$ZodIssue): Text {
  const words: Text = isExpectedKey(issue.message) ? EXPECTED[issue.message] : EXPECTED.text;
  if (issue.code !== 'invalid_value') return words;
  const values = issue.values.map(String).join(', ');
  return { id: `${words.id} ${values}`, en: `${words.en} ${values}` };
}

function isExpectedKey(message: string): message is ExpectedKey {
  return Object.hasOwn(EXPECTED, message);
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType {
  let at: z.ZodType = schema;
  for (const step of path) {
    at = unwrap(at);
    if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else if (at instanceof z.ZodObject) at = (at.shape[String(step)] as z.ZodType | undefined) ?? at;
  }
  return unwrap(at);
}

/** The schema of a setting, without its being optional. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function keysOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function lookUp(data: unknown, path: Path): unknown {
  let at: unknown = data;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** `''` where a key stands without a value. */
function shorten(found: unknown): string {
  if (found === null) return '';
  const shown = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}
