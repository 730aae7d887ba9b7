import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../../src/compiler/parse/parse-course.ts';
import { LESSON, MODULE, parseLesson, parseTexts, SETTINGS } from './course-of.ts';

const codes = (texts: Parameters<typeof parseTexts>[0]) =>
  parseTexts(texts).diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);

describe('parseCourse', () => {
  it('reads settings with their defaults', () => {
    const { course, diagnostics } = parseTexts({});
    expect(diagnostics).toEqual([]);
    expect(course?.settings).toEqual({
      id: 'kursus',
      title: 'Kursus uji',
      language: 'id',
      standards: ['scorm12', 'scorm2004', 'web'],
      theme: {},
      lint: {},
    });
    expect(course?.modules[0]).toMatchObject({ version: '1.0.0', mastery: 75, completion: 'lessons', language: 'id' });
  });

  it('asks for what an IRI names where there is one, and for the universal zip only where that is said', () => {
    const standards = (yaml: string) => parseTexts({ 'course.yaml': SETTINGS + yaml }).course?.settings.standards;
    const iri = 'iri: https://example.go.id/fds\n';
    expect(standards(iri)).toEqual(['scorm12', 'scorm2004', 'cmi5', 'xapi', 'web']);
    expect(standards('standards: [universal, cmi5]\n')).toEqual(['cmi5', 'universal']);
  });

  it('reads every setting', () => {
    const { course, diagnostics } = parseTexts({
      'course.yaml': `${SETTINGS}iri: https://example.go.id/fds
standards: [web, scorm12]
theme: { color: "#0b6e4f", logo: media/logo.svg, font: "Georgia, serif" }
consult:
  endpoint: https://tanya.example.go.id
  topics: [{ id: hadir, title: Kehadiran }]
xapi:
  endpoint: https://lrs.example.go.id/xapi
  auth: { kind: public-basic, username: a, password: b, publicWriteOnly: true }
  verbs: { experienced: false, answered: true }
  pseudonymous: true
lint: { alt-missing: off }
`,
    });
    expect(diagnostics).toEqual([]);
    expect(course?.settings).toMatchObject({
      standards: ['scorm12', 'web'],
      consult: { endpoint: 'https://tanya.example.go.id', topics: [{ id: 'hadir', title: 'Kehadiran' }] },
      xapi: { auth: { kind: 'public-basic', publicWriteOnly: true }, verbsOff: ['experienced'], pseudonymous: true },
      lint: { 'alt-missing': 'off' },
    });
  });

  it('keeps the settings that hold beside those that do not', () => {
    const yaml = 'id: Kursus Satu\ntitle: T\nlanguage: bahasa indonesia\npublisher: P\npublihser: Q\ntheme: merah\n';
    const { course, diagnostics } = parseTexts({ 'course.yaml': yaml });
    expect(course?.settings).toMatchObject({ title: 'T', publisher: 'P', language: 'id' });
    expect(diagnostics.map(({ code, line, column }) => `${code}@${line}:${column}`)).toEqual([
      'bad-setting@1:5',
      'bad-setting@3:11',
      'unknown-setting@5:1',
      'bad-setting@6:8',
    ]);
    expect(diagnostics[2]?.hint.id).toContain('publisher');
  });

  it.each([
    ['yaml-tab', 'id: a\n\ttitle: b\n'],
    ['yaml-alias', 'id: &x a\ntitle: *x\n'],
    ['duplicate-setting', 'id: a\nid: b\ntitle: c\n'],
    ['yaml-not-a-map', '- a\n- b\n'],
    ['yaml-syntax', 'id: "a\ntitle: b\n'],
    ['yaml-too-large', `id: ${'['.repeat(500)}\n`],
    ['missing-setting', 'id: a\n'],
    ['missing-setting', ''],
  ])('reports %s in course.yaml', (code, yaml) => {
    expect(parseTexts({ 'course.yaml': yaml }).diagnostics.map((found) => found.code)).toContain(code);
  });

  it('has no course where there is no course.yaml, and still reads the modules', () => {
    const { course, diagnostics } = parseTexts({
      'course.yaml': new Uint8Array([0, 1, 2]),
      [LESSON]: '# A\n:::soal\n:::',
    });
    expect(course).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-id', 'question-without-answer', 'not-text']);
  });

  it('orders modules and lessons by number, then name', () => {
    const { course } = parseTexts({
      '10-b/module.md': MODULE.replace('modul', 'b'),
      '2-a/module.md': MODULE.replace('modul', 'a'),
      '2-a/10-z.md': '# Z',
      '2-a/9-y.md': '# Y',
      '2-a/tanya-jawab.md': '# T',
      '2-a/media/teks.md': '# bukan pelajaran',
    });
    expect(course?.modules.map(({ folder }) => folder)).toEqual(['01-modul', '2-a', '10-b']);
    expect(course?.modules[1]?.lessons.map(({ id }) => id)).toEqual(['y', 'z']);
    expect(course?.modules[1]?.answers).toMatchObject({ id: 'tanya-jawab', optional: true });
  });

  it('gives each module the media of its own folder', () => {
    const files = { 'course.yaml': SETTINGS, 'a/module.md': MODULE, 'b/module.md': MODULE };
    const { course } = parseCourse({
      texts: Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
      media: ['a/x.png', 'b/media/y.png', 'z.png', 'ab/q.png'].map((path) => ({ path, size: 1 })),
    });
    expect(course?.modules.map(({ media }) => media.map(({ path }) => path))).toEqual([['a/x.png'], ['b/media/y.png']]);
  });

  it('keeps one namespace of ids in a module, and another in the next', () => {
    const question = ':::soal{#sama}\n- [x] a\n- [ ] b\n:::\n';
    expect(
      codes({
        [LESSON]: `# A\n${question}`,
        '01-modul/02-b.md': `# B\n${question}`,
        '02-lain/module.md': MODULE.replace('modul', 'lain'),
        '02-lain/01-sama.md': '# C',
      }),
    ).toEqual(['duplicate-id 01-modul/02-b.md:2:9']);
  });

  it('makes up no id that an author has written elsewhere', () => {
    const { diagnostics } = parseTexts({
      [LESSON]: '# A\n:::soal\nHadir\n\n- [x] a\n- [ ] b\n:::\n',
      '01-modul/02-b.md': '# B\n:::soal{points=2 #hadir}\n- [x] a\n- [ ] b\n:::\n',
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix?.text])).toEqual([['missing-id', '{#hadir-2}']]);
  });

  it('reads the front matter of a module with the places of its objectives', () => {
    const { course, diagnostics } = parseTexts({
      '01-modul/module.md': `---
id: modul
title: Modul
version: 2.1.0
duration: 45
mastery: 80
completion: lessons
objectives:
  - id: hadir
    text: Menghitung kehadiran
keywords: [a, b]
authors: [Tim]
reviewed: 2026-11-24
consult: { topic: hadir }
---
# Judul lain

Isi.
`,
    });
    expect(diagnostics).toEqual([]);
    expect(course?.modules[0]).toMatchObject({
      title: 'Modul',
      version: '2.1.0',
      duration: 45,
      mastery: 80,
      completion: 'lessons',
      objectives: [{ id: 'hadir', text: 'Menghitung kehadiran', at: { line: 9, column: 9 } }],
      reviewed: '2026-11-24',
      consultTopic: 'hadir',
    });
    expect(course?.modules[0]?.opening.blocks).toHaveLength(1);
  });

  it.each([
    ['version: 1.0', 'bad-setting 01-modul/module.md:4:10'],
    ['reviewed: 2026-13-01', 'bad-setting 01-modul/module.md:4:11'],
    ['mastery: 120', 'bad-setting 01-modul/module.md:4:10'],
    ['language: jawa', 'bad-setting 01-modul/module.md:4:11'],
    ['language: bahasa Jawa', 'bad-setting 01-modul/module.md:4:11'],
    ['language: ""', 'bad-setting 01-modul/module.md:4:11'],
    ['completion: lulus', 'bad-setting 01-modul/module.md:4:13'],
    ['objectives: [{ id: a }]', 'missing-setting 01-modul/module.md:4:14'],
    ['objectives: [{ id: a, text: b, teks: c }]', 'unknown-setting 01-modul/module.md:4:32'],
    ['keywords: satu', 'bad-setting 01-modul/module.md:4:11'],
  ])('reports %s', (line, found) => {
    const text = `---\nid: modul\ntitle: M\n${line}\n---\n`;
    expect(codes({ '01-modul/module.md': text })).toEqual([found]);
  });

  it('finds what a course folder lacks', () => {
    expect(codes({ '01-modul/module.md': 'Teks saja.\n' })).toEqual([
      'missing-front-matter 01-modul/module.md:1:1',
      'module-title-missing 01-modul/module.md:1:1',
    ]);
    expect(codes({ '02-lupa/01-a.md': '# A' })).toEqual(['folder-without-module 02-lupa/module.md:1:1']);
  });

  it('takes passed for the completion of a module with a graded quiz', () => {
    const quiz = '# U\n::::kuis{#uji graded}\n:::soal{#a}\n- [x] a\n- [ ] b\n:::\n::::\n';
    expect(parseTexts({ [LESSON]: quiz }).course?.modules[0]?.completion).toBe('passed');
  });

  it('reads glossaries and transcripts', () => {
    const { course, diagnostics } = parseTexts({
      'glossary.md':
        '# Glosarium\n\n## KPM {aka="keluarga, penerima "}\n\nKeluarga *penerima*.\n\n## PKH\n\n:::soal\n:::\n',
      [LESSON]: '# A\n::media{src=media/a.mp4 transcript=media/a.txt}\n::media{src=b.mp3 transcript=./media/b.md}\n',
      '01-modul/media/a.txt': 'Satu\nbaris.\n\nDua *apa adanya*.\n',
      '01-modul/media/b.md': '## Judul\n\n*miring* <b>x</b>\n',
    });
    expect(course?.glossary.map(({ term, aka, blocks }) => [term, aka, blocks.length])).toEqual([
      ['KPM', ['keluarga', 'penerima'], 1],
      ['PKH', [], 0],
    ]);
    const media = course?.modules[0]?.lessons[0]?.blocks ?? [];
    expect(media.map((block) => 'transcriptBlocks' in block && block.transcriptBlocks.map(({ kind }) => kind))).toEqual(
      [
        ['paragraph', 'paragraph'],
        ['heading', 'paragraph'],
      ],
    );
    expect(diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'raw-html 01-modul/media/b.md:3',
      'directive-in-glossary glossary.md:9',
    ]);
  });
});

describe('files that are no text, or too much of it', () => {
  it.each([
    ['not-text', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['not-utf8', new Uint8Array([0x23, 0x20, 0xe9, 0x0a])],
    ['file-too-large', 'a'.repeat(2_000_000)],
    ['line-too-long', `# A\n\n${'a'.repeat(20_000)}`],
  ])('%s: one answer, and the file is left out', (code, content) => {
    const { lesson, diagnostics } = parseLesson(content);
    expect(lesson).toBeUndefined();
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
  });

  it('points at the character that is not UTF-8', () => {
    const { diagnostics } = parseLesson(new Uint8Array([0x23, 0x0a, 0x61, 0xe9, 0x0a]));
    expect(diagnostics[0]).toMatchObject({ line: 2, column: 2 });
  });

  it.each([
    ['quotes', '>'.repeat(4000)],
    ['brackets', '['.repeat(9000)],
    ['emphasis', '*a **b '.repeat(1000)],
    ['lists', '- '.repeat(4000)],
    ['stairs of lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['columns', `|${'a|'.repeat(4000)}\n|${'-|'.repeat(4000)}\n${'|b\n'.repeat(5000)}`],
    ['colons', `${':'.repeat(9000)}ungkap\n`.repeat(20)],
    ['lines in an item', `- a\n${'  b c\n'.repeat(50_000)}`],
    ['comments', '<!--\n'.repeat(50_000)],
    ['attributes', `:::ungkap{${'a=b '.repeat(2000)}}\n:::`],
  ])(
    'answers to thousands of %s',
    (_, text) => {
      expect(parseLesson(`# A\n\n${text}\n`).diagnostics.length).toBeGreaterThanOrEqual(0);
    },
    20_000,
  );
});
