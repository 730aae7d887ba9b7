import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { compile, packageCourse, surveyCourse } from '../../src/compiler/compile.ts';
import type { Standard } from '../../src/model/standard.ts';
import { schemaFaults } from './package/schema-validation.ts';
import { samplePlayer } from './sample-player.ts';
import { copySmallCourse, SMALL_COURSE, temporaryFolders, writeInto } from './temporary-folder.ts';

const folder = temporaryFolders();
const today = '2026-07-01';
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const player = samplePlayer('"player";'.repeat(500));

/** Adds a lesson with an error that is one of the module's only. */
const spoil = (course: string, module: string) =>
  writeInto(course, `${module}/08-rusak.md`, '# Rusak\n\n<script>1</script>\n');

describe('compile', () => {
  it('builds a zip for each module', async () => {
    const out = folder();
    const { built, stopped, diagnostics } = await compile({ course: SMALL_COURSE, out, today, player });
    expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect(stopped).toEqual([]);
    expect(built.map(({ module, standard, file }) => ({ module, standard, file }))).toEqual([
      { module: 'kehadiran', standard: 'scorm12', file: 'kehadiran-scorm12.zip' },
      { module: 'gizi', standard: 'scorm12', file: 'gizi-scorm12.zip' },
    ]);
    expect(built.map(({ questions }) => questions)).toEqual([7, 1]);
    expect(built[0]?.minutes).toBe(10);
    expect(built.map(({ bytes }) => bytes)).toEqual(built.map(({ file }) => statSync(join(out, file)).size));
    expect(readdirSync(out).sort()).toEqual(['gizi-scorm12.zip', 'kehadiran-scorm12.zip']);
  });

  it("builds every standard that is asked for, or the course's", async () => {
    const course = copySmallCourse(folder());
    const settings = readFileSync(join(course, 'course.yaml'), 'utf8');
    writeInto(course, 'course.yaml', settings.replace('standards: [scorm12]', 'standards: [web, scorm12]'));
    const standardsOf = async (standards?: readonly Standard[]) => {
      const { built } = await compile({
        course,
        out: folder(),
        today,
        player,
        modules: ['gizi'],
        ...(standards && { standards }),
      });
      return built.map(({ standard }) => standard);
    };
    expect(await standardsOf()).toEqual(['scorm12', 'web']);
    expect(await standardsOf(['web'])).toEqual(['web']);
  });

  it('builds the xAPI profile of a whole course for an LRS, the same on any day, and of no part of it', async () => {
    const course = copySmallCourse(folder());
    const settings = readFileSync(join(course, 'course.yaml'), 'utf8');
    writeInto(course, 'course.yaml', settings.replace(/^iri: .*$/m, 'iri: https://contoh.example/kursus'));
    const profileOf = async (more: { standards?: readonly Standard[]; modules?: readonly string[] }, day = today) => {
      const out = folder();
      const { built } = await compile({ course, out, today: day, player, ...more });
      expect(built.length).toBeGreaterThan(0);
      return readdirSync(out).includes('profile.jsonld') ? readFileSync(join(out, 'profile.jsonld'), 'utf8') : null;
    };
    const whole = await profileOf({ standards: ['cmi5'] });
    const ids = JSON.parse(whole ?? '{}').concepts.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['https://contoh.example/kursus/gizi', 'https://contoh.example/kursus/kehadiran']),
    );
    expect(await profileOf({ standards: ['universal'] }, '2026-07-09')).toBe(whole);
    expect(await profileOf({ standards: ['scorm12'] })).toBeNull();
    expect(await profileOf({ standards: ['cmi5'], modules: ['gizi'] })).toBeNull();
  });

  it('puts into the zip what its valid manifest lists', async () => {
    const out = folder();
    await compile({ course: SMALL_COURSE, out, today, player });
    for (const name of readdirSync(out)) {
      const files = unzipSync(readFileSync(join(out, name)));
      const manifest = text(files['imsmanifest.xml']);
      expect(await schemaFaults(manifest)).toEqual([]);
      const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
      const content = Object.keys(files).filter((path) => path !== 'imsmanifest.xml' && !path.endsWith('.xsd'));
      expect(content).toEqual(listed);
    }
  });

  it('puts page, player, picture and published schemas into the zip unchanged', async () => {
    const out = folder();
    await compile({ course: SMALL_COURSE, out, today, player });
    const files = unzipSync(readFileSync(join(out, 'kehadiran-scorm12.zip')));
    expect(text(files['index.html'])).toContain('Menghitung kehadiran');
    expect(files['player.js']).toEqual(player.scripts.scorm12);
    const picture = Object.keys(files).filter((path) => path.endsWith('.svg'));
    expect(picture).toHaveLength(1);
    expect(text(files[picture[0] ?? ''])).toBe(
      readFileSync(join(SMALL_COURSE, '01-kehadiran/media/kehadiran.svg'), 'utf8'),
    );
    expect(text(files['adlcp_rootv1p2.xsd'])).toContain('ADL Version 1.2');
  });
});

describe('two builds', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('give identical bytes, in other folders, at other times, in other time zones', async () => {
    process.env.TZ = 'Asia/Jayapura';
    const first = folder();
    await compile({ course: SMALL_COURSE, out: first, today, player });
    process.env.TZ = 'Pacific/Honolulu';
    const course = copySmallCourse(folder());
    utimesSync(join(course, '01-kehadiran/media/kehadiran.svg'), 1, 1);
    const second = folder();
    await compile({ course, out: second, today: '2027-01-01', player });
    expect(readdirSync(second)).toEqual(readdirSync(first));
    for (const name of readdirSync(first)) {
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
    }
  });

  it('touch nothing else in the output folder', async () => {
    const out = folder({ 'catatan.txt': 'milik saya', 'modul-lama-scorm12.zip': 'lama' });
    await compile({ course: SMALL_COURSE, out, today, player, modules: ['gizi'] });
    expect(readdirSync(out).sort()).toEqual(['catatan.txt', 'gizi-scorm12.zip', 'modul-lama-scorm12.zip']);
    expect(readFileSync(join(out, 'modul-lama-scorm12.zip'), 'utf8')).toBe('lama');
  });
});

describe('faults of a course', () => {
  it('stop the module they are in, and no other', async () => {
    const course = copySmallCourse(folder());
    spoil(course, '02-gizi');
    const out = folder({ 'gizi-scorm12.zip': 'lama' });
    const { built, stopped, diagnostics } = await compile({ course, out, today, player });
    expect(built.map(({ module }) => module)).toEqual(['kehadiran']);
    expect(stopped).toEqual(['gizi']);
    expect(diagnostics.some(({ level, file }) => level === 'error' && file === '02-gizi/08-rusak.md')).toBe(true);
    expect(readFileSync(join(out, 'gizi-scorm12.zip'), 'utf8')).toBe('lama');
  });

  it('are not told where only another module was asked for', async () => {
    const course = copySmallCourse(folder());
    spoil(course, '02-gizi');
    const { built, diagnostics } = await compile({ course, out: folder(), today, player, modules: ['kehadiran'] });
    expect(built.map(({ module }) => module)).toEqual(['kehadiran']);
    expect(diagnostics.filter(({ file }) => file.startsWith('02-gizi'))).toEqual([]);
  });

  it('in course.yaml stop all', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, 'course.yaml', 'id: contoh\ntitle: Contoh\nstandards: [scorm13]\n');
    const out = folder();
    const { built, diagnostics } = await compile({ course, out, today, player });
    expect(built).toEqual([]);
    expect(diagnostics.some(({ level, file }) => level === 'error' && file === 'course.yaml')).toBe(true);
    expect(readdirSync(out)).toEqual([]);
  });

  it('are sorted by file and line', async () => {
    const course = copySmallCourse(folder());
    spoil(course, '02-gizi');
    spoil(course, '01-kehadiran');
    const files = (await surveyCourse(course, today)).diagnostics.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
    expect(files.length).toBeGreaterThan(1);
  });
});

describe('a build that breaks off', () => {
  it('leaves no half a zip, and the last one as it was', async () => {
    const loaded = await surveyCourse(SMALL_COURSE, today);
    const out = folder({ 'kehadiran-scorm12.zip': 'lama' });
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const building = packageCourse(loaded, { course: SMALL_COURSE, out, player, onProgress, signal: stop.signal });
    await expect(building).rejects.toThrow(/abort/i);
    expect(readdirSync(out)).toEqual(['kehadiran-scorm12.zip']);
    expect(readFileSync(join(out, 'kehadiran-scorm12.zip'), 'utf8')).toBe('lama');
  });

  it('says so when a picture has gone since the course was read', async () => {
    const course = copySmallCourse(folder());
    const loaded = await surveyCourse(course, today);
    const out = folder();
    const building = packageCourse(loaded, { course: join(course, 'pindah'), out, player });
    await expect(building).rejects.toThrow('kehadiran.svg');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('progress', () => {
  it('is told before each module', async () => {
    const told: string[] = [];
    const onProgress = ({ done, total, title }: { done: number; total: number; title: string }) =>
      told.push(`${done}/${total} ${title.slice(0, 4)}`);
    await compile({ course: SMALL_COURSE, out: folder(), today, player, onProgress });
    expect(told).toEqual(['0/2 Keha', '1/2 Gizi']);
  });
});
