import { randomUUID } from 'node:crypto';
import { isObject, type JsonObject } from './shapes.ts';

const LEARNER = { objectType: 'Agent', account: { homePage: 'https://lms.example.go.id', name: 'siti.01' } };

/** A sound statement under a new id. */
export function sampleStatement(change: Readonly<Record<string, unknown>> = {}): JsonObject {
  return changed(
    {
      id: randomUUID(),
      actor: LEARNER,
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
      object: { id: 'https://example.go.id/contoh/gizi', definition: { name: { id: 'Gizi' } } },
      timestamp: '2026-11-24T05:00:00.000Z',
    },
    change,
  );
}

/**
 * A copy in which the values at some paths are others; `undefined` takes one away.
 * `changed({ a: { b: 1 } }, { 'a.c': 2 }) → { a: { b: 1, c: 2 } }`
 */
export function changed(from: JsonObject, change: Readonly<Record<string, unknown>>): JsonObject {
  return Object.entries(change).reduce((value, [path, part]) => put(value, path.split('.'), part), from);
}

function put(from: JsonObject, [name = '', ...rest]: readonly string[], part: unknown): JsonObject {
  const { [name]: inner, ...others } = from;
  if (rest.length > 0) return { ...from, [name]: put(isObject(inner) ? inner : {}, rest, part) };
  return part === undefined ? others : { ...from, [name]: part };
}
