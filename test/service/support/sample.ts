import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { THREAD_KEY_PATTERN, UUID_PATTERN } from '../../../src/model/consult.ts';
import { ACCOUNT_NAME_PATTERN } from '../../../src/model/consult-desk/accounts.ts';
import { newKey } from './learner.ts';

/** JSON Schema as far as the service's shapes use it. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
}

export type Sample = string | number | boolean | null | readonly Sample[] | { readonly [field: string]: Sample };

/** A value that the schema takes, with every field that may be there. */
export function sampleOf(schema: z.ZodType): Sample {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
}

function sample(shape: Shape): Sample {
  const { anyOf, properties = {}, items } = shape;
  if (anyOf?.[0] !== undefined) return sample(anyOf[0]);
  switch (typeof shape.type === 'string' ? shape.type : shape.type?.[0]) {
    case 'object':
      return Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, sample(field)]));
    case 'array':
      return items === undefined ? [] : [sample(items)];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 7;
    default:
      return sampleText(shape);
  }
}

function sampleText({ enum: values, const: value, pattern, allOf }: Shape): string {
  if (value !== undefined) return value;
  if (values?.[0] !== undefined) return values[0];
  if (pattern === UUID_PATTERN) return randomUUID();
  if (pattern === THREAD_KEY_PATTERN) return newKey();
  if (pattern === ACCOUNT_NAME_PATTERN) return `nama-${randomUUID().slice(0, 8)}`;
  if (pattern !== undefined) throw new Error(`no sample of ${pattern}`);
  if (allOf !== undefined)
    return allOf.some((part) => part.pattern?.includes(':')) ? '2026-11-24T03:12:00Z' : '2026-11-24';
  return 'Teks contoh yang wajar.';
}

/** The value once for each text in it and each replacement, which stands in that text's place. */
export function replaced(value: Sample, replacements: readonly string[]): Sample[] {
  if (typeof value === 'string') return [...replacements];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((part, n) => replaced(part, replacements).map((other) => value.with(n, other)));
  return Object.entries(value).flatMap(([name, part]) =>
    replaced(part, replacements).map((other) => ({ ...value, [name]: other })),
  );
}
