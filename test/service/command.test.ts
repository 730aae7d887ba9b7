import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runConsult } from '../../src/service/command/consult-command.ts';
import { readConsultLine } from '../../src/service/command/consult-line.ts';
import { type OperatorTerminal, PromptAbandonedError } from '../../src/service/command/operator-terminal.ts';
import { firstLine, openPrompts } from '../../src/service/command/prompts.ts';
import { openPostgres } from '../../src/service/database/postgres.ts';
import { lockFolder } from '../../src/service/folder/folder-lock.ts';
import { buildDesk } from '../../src/workshop/build-desk.ts';
import { paint } from '../../src/workshop/terminal/terminal.ts';
import { temporaryFolders } from '../compiler/temporary-folder.ts';
import { jsonRequest } from './support/learner.ts';
import { postgresPrograms, startPostgres } from './support/postgres-server.ts';

const folder = temporaryFolders();
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASSWORD = 'kata sandi yang panjang';

interface Session {
  readonly terminal: OperatorTerminal;
  readonly told: () => string;
  /** Resolves when this was told. */
  readonly hears: (words: string) => Promise<void>;
}

/** A terminal at which `typed` is answered, question by question; without it nobody sits there. */
function session({ typed, piped = '' }: { typed?: readonly string[]; piped?: string } = {}): Session {
  let told = '';
  const waiting = new Map<string, () => void>();
  const tell = (line: string): void => {
    told += line;
    for (const [words, heard] of waiting) if (told.includes(words)) heard();
  };
  const answers = [...(typed ?? [])];
  const answer = async (question: string): Promise<string> => {
    tell(`${question}\n`);
    const next = answers.shift();
    if (next === undefined) throw new PromptAbandonedError();
    return next;
  };
  const terminal: OperatorTerminal = {
    out: tell,
    err: tell,
    paint: paint({ color: false }),
    interactive: typed !== undefined,
    openPrompts: () => ({ ask: answer, askHidden: answer, close: () => undefined }),
    readLine: async () => piped,
  };
  const hears = (words: string) =>
    new Promise<void>((resolve) => {
      waiting.set(words, resolve);
      tell('');
    });
  return { terminal, told: () => told, hears };
}

async function run(argv: readonly string[], environment: Record<string, string>, given = session()) {
  const { signal } = new AbortController();
  const status = await runConsult(argv, { terminal: given.terminal, environment, buildDesk, signal });
  return { status, told: given.told() };
}

/** Runs the service until `work` is done. */
async function whileServing(environment: Record<string, string>, given: Session, work: (url: string) => Promise<void>) {
  const stopping = new AbortController();
  const { terminal } = given;
  const ended = runConsult([], { terminal, environment, buildDesk, signal: stopping.signal });
  try {
    const early = await Promise.race([ended, given.hears('/desk')]);
    if (typeof early === 'number') throw new Error(`ended with ${early}: ${given.told()}`);
    await work(/http:\S+/.exec(given.told())?.[0] ?? '');
  } finally {
    stopping.abort();
  }
  return ended;
}

describe('the command line of npm run consult', () => {
  it.each([
    [[], { kind: 'serve', language: 'id' }],
    [['--lang', 'en'], { kind: 'serve', language: 'en' }],
    [['officer', 'list'], { kind: 'officer-list' }],
    [
      ['officer', 'add', 'sari', '--role', 'admin', '--display', 'Sari W.'],
      { kind: 'officer-add', name: 'sari', role: 'admin', display: 'Sari W.' },
    ],
    [['officer', '--role=editor', 'add', 'budi'], { kind: 'officer-add', display: 'budi', role: 'editor' }],
    [['officer', 'remove', 'sari'], { kind: 'officer-disable', name: 'sari' }],
    [['officer', 'enable', 'sari'], { kind: 'officer-enable', name: 'sari' }],
    [['officer', 'role', 'sari', '--role', 'officer'], { kind: 'officer-role', name: 'sari', role: 'officer' }],
    [['officer', 'password', 'sari', '--help'], { kind: 'help' }],
  ])('%j is understood', (argv, line) => {
    expect(readConsultLine(argv)).toMatchObject(line);
  });

  it.each([
    [['serve'], /“serve” tidak dikenal/],
    [['officer'], /“officer” tidak dikenal/],
    [['officer', 'add'], /officer add NAMA/],
    [['officer', 'add', 'Bu Sari', '--role', 'admin'], /“Bu Sari” tidak dapat dipakai/],
    [['officer', 'add', 'sari', 'lagi', '--role', 'admin'], /tidak dikenal/],
    [['officer', 'add', 'sari'], /--role: officer, editor, admin/],
    [['officer', 'add', 'sari', '--role', 'bos'], /tidak mengenal “bos”/],
    [['officer', 'add', 'sari', '--role', 'admin', '--display', ' '], /Nama tampil/],
    [['officer', 'add', 'sari', '--role'], /--role memerlukan nilai/],
    [['--port', '80'], /--port tidak dikenal/],
    [['--lang', 'jv'], /tidak mengenal “jv”/],
  ])('%j is refused with 2 and the reason', async (argv, reason) => {
    const { status, told } = await run(argv, {});
    expect(status).toBe(2);
    expect(told).toMatch(reason);
  });

  it.each(['id', 'en'])('shows its help within 80 columns (%s)', async (language) => {
    const { status, told } = await run(['--help', '--lang', language], {});
    expect(status).toBe(0);
    expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const command of ['add', 'list', 'role', 'password', 'disable', 'enable'])
      expect(told).toContain(`officer ${command}`);
  });
});

/** A database that is made anew takes its seconds, and more where others work too. */
const PATIENCE = { timeout: 240_000 };

describe('npm run consult', PATIENCE, () => {
  it('names every wrong setting, what was expected and what was found, but no password', async () => {
    const wrong = {
      PORT: 'delapan',
      SITE_KEYS: 'x',
      DATABASE_URL: 'mysql://tanya:rahasia@db/tanya',
      DATA_DIR: folder(),
    };
    const { status, told } = await run([], wrong);
    expect(status).toBe(2);
    expect(told).toMatchInlineSnapshot(`
      "  ✗ PORT tidak dapat berisi “delapan”.
            Seharusnya nomor port 0–65535.
          DATABASE_URL tidak dapat berisi “mysql://tanya:…@db/tanya”.
            Seharusnya alamat postgres://pengguna:sandi@host/basisdata.
          SITE_KEYS tidak dapat berisi “x”.
            Seharusnya daftar kunci dipisah koma, 8–100 huruf, angka, titik atau garis.
          Semua pengaturan: docs/deployment.md.
      "
    `);
  });

  it('says how to add an officer, serves the desk, and hands officer commands to itself', async () => {
    const environment = { PORT: '0', DATA_DIR: folder() };
    const given = session();
    const officer = async (line: string, piped = PASSWORD) =>
      (await run(['officer', ...line.split(' ')], environment, session({ piped }))).told.trim();
    const status = await whileServing(environment, given, async (url) => {
      expect(given.told()).toContain('npm run consult -- officer add NAMA --role admin');
      expect(await (await fetch(`${url}/desk`)).text()).toContain('desk/desk.js');
      expect(await officer('list')).toContain('Belum ada akun');
      expect(await officer('add sari --role admin')).toBe('✓ Akun sari dibuat sebagai admin.');
      const signedIn = await fetch(`${url}/v1/desk/session`, jsonRequest('POST', { name: 'sari', password: PASSWORD }));
      expect(signedIn.status).toBe(200);

      expect(await officer('add budi --role officer')).toBe('✓ Akun budi dibuat sebagai officer.');
      expect(await officer('password budi', 'kata sandi lain lagi')).toContain('✓ Kata sandi budi diganti.');
      expect(await officer('add budi --role editor')).toBe('✗ Sudah ada akun bernama “budi”.');
      expect(await officer('add sari --role admin', 'pendek')).toBe('✗ Kata sandi berisi 10–200 huruf.');
      expect(await officer('add sari --role admin', '')).toContain('✗ Tidak ada kata sandi.');
      expect(await officer('disable sari')).toContain('✗ sari adalah satu-satunya admin');
      expect(await officer('role budi --role admin')).toContain('✓ Peran budi kini admin.');
      expect(await officer('remove sari')).toContain('✓ sari tidak dapat masuk lagi.');
      expect(await officer('enable tini')).toBe('✗ Tidak ada akun bernama “tini”.');
      expect(await officer('list')).toMatchInlineSnapshot(`
        "nama  peran  keadaan   dibaca peserta
          budi  admin  aktif     budi
          sari  admin  nonaktif  sari"
      `);
      expect(await officer('enable sari')).toContain('✓ sari dapat masuk lagi.');

      const second = await run([], environment);
      expect(second.status).toBe(2);
      expect(second.told).toContain('DATABASE_URL');
    });
    expect(status).toBe(0);
    expect(given.told()).toContain('Layanan berhenti.');
    expect((await run(['officer', 'list', '--lang', 'en'], environment)).told).toMatchInlineSnapshot(`
      "  name  role   state   learners read
        budi  admin  active  budi
        sari  admin  active  sari
      "
    `);
  });

  it('makes the first admin with whoever sits there, asking again until it fits', async () => {
    const environment = { PORT: '0', DATA_DIR: folder() };
    const typed = ['Bu Sari', 'sari', '', 'pendek', PASSWORD, 'lain', PASSWORD, PASSWORD];
    const given = session({ typed });
    await whileServing(environment, given, async (url) => {
      const body = { name: 'sari', password: PASSWORD };
      const signedIn = await (await fetch(`${url}/v1/desk/session`, jsonRequest('POST', body))).json();
      expect(signedIn.account).toMatchObject({ displayName: 'sari', role: 'admin' });
    });
    expect(given.told()).toContain('Kedua kata sandi tidak sama.');
    expect(given.told()).not.toContain('Belum ada akun petugas. Buat');
  });

  it('ends where whoever was asked gives up, and leaves the folder to the next', async () => {
    const environment = { PORT: '0', DATA_DIR: folder() };
    const { status, told } = await run([], environment, session({ typed: ['sari'] }));
    expect(status).toBe(2);
    expect(told).toContain('Tidak ada akun yang dibuat.');
    await (await lockFolder(environment.DATA_DIR)).release();
  });

  it('says in a sentence what keeps it from starting', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const dir = folder({ berkas: '' });
    try {
      const busy = await run([], { PORT: port, DATA_DIR: dir });
      expect(busy).toMatchObject({ status: 2, told: expect.stringContaining('sedang dipakai program lain') });
    } finally {
      taken.close();
    }
    expect((await run([], { DATA_DIR: join(dir, 'berkas') })).told).toContain('sudah ada berkas bernama itu');
    const url = 'postgres://tanya:rahasia@127.0.0.1:1/tanya';
    const away = await run([], { DATABASE_URL: url });
    expect(away.told).toContain('Basis data tidak dapat dihubungi: connect ECONNREFUSED');
    expect(away.told).not.toContain('rahasia');
  });
});

const PROGRAMS = postgresPrograms();

describe.skipIf(PROGRAMS === null)('npm run consult, on PostgreSQL', PATIENCE, () => {
  it('serves and makes accounts side by side, and refuses a database of a newer version', async () => {
    const server = await startPostgres(PROGRAMS ?? '');
    try {
      const url = await server.newDatabase();
      const environment = { PORT: '0', DATABASE_URL: url, DATA_DIR: join(folder(), 'unused') };
      const given = session();
      await whileServing(environment, given, async () => {
        const added = await run(
          ['officer', 'add', 'sari', '--role', 'admin'],
          environment,
          session({ piped: PASSWORD }),
        );
        expect(added.status).toBe(0);
        await whileServing(environment, session(), async () => undefined);
      });
      expect(given.told()).toContain('PostgreSQL localhost/');
      expect(existsSync(environment.DATA_DIR)).toBe(false);
      const database = openPostgres(url, (error) => console.error(error));
      await database.query("insert into migrations (name) values ('9999-later.sql')");
      await database.close();
      expect(await run([], environment)).toMatchObject({ status: 2, told: expect.stringContaining('9999-later.sql') });
    } finally {
      await server.stop();
    }
  });
});

describe('asking at a terminal', () => {
  it('does not show a password, and gives lines in their order', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown = text(output);
    const prompts = openPrompts(input, output, new AbortController().signal);
    const name = prompts.ask('Nama: ');
    input.write('sari\r');
    expect(await name).toBe('sari');
    const password = prompts.askHidden('Sandi: ');
    input.write('rahasia');
    input.write('\r');
    expect(await password).toBe('rahasia');
    const abandoned = expect(prompts.ask('Lagi: ')).rejects.toThrow(PromptAbandonedError);
    input.write('\u0003');
    await abandoned;
    await expect(prompts.ask('Lagi: ')).rejects.toThrow(PromptAbandonedError);
    output.end();
    expect(await shown).toContain('sari');
    expect(await shown).toContain('Sandi: ');
    expect(await shown).not.toContain('rahasia');
  });

  it.each([
    [['satu\r\ndua\n'], 'satu'],
    [['sa', 'tu'], 'satu'],
    [[], ''],
  ])('reads the first line of %j', async (parts, line) => {
    const input = new PassThrough();
    for (const part of parts) input.write(part);
    input.end();
    expect(await firstLine(input)).toBe(line);
  });
});

describe('the process', PATIENCE, () => {
  it('tells its address, and ends in order on SIGTERM', async () => {
    const environment = { PORT: '0', DATA_DIR: folder() };
    const first = await startProcess(environment);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    first.process.kill('SIGTERM');
    expect(await once(first.process, 'exit')).toEqual([0, null]);
  });
});

async function startProcess(environment: Record<string, string>): Promise<{ process: ChildProcess; url: string }> {
  const args = ['--import', 'tsx', 'scripts/consult.ts'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    told += part;
    const url = /http:\S+(?=[\s\S]*\/desk)/.exec(told)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return { process: child, url };
    }
  }
  throw new Error(`the service did not start: ${told}`);
}
