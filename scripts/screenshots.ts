import { buildPlayer } from '../src/workshop/build-player.ts';
import { takeScreenshots } from '../src/workshop/screenshots/take-screenshots.ts';

const only = process.argv.slice(2);
await takeScreenshots({
  course: 'modules',
  out: 'docs/screenshots',
  only,
  buildPlayer,
  today: new Date().toISOString().slice(0, 10),
});
