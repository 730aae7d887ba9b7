import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse, packageCourse, surveyCourse } from '../../src/compiler/compile.ts';
import { courseParts } from '../../src/compiler/course-parts.ts';
import { samplePlayer } from './sample-player.ts';
import { copySmallCourse, SMALL_COURSE, temporaryFolders, writeInto } from './temporary-folder.ts';

const folder = temporaryFolders();
const today = '2026-07-01';
const player = samplePlayer();
/** So small that every module is a part of its own. */
const ONE_EACH = 1;

const text = (path: string, size = 10) => ({ path, bytes: new Uint8Array(size) });
const pathsOf = (parts: ReturnType<typeof courseParts>) => parts.map(({ texts }) => texts.map(({ path }) => path));

describe('courseParts', () => {
  const texts = ['a/module.md', 'b/module.md', 'b/x.md', 'c/module.md', 'course.yaml', 'tak/x.md'].map((path) =>
    text(path),
  );

  it('cuts between modules, and gives every part what is no module', () => {
    const parts = courseParts(
      {
        texts,
        media: [
          { path: 'b/p.svg', size: 1 },
          { path: 'logo.svg', size: 1 },
        ],
      },
      25,
    );
    expect(pathsOf(parts)).toEqual([
      ['a/module.md', 'course.yaml', 'tak/x.md'],
      ['b/module.md', 'b/x.md', 'course.yaml', 'tak/x.md'],
      ['c/module.md', 'course.yaml', 'tak/x.md'],
    ]);
    expect(parts.map(({ media }) => media.map(({ path }) => path))).toEqual([
      ['logo.svg'],
      ['b/p.svg', 'logo.svg'],
      ['logo.svg'],
    ]);
  });

  it('leaves a course whole that is small, or has no modules', () => {
    expect(courseParts({ texts, media: [] })).toEqual([{ texts, media: [] }]);
    expect(courseParts({ texts: [text('course.yaml', 99)], media: [] }, 1)).toHaveLength(1);
  });

  it('lets a module stand alone that is larger than a part', () => {
    const large = [text('a/module.md', 99), text('b/module.md', 99)];
    expect(pathsOf(courseParts({ texts: large, media: [] }, 50))).toEqual([['a/module.md'], ['b/module.md']]);
  });
});

describe('a course read in parts', () => {
  it('is told the same as one read whole', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, '01-kehadiran/08-rusak.md', '# Rusak\n\n<script>1</script>\n');
    writeInto(course, '02-gizi/08-rusak.md', '# Rusak\n\n[x](tidak-ada.md)\n');
    writeInto(course, 'bukan-modul/x.md', '# X\n');
    writeInto(course, '03-gizi/module.md', readFileSync(join(course, '02-gizi/module.md'), 'utf8'));
    const whole = await loadCourse(course, today);
    const survey = await surveyCourse(course, today, ONE_EACH);
    expect(survey.parts).toHaveLength(3);
    expect(survey.diagnostics).toEqual(whole.diagnostics);
    expect(survey.diagnostics.map(({ code }) => code)).toContain('duplicate-module-id');
    expect(survey.modules.map(({ id }) => id)).toEqual(whole.course?.modules.map(({ id }) => id));
  });

  it('becomes the same packages', async () => {
    const outs = await Promise.all(
      [undefined, ONE_EACH].map(async (partBytes) => {
        const out = folder();
        const survey = await surveyCourse(SMALL_COURSE, today, partBytes);
        const { built } = await packageCourse(survey, { course: SMALL_COURSE, out, player });
        expect(built).toHaveLength(2);
        return readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]);
      }),
    );
    expect(outs[1]).toEqual(outs[0]);
  });
});
