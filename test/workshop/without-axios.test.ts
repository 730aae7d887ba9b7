import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPlayer } from '../../src/workshop/build-player.ts';
import { cutOut } from '../../src/workshop/without-axios.ts';

const library = () => {
  const common = createRequire(import.meta.url).resolve('@xapi/xapi');
  return readFile(join(dirname(common), 'XAPI.esm.js'), 'utf8');
};

it('cuts axios out of the library, and nothing else', async () => {
  const whole = await library();
  const rest = cutOut(whole);
  expect(rest.length).toBeLessThan(whole.length / 2);
  // Each method that the library has itself.
  const methods = (code: string) => [...code.matchAll(/\w+\.prototype\.(\w+)=function\(/g)].map(([, name]) => name);
  const own = methods(whole).filter((name) => /^(get|set|create|delete|send|void)[A-Z]/.test(name ?? ''));
  expect(own.length).toBeGreaterThan(20);
  expect(methods(rest)).toEqual(own);
});

it('fails the build where the library does not look as it did', async () => {
  const whole = await library();
  expect(() => cutOut('export default class {}')).toThrow(/has changed/);
  expect(() => cutOut(whole.replace('.AxiosHeaders=', '.OtherHeaders='))).toThrow(/has changed/);
  expect(() => cutOut(`${whole}var toString2;x.Axios=1;`)).toThrow(/has changed/);
});

it('leaves nothing of axios in the script that packages carry', async () => {
  const { optional } = await buildPlayer();
  const script = new TextDecoder().decode(optional.xapi);
  expect(script).toContain('X-Experience-API-Version');
  expect(script).not.toMatch(/axios|XMLHttpRequest|FormData/i);
});
