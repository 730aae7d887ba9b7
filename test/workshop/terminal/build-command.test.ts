import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBuild } from '../../../src/workshop/terminal/build-command.ts';
import type { Terminal } from '../../../src/workshop/terminal/terminal.ts';
import { samplePlayer } from '../../compiler/sample-player.ts';
import { copySmallCourse, SMALL_COURSE, temporaryFolders, writeInto } from '../../compiler/temporary-folder.ts';
import { silentTerminal } from './silent-terminal.ts';

const folder = temporaryFolders();

const player = samplePlayer();

async function build(argv: readonly string[], change: Partial<Terminal> = {}, signal?: AbortSignal) {
  const { terminal, out, err } = silentTerminal(change);
  let players = 0;
  const buildPlayer = async () => {
    players++;
    return player;
  };
  const world = { terminal, buildPlayer, today: '2026-07-01', ...(signal === undefined ? {} : { signal }) };
  const status = await runBuild(argv, world);
  return { status, out: out(), err: err(), players };
}

const small = (out: string, ...more: string[]) => ['--course', SMALL_COURSE, '--out', out, ...more];

describe('npm run build', () => {
  it('ends with an aligned table, where the packages are, and what to do with them', async () => {
    const out = folder();
    const { status, out: text, err } = await build(small(out));
    expect(status).toBe(0);
    expect(err).toBe('');
    const table = text.split('\n').filter((line) => /\d kB |^ +modul +judul/.test(line));
    expect(table.map((line) => line.trimEnd().length)).toEqual(Array(4).fill(table[0]?.length));
    expect(text).toMatch(/kehadiran +Kehadiran anak di sekolah +SCORM 1\.2 +\d+,\d kB +7 +10\n/);
    expect(text).toMatch(/2 paket +\d+,\d kB +8 +\d+\n/);
    expect(text).toContain(`Paket ada di ${out}`);
    expect(text).toContain('unggah ke Moodle');
    expect(readdirSync(out)).toHaveLength(2);
  });

  it('says the same in English, with English numbers', async () => {
    const { out } = await build(small(folder(), '--lang', 'en', '--module', 'gizi'));
    expect(out).toMatch(/1 package +\d+\.\d kB/);
    expect(out).toContain('upload to Moodle');
  });

  it('keeps to the width of the terminal, and colours only where there is colour', async () => {
    const { out } = await build(small(folder()), { width: 80 });
    const longest = out.split('\n').filter((line) => !line.includes('sinau-'));
    expect(Math.max(...longest.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u001b');
    expect((await build(small(folder()), { color: true })).out).toContain('\u001b[1m');
  });

  it('shows progress only to somebody who watches, and wipes it', async () => {
    const watched = await build(small(folder()), { interactive: true });
    expect(watched.err).toContain('Membuat 2/2');
    expect(watched.err.endsWith('\r\u001b[2K')).toBe(true);
    expect((await build(small(folder()))).err).toBe('');
  });

  it('gives machines one JSON value and nothing else', async () => {
    const { status, out } = await build(small(folder(), '--format', 'json'));
    expect(status).toBe(0);
    const { built, stopped, diagnostics } = JSON.parse(out);
    expect(built[0]).toMatchObject({ module: 'kehadiran', standard: 'scorm12', file: 'kehadiran-scorm12.zip' });
    expect(stopped).toEqual([]);
    expect(Array.isArray(diagnostics)).toBe(true);
  });

  it('says what to do with each kind of package that was built', async () => {
    const { out: both } = await build(small(folder(), '--standard', 'scorm12,web'));
    expect(both).toMatch(/unggah ke Moodle[\s\S]*-scorm12\.zip[\s\S]*Tanpa LMS +ekstrak satu berkas …-web\.zip/);
    const { out: web } = await build(small(folder(), '--standard', 'web'));
    expect(web).not.toContain('Moodle');
    expect(web).toContain('-web.zip');
  });

  it('builds only the modules asked for', async () => {
    const out = folder();
    await build(small(out, '--module', 'gizi, kehadiran'));
    expect(readdirSync(out)).toHaveLength(2);
    const one = folder();
    await build(small(one, '--module=gizi'));
    expect(readdirSync(one)).toEqual(['gizi-scorm12.zip']);
  });

  it('ends with 1 where a module has errors, and builds the others', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, '02-gizi/08-rusak.md', '# Rusak\n\n<script>1</script>\n');
    const out = folder();
    const { status, out: text } = await build(['--course', course, '--out', out]);
    expect(status).toBe(1);
    expect(text).toContain('02-gizi/08-rusak.md:3:1');
    expect(text).toContain('Tidak dibuat karena ada kesalahan: gizi.');
    expect(readdirSync(out)).toEqual(['kehadiran-scorm12.zip']);
  });

  it('does not make an author with errors everywhere wait for the player', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, 'course.yaml', 'title: tanpa id\n');
    const { status, out, players } = await build(['--course', course, '--out', folder()]);
    expect(status).toBe(1);
    expect(players).toBe(0);
    expect(out).toContain('Tidak ada paket yang dibuat');
  });

  it.each([
    ['a standard that does not exist', ['--standard', 'scorm13'], /scorm13.*scorm12, scorm2004/],
    ['a module that does not exist', ['--module', 'gizzi'], /gizzi.*kehadiran, gizi/],
    ['an option that does not exist', ['--kursus', 'x'], /--kursus/],
    ['an option without its value', ['--out'], /--out memerlukan nilai/],
    ['a list of nothing', ['--module', ' , '], /--module memerlukan nilai/],
    ['a word that is no option', ['semua'], /semua/],
    ['a format that does not exist', ['--format', 'xml'], /text, json/],
    ['a language that does not exist', ['--lang', 'jv'], /id, en/],
    ['a folder that does not exist', ['--course', '/tidak/ada'], /\/tidak\/ada tidak ada/],
  ])('ends with 2 and says why: %s', async (_, argv, reason) => {
    const out = folder();
    const { status, err } = await build(small(out, ...argv));
    expect(status).toBe(2);
    expect(err).toMatch(reason);
    expect(readdirSync(out)).toEqual([]);
  });

  it('ends with 2 and says why: a package for an LRS of a course without a name for it', async () => {
    const [course, out] = [copySmallCourse(folder()), folder()];
    writeInto(course, 'course.yaml', 'id: contoh\ntitle: Contoh\nstandards: [scorm12]\n');
    const { status, err } = await build(['--course', course, '--out', out, '--standard', 'scorm12,cmi5']);
    expect(status).toBe(2);
    expect(err).toMatch(/cmi5.*iri.*course\.yaml/);
    expect(readdirSync(out)).toEqual([]);
  });

  it.each([
    ['a file where the folder should be', 'berkas', 'ada berkas dengan nama folder itu'],
    ['a folder below a file', 'berkas/di/dalam', 'ada berkas dengan nama folder itu'],
    ['a link to nowhere', 'putus', 'ada berkas dengan nama folder itu'],
    ['a folder with the name of a package', 'penuh', 'ada folder dengan nama berkas paketnya'],
    ['a name no system takes', 'x'.repeat(300), 'namanya terlalu panjang'],
  ])('ends with 2 where packages cannot be written: %s', async (_, name, reason) => {
    const dir = folder({ berkas: 'isi', 'penuh/kehadiran-scorm12.zip/x': 'isi' });
    symlinkSync(join(dir, 'tidak-ada'), join(dir, 'putus'));
    const { status, err } = await build(small(join(dir, name)));
    expect(status).toBe(2);
    expect(err).toContain(`${reason}. Paket lama tetap utuh.`);
    expect(readdirSync(join(dir, 'penuh'))).toEqual(['kehadiran-scorm12.zip']);
  });

  it.runIf(existsSync('/proc/self'))('does not wait for ever where the system makes no folder', async () => {
    const { status, err } = await build(small('/proc/sinau/dist'));
    expect(status).toBe(2);
    expect(err).toContain('/proc/sinau/dist: folder itu tidak bisa dibuat di sana');
  });

  it('makes the folder for packages, and those above it', async () => {
    const out = join(folder(), 'a/b');
    expect((await build(small(out))).status).toBe(0);
    expect(readdirSync(out)).toHaveLength(2);
  });

  it('names a file of the course that went away while packages were built', async () => {
    const course = copySmallCourse(folder());
    const out = folder();
    const argv = ['--course', course, '--out', out];
    const { terminal, err } = silentTerminal();
    const buildPlayer = async () => {
      rmSync(join(course, '01-kehadiran/media'), { recursive: true });
      return player;
    };
    expect(await runBuild(argv, { terminal, buildPlayer, today: '2026-07-01' })).toBe(2);
    expect(err()).toMatch(/01-kehadiran\/media\/\S+ hilang sesudah kursus dibaca/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('can be interrupted', async () => {
    const out = join(folder(), 'dist');
    const { status, err } = await build(small(out), {}, AbortSignal.abort());
    expect(status).toBe(2);
    expect(err).toContain('Dihentikan');
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
  });

  it('explains itself', async () => {
    const { status, out } = await build(['--help', '--lang', 'en']);
    expect(status).toBe(0);
    expect(out).toContain('Usage: npm run build');
  });
});
