import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCheck } from '../../src/workshop/terminal/check-command.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOUND = join(ROOT, 'test/fixtures/small');
const BROKEN = join(ROOT, 'test/fixtures/broken/kursus');

let temp: string;
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'sinau-check-'));
});
afterAll(async () => {
  await rm(temp, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process. */
async function check(...argv: string[]): Promise<Answer> {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    width: 80,
    interactive: false,
    color: false,
  };
  const status = await runCheck(argv, { terminal, today: '2026-11-24' });
  return { status, out, err };
}

/** Runs `scripts/check.ts` as `npm run check` does. */
async function runScript(...argv: string[]): Promise<Answer> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [tsx, 'scripts/check.ts', ...argv], {
      cwd: ROOT,
      env,
    });
    return { status: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout, err: stderr };
  }
}

/** A course folder with these files; binary where bytes are given. */
async function courseWith(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(temp, name);
  await mkdir(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const COURSE = 'id: contoh\ntitle: Contoh\n';
const MODULE = '---\nid: m\ntitle: M\nsummary: S\nversion: 1.0.0\nreviewed: 2026-06-01\ncompletion: lessons\n---\n';
const around = (lesson: string | Uint8Array) => ({
  'course.yaml': COURSE,
  '01-m/module.md': MODULE,
  '01-m/01-a.md': lesson,
});

describe('the script', () => {
  test('ends with 0 where nothing is an error, without colour in a pipe', async () => {
    const { status, out, err } = await runScript('--course', SOUND);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('npm run build membuat paketnya.');
    expect(out).not.toContain('\u001b');
  });

  test('ends with 1 where there are errors', async () => {
    const { status, out } = await runScript('--course', BROKEN, '--lang', 'en');
    expect(status).toBe(1);
    expect(out).toMatch(/\d+ errors, \d+ warnings, \d+ notes? in \d+ files\./);
  });

  test('ends with 2 where it is called wrongly', async () => {
    const { status, out, err } = await runScript('--corse', SOUND);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('--corse');
  });
});

describe('usage', () => {
  test.each([
    [['--nonsense'], 'Pilihan --nonsense tidak dikenal.'],
    [['--lang', 'en', '-x'], 'There is no option -x.'],
    [['modules'], '“modules” tidak dimengerti'],
    [['--course'], 'Pilihan --course memerlukan nilai.'],
    [['--fix=ya'], 'Pilihan --fix tidak memerlukan nilai.'],
    [['--format', 'xml'], '--format tidak mengenal “xml”. Yang ada: text, json, github.'],
    [['--lang', 'jv'], '--lang tidak mengenal “jv”.'],
    [['--course', SOUND, '--module', 'entah'], 'Tidak ada modul “entah”'],
    [['--course', join(SOUND, 'tidak-ada')], 'tidak ada.'],
    [['--course', join(SOUND, 'course.yaml')], 'bukan folder.'],
  ])('%j is refused with a sentence and 2', async (argv, sentence) => {
    const { status, out, err } = await check(...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('an empty folder is no course', async () => {
    const { status, err } = await check('--course', await courseWith('kosong', {}));
    expect(status).toBe(2);
    expect(err).toContain('kosong: belum ada kursus di sana');
  });

  test('--help explains itself', async () => {
    const { status, out } = await check('--help', '--lang', 'en');
    expect(status).toBe(0);
    for (const option of ['--course', '--module', '--fix', '--format', '--lang']) expect(out).toContain(option);
  });
});

describe('the report', () => {
  test('a course in English is reported in English, unless told otherwise', async () => {
    const folder = await courseWith('english', {
      'course.yaml': `${COURSE}language: en\n`,
      '01-m/module.md': MODULE,
      '01-m/01-a.md': 'No title.\n',
    });
    expect((await check('--course', folder)).out).toContain('This lesson has no title.');
    expect((await check('--course', folder, '--lang', 'id')).out).toContain('Pelajaran ini tidak punya judul.');
  });

  test('--module shows that module and what all modules share', async () => {
    const { status, out } = await check('--course', BROKEN, '--module', 'kuis,lulus', '--format', 'json');
    const files: string[] = JSON.parse(out).map(({ file }: { file: string }) => file);
    expect(status).toBe(1);
    expect([...new Set(files.map((file) => file.split('/')[0]))]).toEqual([
      '02-kuis',
      '08-lulus',
      'course.yaml',
      'glossary.md',
    ]);
  });

  test('--lessons says how long and how hard each lesson of the module is', async () => {
    const { status, out } = await check('--course', SOUND, '--module', 'kehadiran', '--lessons', '--lang', 'en');
    expect(status).toBe(0);
    const rows = [...out.matchAll(/^ {2}(\S+\.md) +(\d+) +(\d+) +(\d+)$/gm)].map(([, file, ...numbers]) => ({
      file,
      numbers: numbers.map(Number),
    }));
    expect(rows.map(({ file }) => file?.split('/')[0])).toEqual(['01-kehadiran', '01-kehadiran', '01-kehadiran']);
    for (const { numbers } of rows) expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(out).toMatch(/3 lessons, and the hardest[\s\S]*Reading: words per sentence/);
    expect((await check('--course', SOUND)).out).not.toContain('baca');
  });

  test('json is an array and nothing else; github has a command for each finding', async () => {
    const { out: json } = await check('--course', BROKEN, '--format', 'json');
    const found: unknown[] = JSON.parse(json);
    expect(found.length).toBeGreaterThan(100);
    expect(found[0]).toEqual({
      file: '01-soal/01-kunci.md',
      line: 2,
      column: 26,
      level: 'error',
      code: 'unknown-objective',
      message: { id: expect.any(String), en: expect.any(String) },
      hint: { id: expect.any(String), en: expect.any(String) },
    });
    const { out: github } = await check('--course', BROKEN, '--format', 'github');
    const lines = github.trimEnd().split('\n');
    expect(lines).toHaveLength(found.length);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=.+,line=\d+,col=\d+,title=[a-z-]+::/);
  });

  test('the same course gives the same report', async () => {
    expect(await check('--course', BROKEN)).toEqual(await check('--course', BROKEN));
  });
});

describe('--fix', () => {
  test('writes what is safe, says so, checks again, and then has nothing left to fix', async () => {
    const folder = join(temp, 'fix');
    await cp(join(BROKEN, '06-sintaks'), join(folder, '01-sintaks'), { recursive: true });
    await writeFile(join(folder, 'course.yaml'), COURSE);
    const path = join(folder, '01-sintaks/01-arahan.md');
    const before = await readFile(path, 'utf8');
    const { status, out } = await check('--course', folder, '--fix');
    const after = await readFile(path, 'utf8');
    expect(status).toBe(1);
    expect(out).toContain('Diperbaiki: 01-sintaks/01-arahan.md:9  missing-id');
    expect(out).toContain('Diperbaiki: 01-sintaks/01-arahan.md:41  feedback-not-indented');
    expect(out).not.toContain('│ :::soal\n');
    expect(after).toContain(':::soal{#tanpa-id}');
    expect(after).toContain('  > Tidak menjorok.');
    expect(after.split('\n')).toHaveLength(before.split('\n').length);
    expect((await check('--course', folder, '--fix')).out).toContain('Tidak ada yang bisa diperbaiki sendiri.');
    expect(await readFile(path, 'utf8')).toBe(after);
  });

  test('keeps machines their format', async () => {
    const folder = await courseWith('fix-json', around('# A\n\n:::soal\nMana?\n\n- [x] A\n- [ ] B\n:::\n'));
    const { status, out, err } = await check('--course', folder, '--fix', '--format', 'json');
    expect([status, JSON.parse(out)]).toEqual([0, []]);
    expect(err).toContain('Diperbaiki: 01-m/01-a.md:3  missing-id');
  });
});

describe('odd input gets a clear answer', () => {
  const codes = async (name: string, files: Readonly<Record<string, string | Uint8Array>>) => {
    const { status, out, err } = await check('--course', await courseWith(name, files), '--format', 'json');
    expect(err).toBe('');
    const found: { code: string; line: number; column: number; file: string }[] = JSON.parse(out);
    return { status, found: found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`) };
  };

  test('no course.yaml', async () => {
    const { status, found } = await codes('tanpa-course', {
      '01-m/module.md': MODULE,
      '01-m/01-a.md': '# A\n\nIsi.\n',
    });
    expect([status, found]).toEqual([1, ['course.yaml:1:1 course-yaml-missing']]);
  });

  test('no module.md, no module', async () => {
    const { found } = await codes('tanpa-modul', { 'course.yaml': COURSE, '01-m/01-a.md': '# A\n' });
    expect(found.join()).toContain('folder-without-module');
    const none = await codes('tanpa-apa-apa', { 'course.yaml': COURSE });
    expect(none).toEqual({ status: 1, found: ['course.yaml:1:1 no-modules'] });
  });

  test('a picture named .md', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe]);
    const { status, found } = await codes('biner', around(png));
    expect(status).toBe(1);
    expect(found.join()).toContain('01-m/01-a.md:1:1 not-text');
  });

  test('text in another encoding', async () => {
    const { found } = await codes('latin1', around(new Uint8Array([...Buffer.from('# Kaf'), 0xe9, 0x0a])));
    expect(found.join()).toContain('01-m/01-a.md:1:6 not-utf8');
  });

  test('CRLF and a byte order mark count as nothing', async () => {
    const lesson = '\uFEFF# A\r\n\r\nIsi <b>tebal</b>.\r\n\r\nCatatan[^x].\r\n';
    const { found } = await codes('crlf', {
      ...around(lesson),
      'course.yaml': `\uFEFF${COURSE.replaceAll('\n', '\r\n')}`,
    });
    expect(found.map((line) => line.replace('01-m/01-a.md:', ''))).toEqual(['3:5 raw-html', '5:8 footnote-undefined']);
  });

  test('two million characters in one line', async () => {
    const { status, found } = await codes('panjang', around(`# A\n\n${'kata '.repeat(400_000)}\n`));
    expect(status).toBe(1);
    expect(found.join()).toMatch(/01-m\/01-a\.md:\d+:1 (file-too-large|line-too-long)/);
  });

  test('ten thousand lines of colons', async () => {
    const { status, found } = await codes('titik-dua', around(`# A\n\n${':::\n'.repeat(10_000)}`));
    expect(status).toBe(1);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(10_001);
  });

  test('directives ten thousand deep', async () => {
    const open = Array.from({ length: 3_000 }, (_, i) => `${':'.repeat(3 + (i % 50))}ungkap[A]\n`).join('');
    const { status, found } = await codes('dalam', around(`# A\n\n${open}`));
    expect(status).toBe(1);
    expect(found.join()).toContain('directives-too-deep');
  });

  test('four thousand quotes inside each other', async () => {
    const { status, found } = await codes('kutipan', around(`# A\n\n${'>'.repeat(4_000)} isi\n`));
    expect(status).toBe(1);
    expect(found.join()).toContain('01-m/01-a.md:3:');
  });

  test('the text report of each of them is printed whole', async () => {
    for (const name of ['biner', 'panjang', 'kutipan', 'latin1']) {
      const { status, out } = await check('--course', join(temp, name));
      expect(status).toBe(1);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    }
  });
});
