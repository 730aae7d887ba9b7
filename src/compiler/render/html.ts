/** A piece of HTML that is safe to put into a page: everything in it came through `html`. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/**
 * The only way to write HTML: values are escaped unless they are `Html` themselves; lists are joined; `null`,
 * `undefined` and `false` leave nothing. Blanks safe in text and in quoted attributes.
 */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Html {
  let out = literals[0] ?? '';
  values.forEach((value, i) => {
    out += markupOf(value) + (literals[i + 1] ?? '');
  });
  return new Html(out);
}

/** ` name="value"`, or nothing where there is no value; `true` gives the bare name. */
export function attribute(name: string, value: string | number | boolean | null | undefined): Html {
  if (value === null || value === undefined || value === false) return new Html('');
  return value === true ? new Html(` ${name}`) : html` ${new Html(name)}="${value}"`;
}

/** The element `<tag>` around `content`, for tags that are computed. */
export function element(tag: string, attributes: readonly Html[], content: Value): Html {
  const name = new Html(tag);
  return html`<${name}${attributes}>${content}</${name}>`;
}

/** JSON for a `<script type="application/json">`: no `<` can end the script early. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
}

/** Style or script text of the project's own. */
export function verbatim(text: string): Html {
  return new Html(text);
}

function markupOf(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markupOf).join('');
  return escapeText(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
