import { describe, expect, it } from 'vitest';
import { mayNest } from '../../../src/compiler/parse/blocks/registry.ts';
import type { Node } from '../../../src/compiler/parse/nodes.ts';
import { scan } from '../../../src/compiler/parse/scan.ts';
import { Source } from '../../../src/compiler/parse/source.ts';
import { PARSE_WORDS } from '../../../src/i18n/diagnostics/parse.ts';
import { Diagnostics } from '../../../src/model/diagnostic.ts';

function scanText(text: string) {
  const report = new Diagnostics(PARSE_WORDS);
  const source = new Source('a.md', text);
  const result = scan(source, source.lines, mayNest, report);
  return {
    outline: result.nodes.map(outline),
    ...result,
    codes: report.found.map(({ code, line }) => `${code}@${line}`),
  };
}

function outline(node: Node): unknown {
  if (node.kind === 'text')
    return node.lines
      .map((line) => line.text)
      .join('\n')
      .trim();
  return [node.name, ...node.children.map(outline)];
}

describe('scan', () => {
  it('encloses fewer colons in more', () => {
    const { outline, codes } = scanText('::::kuis\n:::soal\na\n:::\n:::soal\nb\n:::\n::::\nc');
    expect(outline).toEqual([['kuis', ['soal', 'a'], ['soal', 'b']], 'c']);
    expect(codes).toEqual([]);
  });

  it('closes the directive opened with as many colons, and reports what was left open in it', () => {
    const { outline, codes } = scanText('::::ungkap\n:::panduan\na\n::::\nb');
    expect(outline).toEqual([['ungkap', ['panduan', 'a']], 'b']);
    expect(codes).toEqual(['unclosed-directive@2']);
  });

  it('closes the innermost with a warning where none has as many colons', () => {
    const { outline, codes } = scanText('::::ungkap\na\n:::\nb');
    expect(outline).toEqual([['ungkap', 'a'], 'b']);
    expect(codes).toEqual(['close-mismatch@3']);
  });

  it('takes a directive that cannot stand in its neighbour for the sign of a forgotten end', () => {
    const { outline, codes } = scanText(':::soal\na\n:::soal\nb\n:::');
    expect(outline).toEqual([
      ['soal', 'a'],
      ['soal', 'b'],
    ]);
    expect(codes).toEqual(['unclosed-directive@1']);
  });

  it('leaves code alone, in fences, lists and quotes', () => {
    const code = '```\n:::soal\n```\n\n    :::soal\n\n> ~~~\n> :::soal\n> ~~~\n\n- a\n\n  ```\n  :::soal\n  ```\n';
    expect(scanText(code)).toMatchObject({ outline: [code.trim()], codes: [] });
  });

  it('reads thousands of nested directives as text, and says so once', () => {
    const { codes } = scanText(`${':::ungkap\n'.repeat(3000)}a\n${':::\n'.repeat(3000)}`);
    expect(codes).toEqual(['directives-too-deep@13']);
  });

  it('drops comments over many lines and keeps what follows on the same line', () => {
    const { outline, codes } = scanText('a\n<!--\n:::soal\n\n-->b\n\nc <!-- d\ne --> f');
    expect(outline).toEqual(['a\nb\n\nc \n f']);
    expect(codes).toEqual([]);
  });

  it('keeps footnotes and reference links for the whole page', () => {
    const { footnotes, definitions, outline } = scanText('a[^x]\n\n[^x]: b\n    c\n\n    d\n\ne\n\n[r]: http://x\n');
    expect(footnotes.map(({ label, lines }) => [label, ...lines.map(({ text }) => text)])).toEqual([
      ['x', 'b', 'c', '', 'd'],
    ]);
    expect(definitions.map(({ text }) => text)).toEqual(['[r]: http://x']);
    expect(outline).toEqual(['a[^x]\n\n\ne']);
  });
});
