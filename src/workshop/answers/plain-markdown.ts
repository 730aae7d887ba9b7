/** Characters that mean something to Markdown or to the authoring format wherever they stand. */
const EVERYWHERE = /[\\`*_{}[\]<>#|~!&@]/g;
/** At the begin of a line: lists, rules, underlined headings, directives, tables. */
const AT_START = /^[-+=:]/;
const NUMBERED = /^(\d{1,9})([.)])/;
/** What GitHub's Markdown makes a link by itself. */
const ADDRESS = /:(?=\/\/)|(?<=www)\./gi;

/** Everything that ends a line for somebody: of Unicode too. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const CONTROL = /\p{Cc}+/gu;

/** Text as Markdown that means this text and nothing else: paragraphs parted by blank lines, line ends kept. */
export function markdownOfText(text: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(LINE_END).map(tidy)) {
    if (line !== '') paragraphs.at(-1)?.push(escapeLine(line));
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\\\n'))
    .join('\n\n');
}

/** The same as one line, for a heading. */
export function markdownOfLine(text: string): string {
  return escapeLine(text.split(LINE_END).map(tidy).filter(Boolean).join(' '));
}

function tidy(line: string): string {
  return line.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

function escapeLine(line: string): string {
  return line
    .replace(EVERYWHERE, '\\$&')
    .replace(ADDRESS, '\\$&')
    .replace(AT_START, '\\$&')
    .replace(NUMBERED, '$1\\$2');
}
