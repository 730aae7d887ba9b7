/** An element to be written; text children are escaped when it is. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** `element('file', { href: 'a.html' })` → `<file href="a.html"/>`. Names are ours and are not checked. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

/** A whole XML 1.0 document in UTF-8, indented, with a final newline. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`;
}

/** Text for element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/** Everything that is no `Char` of XML 1.0 (2.2), lone surrogates among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function writeElement({ name, attributes, children }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${start}/>`;
  if (children.some((child) => typeof child === 'string')) return `${start}>${writeInline(children)}</${name}>`;
  const inner = children.map((child) => writeChild(child, `${indent}  `));
  return `${start}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

/** Where there is text, blanks count: no indentation. */
function writeInline(children: readonly (XmlElement | string)[]): string {
  return children.map((child) => writeChild(child, '')).join('');
}

function writeChild(child: XmlElement | string, indent: string): string {
  return typeof child === 'string' ? escapeXml(child) : writeElement(child, indent);
}
