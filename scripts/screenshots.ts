import { buildPlayer } from '../src/workshop/build-player.ts';
import { takeScreenshots } from '../src/workshop/screenshots/take-screenshots.ts';

const [out = 'docs/screenshots'] = process.argv.slice(2);
await takeScreenshots({ course: 'modules', out, buildPlayer, today: new Date().toISOString().slice(0, 10) });
