/** What is wrong with a part of a statement: where, by which paragraph of xAPI 1.0.3 Data, and why. */
export interface Fault {
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
}

/** The faults of a value, which stands at `path`; none where it is sound. */
export type Shape = (value: unknown, path: string) => readonly Fault[];

export type JsonObject = { readonly [property: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(path: string, rule: string, reason: string): readonly Fault[] {
  return [{ path, rule, reason }];
}

type Properties = Readonly<Record<string, Shape>>;

/** An object that has what is required, and nothing but what is named (Data 2.2). */
export function record(rule: string, required: Properties, optional: Properties = {}): Shape {
  const known = { ...optional, ...required };
  return (value, path) => {
    if (!isObject(value)) return fault(path, rule, 'is not an object');
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.flatMap((name) => fault(at(path, name), rule, 'is missing')),
      ...Object.entries(value).flatMap(([name, part]) => {
        const shape = Object.hasOwn(known, name) ? known[name] : undefined;
        return shape === undefined ? fault(at(path, name), rule, 'is not allowed') : shape(part, at(path, name));
      }),
    ];
  };
}

/** Text of a format; `what` says which, as in "is no UUID". */
export function text(rule: string, holds: (text: string) => boolean, what: string): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return fault(path, rule, 'is not a string');
    return holds(value) ? [] : fault(path, rule, `is no ${what}`);
  };
}

export function anyText(rule: string): Shape {
  return text(rule, () => true, 'string');
}

export function oneOf(rule: string, values: readonly string[]): Shape {
  return text(rule, (value) => values.includes(value), values.join(' | '));
}

export function truth(rule: string): Shape {
  return (value, path) => (typeof value === 'boolean' ? [] : fault(path, rule, 'is not a boolean'));
}

export function number(rule: string, holds: (value: number) => boolean = () => true, what = 'number'): Shape {
  return (value, path) => {
    if (typeof value !== 'number') return fault(path, rule, 'is not a number');
    return holds(value) ? [] : fault(path, rule, `is no ${what}`);
  };
}

export function listOf(rule: string, shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return fault(path, rule, 'is not an array');
    return value.flatMap((part, n) => shape(part, `${path}[${n}]`));
  };
}

/** A map whose keys are of one format and whose values are of one shape. */
export function mapOf(rule: string, isKey: (key: string) => boolean, what: string, shape: Shape): Shape {
  return (value, path) => {
    if (!isObject(value)) return fault(path, rule, 'is not an object');
    return Object.entries(value).flatMap(([key, part]) => [
      ...(isKey(key) ? [] : fault(at(path, key), rule, `has a key that is no ${what}`)),
      ...shape(part, at(path, key)),
    ]);
  };
}

/** What one sound object must hold as a whole: `null`, or what is wrong with which property. */
export type Check = (value: JsonObject) => readonly [property: string, rule: string, reason: string] | null;

/** A shape, and where that holds, checks on the whole. */
export function checked(shape: Shape, ...checks: readonly Check[]): Shape {
  return (value, path) => {
    const faults = shape(value, path);
    if (faults.length > 0 || !isObject(value)) return faults;
    return checks.flatMap((check) => {
      const found = check(value);
      return found === null ? [] : fault(at(path, found[0]), found[1], found[2]);
    });
  };
}

/** The shape that the `objectType` of a value asks for. */
export function byObjectType(rule: string, shapes: Properties, otherwise: string): Shape {
  return (value, path) => {
    if (!isObject(value)) return fault(path, rule, 'is not an object');
    const { objectType = otherwise } = value;
    const shape = typeof objectType === 'string' && Object.hasOwn(shapes, objectType) ? shapes[objectType] : undefined;
    return shape === undefined ? fault(at(path, 'objectType'), rule, 'is none of those allowed') : shape(value, path);
  };
}

function at(path: string, name: string): string {
  return path === '' || name === '' ? path + name : `${path}.${name}`;
}
