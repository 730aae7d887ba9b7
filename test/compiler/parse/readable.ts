/**
 * A course fragment as plain JSON that is easy to read: places as `line:column`, text without marks as a string,
 * diagnostics in Indonesian only, empty parts left out.
 */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) return isPlainText(value) ? value[0].value : value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'column' in value) return placed(value as Placed);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && !isEmptyList(part));
  return Object.fromEntries(entries.map(([key, part]) => [key, readable(part)]));
}

interface Placed {
  readonly line: number;
  readonly column: number;
  readonly code?: string;
  readonly message?: { readonly id: string };
  readonly fix?: unknown;
}

function placed({ line, column, code, message, fix }: Placed): unknown {
  const at = `${line}:${column}`;
  return code === undefined ? at : { code, at, message: message?.id, ...(fix === undefined ? {} : { fix }) };
}

function isPlainText(list: readonly unknown[]): list is readonly [{ value: string }] {
  const [only, second] = list;
  return (
    second === undefined &&
    typeof only === 'object' &&
    only !== null &&
    'value' in only &&
    'kind' in only &&
    only.kind === 'text'
  );
}

function isEmptyList(part: unknown): boolean {
  return Array.isArray(part) && part.length === 0;
}
