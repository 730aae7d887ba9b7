import { expect, it } from 'vitest';
import { simulate } from './simulate.ts';

/** Attempts played in each run; `npx tsx bench/simulation.ts` plays a thousand. */
const ATTEMPTS = 60;

/** `SINAU_SEED=12345` plays one attempt again. */
const given = process.env.SINAU_SEED;
const first = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given);

it(`loses nothing in ${ATTEMPTS} random attempts with random faults, from seed ${first}`, async () => {
  for (let seed = first; seed < first + (given === undefined ? ATTEMPTS : 1); seed++) {
    const { lost, story } = await simulate(seed);
    expect(lost, [...story, `SINAU_SEED=${seed} plays it again`].join('\n')).toEqual([]);
  }
}, 120_000);
