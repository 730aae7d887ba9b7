import { compile } from '../src/compiler/compile.ts';
import { buildPlayer } from '../src/workshop/build-player.ts';

// A process of its own, so that its peak memory is that of the build alone. Arguments: course folder, out folder.
const [course = '', out = ''] = process.argv.slice(2);
const player = await buildPlayer();
const start = performance.now();
const { built } = await compile({ course, out, today: '2026-01-01', player });
const seconds = (performance.now() - start) / 1000;
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ seconds, peak, zips: built.length }));
