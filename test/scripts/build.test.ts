import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { SMALL_COURSE, temporaryFolders } from '../compiler/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolders();

/** Runs the script as `npm run build` does, from anywhere. */
function build(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, 'scripts/build.ts', ...argv], { cwd: ROOT }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

it('builds packages with the real player in them, from a command line', { timeout: 120_000 }, async () => {
  const out = folder();
  const { status, out: text } = await build('--course', SMALL_COURSE, '--out', out, '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(text).built).toHaveLength(2);
  expect(readdirSync(out)).toEqual(['gizi-scorm12.zip', 'kehadiran-scorm12.zip']);
  const files = unzipSync(readFileSync(`${out}/gizi-scorm12.zip`));
  expect(new TextDecoder().decode(files['player.js'])).toContain('cmi.core.lesson_status');
  // Chrome 80–90 fail at an optional call whose spread argument is not its last (docs/decisions/0004).
  expect(new TextDecoder().decode(files['player.js'])).not.toMatch(/\?\.[\w$]*\([^()]*\.\.\.[^()]*,/);
});

it('hands the exit status on', { timeout: 120_000 }, async () => {
  const { status, err } = await build('--standard', 'scorm13');
  expect(status).toBe(2);
  expect(err).toContain('scorm13');
});
