import type { z } from 'zod';
import type { Place } from '../../model/diagnostic.ts';
import type { AttributeList } from './attributes.ts';
import type { Report } from './report.ts';
import type { Segment } from './segment.ts';
import { validate, type WrittenSettings } from './validate.ts';

/** What `{…}` says, once checked. */
export interface ReadAttributes<Values> {
  readonly id: { readonly value: string; readonly at: Place } | null;
  readonly classes: readonly string[];
  readonly values: Values;
}

export interface AttributeRules {
  /** Whether `#id` means something here. */
  readonly id: boolean;
  /** Whether `.class` means something here. */
  readonly classes?: boolean;
}

/**
 * Checks attributes against the schema of where they stand. `segment` is the text their indices count in; faults are
 * reported at the key or value they are in, and the attribute is left out.
 */
export function checkAttributes<Shape extends z.ZodRawShape>(
  list: AttributeList | null,
  segment: Segment,
  schema: z.ZodObject<Shape, z.core.$strict>,
  rules: AttributeRules,
  report: Report,
): ReadAttributes<Partial<z.output<z.ZodObject<Shape, z.core.$strict>>>> {
  const values = validate(schema, settingsOf(list, segment, report), report);
  reportExtras(list, segment, rules, report);
  const id = rules.id ? list?.ids[0] : undefined;
  return {
    id: id === undefined ? null : { value: id.value, at: segment.place(id.start) },
    classes: rules.classes ? (list?.classes.map(({ value }) => value) ?? []) : [],
    values,
  };
}

function settingsOf(list: AttributeList | null, segment: Segment, report: Report): WrittenSettings {
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value, start } of list?.entries ?? []) {
    if (key in data) report.report('duplicate-attribute', segment.place(start), { key });
    else data[key] = value;
  }
  const entryOf = (key: PropertyKey) => list?.entries.find((entry) => entry.key === key);
  return {
    data,
    valueAt: ([key]) => segment.place(entryOf(key ?? '')?.valueStart ?? list?.start ?? 0),
    keyAt: (_, key) => segment.place(entryOf(key)?.start ?? list?.start ?? 0),
  };
}

function reportExtras(list: AttributeList | null, segment: Segment, rules: AttributeRules, report: Report): void {
  const extra = list?.ids[rules.id ? 1 : 0];
  if (extra !== undefined) {
    const code = rules.id ? 'second-id' : 'id-not-allowed';
    report.report(code, segment.place(extra.start), { id: extra.value });
  }
  const [name] = rules.classes ? [] : (list?.classes ?? []);
  if (name !== undefined) report.report('class-not-allowed', segment.place(name.start), { name: name.value });
}
