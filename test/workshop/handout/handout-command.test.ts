import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHandout } from '../../../src/workshop/handout/handout-command.ts';
import { PrinterError, type PrintFiles } from '../../../src/workshop/handout/print-pdf.ts';
import { samplePlayer } from '../../compiler/sample-player.ts';
import { copySmallCourse, SMALL_COURSE, temporaryFolders, writeInto } from '../../compiler/temporary-folder.ts';
import { silentTerminal } from '../terminal/silent-terminal.ts';

const folder = temporaryFolders();

const STORY = `# Cerita

::::skenario[Panen]{#panen}
### Di halaman {#mulai}
Bu Ani sibuk menumbuk padi.

- [Tanyakan panennya](#duduk) {score=2}
  > Ia meletakkan alunya.

### Duduk bersama {#duduk end=good}
Padi itu habis terjual.
::::
`;

/** Runs the command with a printer that writes down what it is given. */
async function handOut(argv: readonly string[], openPrinter?: () => Promise<never>) {
  const { terminal, out, err } = silentTerminal();
  const printed: { readonly files: PrintFiles; readonly title: string }[] = [];
  let closed = 0;
  const printer = {
    async print(files: PrintFiles, title: string) {
      printed.push({ files, title });
      return new TextEncoder().encode(`%PDF ${title}`);
    },
    async close() {
      closed += 1;
    },
  };
  const status = await runHandout(argv, {
    terminal,
    buildPlayer: async () => samplePlayer(),
    openPrinter: openPrinter ?? (async () => printer),
    today: '2026-07-01',
  });
  return { status, out: out(), err: err(), printed, closed };
}

describe('npm run handout', () => {
  it('prints a handout for each module, and says where it is', async () => {
    const out = folder();
    const { status, out: text, printed, closed } = await handOut(['--course', SMALL_COURSE, '--out', out]);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['gizi-handout.pdf', 'kehadiran-handout.pdf']);
    expect(readFileSync(join(out, 'gizi-handout.pdf'), 'utf8')).toContain('%PDF');
    expect(printed.map(({ title }) => title)).toEqual(['Kehadiran anak di sekolah', expect.any(String)]);
    expect([...(printed[0]?.files.keys() ?? [])]).toContain('index.html');
    expect(text).toContain(out);
    expect(closed).toBe(1);
  });

  it('prints a guide beside the handout of a module that leads a session', async () => {
    const [course, out] = [copySmallCourse(folder()), folder()];
    writeInto(course, '02-gizi/08-memandu.md', '# Memandu\n\n:::kegiatan[Salam]{duration=10}\nKatakan: “Pagi.”\n:::\n');
    const { status, out: text } = await handOut(['--course', course, '--out', out]);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['gizi-guide.pdf', 'gizi-handout.pdf', 'kehadiran-handout.pdf']);
    expect(text).toContain('untuk dibawa');
  });

  it('prints questions with their key for trainers, graded ones too', async () => {
    const out = folder();
    const { printed } = await handOut(['--course', SMALL_COURSE, '--out', out, '--key', '--module', 'kehadiran']);
    expect(readdirSync(out)).toEqual(['kehadiran-key.pdf']);
    const page = new TextDecoder().decode(printed[0]?.files.get('index.html'));
    expect(page).toContain('Kunci untuk pelatih');
    expect(page).toContain('uji akhir');
    expect(page).toContain('data-sign="✓"');
    expect(page).not.toContain('<script');
  });

  it('prints stories so that a trainer can lead them, and learners none of what follows from a choice', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, '02-gizi/08-cerita.md', STORY);
    const request = ['--course', course, '--module', 'gizi', '--out', folder()];
    const pageOf = async (...more: string[]): Promise<string> => {
      const { printed } = await handOut([...request, ...more]);
      return new TextDecoder().decode(printed[0]?.files.get('index.html'));
    };
    const told = ['Bu Ani sibuk menumbuk padi.', 'Padi itu habis terjual.', 'ke adegan 2 · nilai 2', 'Akhir: baik'];
    const key = await pageOf('--key');
    for (const words of [...told, 'Ia meletakkan alunya.']) expect(key).toContain(words);
    const learners = (await pageOf()).replace(/<template[\s\S]*?<\/template>/g, '');
    expect(learners).toContain('Bu Ani sibuk menumbuk padi.');
    for (const words of ['nilai 2', 'Ia meletakkan alunya.']) expect(learners).not.toContain(words);
  });

  it('prints what is sound, and names what is not', async () => {
    const course = copySmallCourse(folder());
    writeInto(course, '02-gizi/08-rusak.md', '# Rusak\n\n<script>1</script>\n');
    const { status, out, printed } = await handOut(['--course', course, '--out', folder()]);
    expect(status).toBe(1);
    expect(printed).toHaveLength(1);
    expect(out).toContain('gizi');
  });

  it.each([
    ['a module that does not exist', ['--module', 'tidak-ada'], 'tidak-ada'],
    ['a value for a flag', ['--key=ya'], '--key'],
    ['an option that does not exist', ['--warna', 'biru'], '--warna'],
  ])('ends with 2 and says why: %s', async (_, argv, word) => {
    const { status, err, printed } = await handOut(['--course', SMALL_COURSE, '--out', folder(), ...argv]);
    expect(status).toBe(2);
    expect(err).toContain(word);
    expect(printed).toEqual([]);
  });

  it('says in a sentence why there is no printer, and where a PDF cannot be written', async () => {
    const none = () => Promise.reject(new PrinterError('tidak ada peramban'));
    const refused = await handOut(['--course', SMALL_COURSE, '--out', folder()], none);
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('tidak ada peramban')]);
    const taken = folder();
    writeInto(taken, 'dist', 'sebuah berkas');
    const blocked = await handOut(['--course', SMALL_COURSE, '--out', join(taken, 'dist')]);
    expect([blocked.status, blocked.err]).toEqual([2, expect.stringContaining('ada berkas dengan nama')]);
    expect(blocked.closed).toBe(1);
  });
});
