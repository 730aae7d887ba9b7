import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import type { DeskAnswer } from '../../../src/model/consult-desk/answers.ts';
import { runAnswers } from '../../../src/workshop/answers/answers-command.ts';
import { samplePlayer } from '../../compiler/sample-player.ts';
import { copySmallCourse, temporaryFolders, writeInto } from '../../compiler/temporary-folder.ts';
import { type Officer, officer } from '../../service/support/officer.ts';
import { type ServiceUnderTest, startOnPglite } from '../../service/support/service-under-test.ts';
import { silentTerminal } from '../terminal/silent-terminal.ts';

const folder = temporaryFolders();
const TODAY = '2026-07-01';

async function run(course: string, argv: readonly string[], fetch = globalThis.fetch) {
  const { terminal, out, err } = silentTerminal({ width: 80 });
  const status = await runAnswers(['--course', course, ...argv], { terminal, today: TODAY, fetch });
  return { status, out: out().replaceAll(course, 'kursus'), err: err().replaceAll(course, 'kursus') };
}

const page = (course: string, module: string) => join(course, module, 'tanya-jawab.md');
const textOf = (course: string, module: string) => readFileSync(page(course, module), 'utf8');

describe('npm run answers, with a service that has published some', () => {
  let service: ServiceUnderTest;
  let server: ReturnType<typeof serve>;
  let endpoint: string;
  let editor: Officer;

  beforeAll(async () => {
    service = await startOnPglite();
    editor = await officer(service.instance, 'editor', 'Maria');
    await new Promise<void>((resolve) => {
      server = serve({ fetch: service.instance.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
    });
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server?.close();
    await service?.stop();
  });

  async function publish(question: string, answer: string, modules: readonly string[]): Promise<string> {
    const body = { question, answer, topic: null, modules };
    const published = await editor.call<DeskAnswer>('POST', 'answers', body);
    expect(published.status).toBe(201);
    return published.body.id;
  }

  it('brings them into the modules and the next build, once, and takes withdrawn ones out again', async () => {
    const course = copySmallCourse(folder());
    const forOne = await publish('Anak tidak mau sekolah <b>?', 'Dengarkan dulu.\n\n:::soal\nLalu catat.', [
      'kehadiran',
    ]);
    const forAll = await publish('Kapan bantuan cair?', 'Lihat jadwal di kantor desa.', []);

    const first = await run(course, ['--endpoint', `${endpoint}/`]);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatchInlineSnapshot(`
      "  ✓ kursus/01-kehadiran/tanya-jawab.md: 2 tanya jawab
        ✓ kursus/02-gizi/tanya-jawab.md: 1 tanya jawab

        Berikutnya: npm run build memuatnya ke dalam paket.
      "
    `);
    expect(textOf(course, '01-kehadiran')).toContain(`{#j-${forOne}}`);
    expect(textOf(course, '02-gizi')).not.toContain(forOne);
    expect(textOf(course, '02-gizi')).toContain(`{#j-${forAll}}`);

    const built = await compile({ course, out: folder(), today: TODAY, player: samplePlayer(), standards: ['web'] });
    expect(built.diagnostics.filter(({ file }) => file.endsWith('tanya-jawab.md'))).toEqual([]);
    const out = folder();
    await compile({ course, out, today: TODAY, player: samplePlayer(), standards: ['web'], modules: ['kehadiran'] });
    const html = strFromU8(unzipSync(readFileSync(join(out, 'kehadiran-web.zip')))['index.html'] ?? new Uint8Array());
    expect(html).toContain('Anak tidak mau sekolah &lt;b&gt;?</h2>');
    expect(html).toContain('<p>:::soal<br>\nLalu catat.</p>');

    const before = statSync(page(course, '01-kehadiran'));
    const again = await run(course, ['--endpoint', endpoint, '--lang', 'en']);
    expect(again.out).toMatchInlineSnapshot(`
      "    kursus/01-kehadiran/tanya-jawab.md: 2 published, unchanged
          kursus/02-gizi/tanya-jawab.md: 1 published, unchanged
      "
    `);
    expect(statSync(page(course, '01-kehadiran'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });

    await editor.call('POST', `answers/${forAll}/withdraw`, {});
    const less = await run(course, ['--endpoint', endpoint]);
    expect(less.out).toMatchInlineSnapshot(`
      "  ✓ kursus/01-kehadiran/tanya-jawab.md: 1 tanya jawab
        ✓ kursus/02-gizi/tanya-jawab.md: dihapus, tidak ada jawaban lagi

        Berikutnya: npm run build memuatnya ke dalam paket.
      "
    `);
    expect(textOf(course, '01-kehadiran')).not.toContain('Kapan bantuan cair');
    expect(existsSync(page(course, '02-gizi'))).toBe(false);
  });

  it('asks the endpoint of course.yaml, and only for the modules named', async () => {
    const course = copySmallCourse(folder());
    await publish('Siapa yang boleh ikut?', 'Semua keluarga penerima.', []);
    writeInto(
      course,
      'course.yaml',
      `${readFileSync(join(course, 'course.yaml'), 'utf8')}\nconsult:\n  endpoint: ${endpoint}\n`,
    );
    expect(await run(course, ['--module', 'gizi'])).toMatchObject({ status: 0 });
    expect(textOf(course, '02-gizi')).toContain('Siapa yang boleh ikut?');
    expect(existsSync(page(course, '01-kehadiran'))).toBe(false);
  });

  it('changes nothing at all where one page cannot be renewed', async () => {
    const course = copySmallCourse(folder());
    await publish('Di mana melapor?', 'Di kantor desa.', []);
    writeInto(course, '02-gizi/tanya-jawab.md', '# T\n\n<!-- npm run answers: begin -->\n');
    const { status, err } = await run(course, ['--endpoint', endpoint]);
    expect(status).toBe(2);
    expect(err).toContain('kursus/02-gizi/tanya-jawab.md');
    expect(existsSync(page(course, '01-kehadiran'))).toBe(false);
  });
});

const INFO = { protocol: 'sinau-consult/1', features: ['answers'] };
const one = (n: number) => ({
  id: `jawaban-${n}`,
  modules: [],
  question: `Tanya ${n}`,
  answer: 'Jawab.',
  publishedAt: `2026-11-2${n}T00:00:00Z`,
  updatedAt: `2026-11-2${n}T00:00:00Z`,
});

/** An endpoint that answers each address, from its `/v1` on, with this. */
function endpointOf(answers: Readonly<Record<string, unknown>>): typeof fetch {
  return async (url) => {
    const answer = answers[String(url).replace('http://x', '')];
    if (answer instanceof Response) return answer.clone();
    return answer === undefined ? new Response('', { status: 404 }) : Response.json(answer);
  };
}

describe('npm run answers, with an endpoint of somebody else', () => {
  it('reads page after page', async () => {
    const course = copySmallCourse(folder());
    const fetch = endpointOf({
      '/v1': INFO,
      '/v1/answers?limit=200': { answers: [one(3), one(2)], next: 'a b' },
      '/v1/answers?limit=200&after=a+b': { answers: [one(1)], next: null },
    });
    expect(await run(course, ['--endpoint', 'http://x'], fetch)).toMatchObject({ status: 0, err: '' });
    expect(textOf(course, '02-gizi').match(/Tanya \d/g)).toEqual(['Tanya 1', 'Tanya 2', 'Tanya 3']);
  });

  it.each([
    ['speaks no protocol', { '/v1': { ok: true } }, /bukan layanan konsultasi/],
    ['is a web page', { '/v1': new Response('<h1>Halo</h1>') }, /bukan layanan konsultasi/],
    ['is not there', {}, /status 404/],
    ['is busy', { '/v1': new Response('', { status: 503 }) }, /status 503/],
    ['publishes nothing', { '/v1': { ...INFO, features: [] } }, /tidak menyediakan jawaban terbit/],
    [
      'says it wrongly',
      { '/v1': INFO, '/v1/answers?limit=200': { answers: [{}] } },
      /sesuai protokol \(answers\.0\.id\)/,
    ],
    [
      'never ends',
      {
        '/v1': INFO,
        '/v1/answers?limit=200': { answers: [], next: 'x' },
        '/v1/answers?limit=200&after=x': { answers: [], next: 'x' },
      },
      /sesuai protokol \(next\)/,
    ],
  ])('says in a sentence that it %s, and changes nothing', async (_, answers, reason) => {
    const course = copySmallCourse(folder());
    const { status, err } = await run(course, ['--endpoint', 'http://x'], endpointOf(answers));
    expect(status).toBe(2);
    expect(err).toMatch(reason);
    expect(existsSync(page(course, '01-kehadiran'))).toBe(false);
  });

  it.each([
    [['--endpoint', 'http://127.0.0.1:1'], /tidak menjawab \(\w+\)/],
    [['--endpoint', 'tanya.example.go.id'], /“tanya.example.go.id” bukan alamat web/],
    [['--endpoint', 'http://x', '--module', 'lain'], /Tidak ada modul “lain” di kursus/],
    [[], /tidak menyebut consult.endpoint/],
    [['--enpoint', 'x'], /--enpoint/],
  ])('refuses %j with the reason', async (argv, reason) => {
    const { status, err } = await run(copySmallCourse(folder()), argv);
    expect(status).toBe(2);
    expect(err).toMatch(reason);
  });

  it('ends with 1 where there is no course to bring them to', async () => {
    const { status, err } = await run(folder({ 'a/module.md': '# A' }), ['--endpoint', 'http://x']);
    expect(status).toBe(1);
    expect(err).toContain('npm run check');
  });
});
