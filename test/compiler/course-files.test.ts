import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CourseFolderError, FOLDER_LIMITS, readCourseFiles } from '../../src/compiler/compile.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folder = temporaryFolders();

async function pathsOf(dir: string) {
  const { texts, media } = await readCourseFiles(dir);
  return { texts: texts.map(({ path }) => path), media: media.map(({ path }) => path) };
}

async function faultOf(dir: string): Promise<unknown> {
  try {
    await readCourseFiles(dir);
    return null;
  } catch (error) {
    return error instanceof CourseFolderError ? error.fault : error;
  }
}

describe('readCourseFiles', () => {
  it('tells texts from media, sorted by path, and gives sizes', async () => {
    const dir = folder({
      'course.yaml': 'id: x',
      'b/module.md': '# B',
      'b/media/suara.txt': 'transkrip',
      'b/media/peta.svg': '<svg/>',
      'a/module.md': '# A',
    });
    expect(await pathsOf(dir)).toEqual({
      texts: ['a/module.md', 'b/media/suara.txt', 'b/module.md', 'course.yaml'],
      media: ['b/media/peta.svg'],
    });
    const { texts, media } = await readCourseFiles(dir);
    expect(media).toEqual([{ path: 'b/media/peta.svg', size: 6 }]);
    expect(new TextDecoder().decode(texts[0]?.bytes)).toBe('# A');
  });

  it('leaves out what is no part of a course, but not a README among lessons', async () => {
    const dir = folder({
      'README.md': 'untuk penulis',
      '.git/config.md': '',
      'a/.DS_Store': '',
      'a/~$lajaran.md': '',
      'a/Thumbs.db': '',
      'node_modules/x/y.md': '',
      'a/README.md': '# Pelajaran',
    });
    expect(await pathsOf(dir)).toEqual({ texts: ['a/README.md'], media: [] });
  });

  it('follows links, but not in circles, and passes over those that lead nowhere', async () => {
    const shared = folder({ 'peta.svg': '<svg/>' });
    const dir = folder({ 'a/module.md': '# A' });
    symlinkSync(shared, join(dir, 'a/media'));
    symlinkSync(dir, join(dir, 'a/lingkaran'));
    symlinkSync(join(dir, 'tidak-ada'), join(dir, 'a/putus.svg'));
    symlinkSync('diri', join(dir, 'a/diri'));
    expect(await pathsOf(dir)).toEqual({ texts: ['a/module.md'], media: ['a/media/peta.svg'] });
  });

  it('reads of a text that no parser takes only the beginning', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'besar.md'), Buffer.alloc(FOLDER_LIMITS.textBytes + 1, 'a'));
    const { texts } = await readCourseFiles(dir);
    expect(texts[0]?.bytes.byteLength).toBe(FOLDER_LIMITS.textBytes);
  });

  it('says why a folder cannot be read', async () => {
    const dir = folder({ 'course.yaml': '' });
    expect(await faultOf(join(dir, 'tidak-ada'))).toBe('missing');
    expect(await faultOf(join(dir, 'course.yaml'))).toBe('not-a-folder');
    mkdirSync(join(dir, ...Array.from({ length: FOLDER_LIMITS.depth + 2 }, () => 'x')), { recursive: true });
    expect(await faultOf(dir)).toBe('too-deep');
  });

  it('finds nothing in an empty folder', async () => {
    expect(await pathsOf(folder())).toEqual({ texts: [], media: [] });
  });
});
