import { expect, it } from 'vitest';
import { type Connect, findSession } from '../../../src/player/tracking/find-session.ts';
import { connectScorm12 } from '../../../src/player/tracking/scorm12.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';
import { FakeSurroundings } from './fake-surroundings.ts';

const outline = fullModule();
const { api } = new Cmi12({ profile: 'strict' });

/** Whatever is found within five seconds, while `later` happens after one. */
async function find(win: object, connectors: readonly Connect[], later: () => void = () => undefined): Promise<string> {
  const around = new FakeSurroundings();
  const finding = findSession(win, outline, around, connectors);
  await around.pass(1_000);
  later();
  await around.pass(4_000);
  return (await finding).standard;
}

it('waits for an API that an LMS puts there late', async () => {
  const parent: Record<string, unknown> = {};
  expect(await find({ parent }, [connectScorm12], () => Object.assign(parent, { API: api }))).toBe('scorm12');
});

it('finds one that only the opener has, though its parents are of another origin', async () => {
  const stranger = new Proxy(
    {},
    {
      get(_, name) {
        if (name === 'parent' || name === 'opener') return undefined;
        throw new DOMException('cross-origin', 'SecurityError');
      },
    },
  );
  const opener = { API: new Cmi12({ profile: 'moodle' }).api };
  expect(await find({ parent: stranger, opener }, [connectScorm12])).toBe('scorm12');
});

it('goes on alone where none comes, at once where the page stands in no other', async () => {
  expect(await find({ parent: {} }, [connectScorm12])).toBe('local');
  let tries = 0;
  const never: Connect = () => {
    tries += 1;
    return null;
  };
  expect((await findSession({}, outline, new FakeSurroundings(), [never])).standard).toBe('local');
  expect(tries).toBe(1);
});
