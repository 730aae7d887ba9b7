import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPreview } from '../../../src/workshop/preview/preview-command.ts';
import { samplePlayer } from '../../compiler/sample-player.ts';
import { copySmallCourse, temporaryFolders, writeInto } from '../../compiler/temporary-folder.ts';
import { silentTerminal } from '../terminal/silent-terminal.ts';

const folder = temporaryFolders();
const player = samplePlayer();

async function start(...argv: string[]) {
  const { terminal, out, err } = silentTerminal();
  const started = await startPreview(argv, { terminal, buildPlayer: async () => player, today: '2026-07-01' });
  return { started, out: out(), err: err(), errNow: err };
}

describe('npm run preview', () => {
  it.each([
    [['--port', 'empat'], /empat/],
    [['--port', '70000'], /70000/],
    [['--port', '0x50'], /0x50/],
    [['--folder', 'x'], /--folder/],
    [['--course', '/tidak/ada'], /\/tidak\/ada tidak ada/],
  ])('refuses %j, and says why', async (argv, reason) => {
    const { started, err } = await start(...argv);
    expect(started).toEqual({ status: 2 });
    expect(err).toMatch(reason);
  });

  it('ends with 1 where course.yaml cannot be read, and says why', async () => {
    const { started, out } = await start('--course', folder({ 'a/module.md': '# A' }));
    expect(started).toEqual({ status: 1 });
    expect(out).toContain('course.yaml');
  });

  it('plays the modules without errors, and names the others', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, '02-gizi/08-rusak.md', '# Rusak\n\n<script>1</script>\n');
    const { started, out } = await start('--course', course, '--port', '0');
    if (!('server' in started)) throw new Error('no preview');
    try {
      expect(out).toContain(started.server.url);
      expect(out).toContain('08-rusak.md:3:1');
      const modules = await (await fetch(`${started.server.url}modules.json`)).json();
      expect(modules.playable.map(({ id }: { id: string }) => id)).toEqual(['kehadiran']);
      expect(modules.stopped).toHaveLength(1);
      const page = await fetch(`${started.server.url}m/kehadiran/index.html`);
      expect(await page.text()).toContain('Kehadiran anak di sekolah');
      const schema = await fetch(`${started.server.url}m/kehadiran/imscp_rootv1p1p2.xsd`);
      expect(schema.headers.get('content-type')).toContain('xml');
    } finally {
      await started.server.close();
    }
  });

  it('says in a sentence which file went away while it runs', async () => {
    const course = copySmallCourse(folder());
    const { started, err, errNow } = await start('--course', course, '--port', '0');
    if (!('server' in started)) throw new Error('no preview');
    try {
      expect(err).toBe('');
      rmSync(join(course, '01-kehadiran/media'), { recursive: true });
      const answer = await fetch(`${started.server.url}m/kehadiran/media/kehadiran.svg`);
      expect(answer.status).toBe(500);
      expect(errNow()).toMatch(/kehadiran\.svg hilang sesudah kursus dibaca/);
    } finally {
      await started.server.close();
    }
  });
});
