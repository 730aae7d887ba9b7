import { expect, it } from 'vitest';
import { web } from '../../../src/compiler/package/web.ts';
import { samplePlayer } from '../sample-player.ts';
import { sampleInput } from './sample-input.ts';

it('a web package holds the page, the player without an LMS, and the media: no manifest', () => {
  const player = samplePlayer();
  const script = new TextEncoder().encode('"web";');
  const files = web.files(sampleInput({ player: { ...player, scripts: { ...player.scripts, web: script } } }));
  expect(files.map(({ path }) => path)).toEqual([
    'index.html',
    'player.css',
    'player.js',
    'aids.js',
    'media/piring.svg',
  ]);
  expect(files[2]?.content).toEqual({ kind: 'bytes', bytes: script });
});
