import { type Played, simulate } from '../test/simulation/simulate.ts';

/**
 * Plays random attempts with random faults (test/simulation) and says what was lost: `npx tsx bench/simulation.ts
 * [attempts] [first seed]`, 1,000 attempts where nothing is said.
 */
const [attempts = 1_000, given] = process.argv.slice(2).map(Number);
const first = given ?? Math.floor(Math.random() * 1e9);

const played: Played[] = [];
for (let seed = first; seed < first + attempts; seed++) played.push(await simulate(seed));
const lossy = played.filter(({ lost }) => lost.length > 0);
for (const { seed, story, lost } of lossy.slice(0, 3)) console.log([`seed ${seed}`, ...story, ...lost, ''].join('\n'));

const sum = (of: 'deeds' | 'faults') => played.reduce((total, one) => total + one[of], 0);
console.log(
  `${attempts} attempts from seed ${first}: ${sum('deeds')} deeds, ${sum('faults')} faults, ${lossy.length} attempts that lost something.`,
);
process.exitCode = lossy.length === 0 ? 0 : 1;
