import { describe, expect, it } from 'vitest';
import { element, escapeXml, xmlDocument } from '../../../src/compiler/package/xml.ts';

describe('xmlDocument', () => {
  it('indents elements and leaves text alone', () => {
    const root = element('a', { b: '1 < 2' }, element('c'), element('d', {}, ' x ', element('e')));
    expect(xmlDocument(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1 &lt; 2">\n  <c/>\n  <d> x <e/></d>\n</a>\n',
    );
  });
});

describe('escapeXml', () => {
  it.each([
    ['line breaks, which an attribute would lose', 'a\nb\tc\rd', 'a&#10;b&#9;c&#13;d'],
    ['characters XML does not have', 'a\u0000b\u000bc\uFFFEd', 'a\uFFFDb\uFFFDc\uFFFDd'],
    ['half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['nothing of a whole pair', '😀', '😀'],
  ])('replaces %s', (_, text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
