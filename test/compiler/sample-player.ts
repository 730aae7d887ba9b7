import { OPTIONAL_SCRIPTS, PLAYER_SCRIPTS, type PlayerFiles } from '../../src/compiler/package/package-files.ts';

/** A player whose bytes a test can tell from others; each way to track has the same script. */
export function samplePlayer(script = '1;'): PlayerFiles {
  const bytes = new TextEncoder().encode(script);
  const scripts = Object.fromEntries(PLAYER_SCRIPTS.map((name) => [name, bytes])) as PlayerFiles['scripts'];
  const optional = Object.fromEntries(OPTIONAL_SCRIPTS.map((name) => [name, bytes])) as PlayerFiles['optional'];
  return { scripts, optional, style: new TextEncoder().encode('a{}'), critical: 'body{color:#111}' };
}
