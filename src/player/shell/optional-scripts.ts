import type { RunningPlayer } from './running-player.ts';

/**
 * Brings what a package has beyond the player, now that the page lives: search and reading aloud, then what an
 * administrator set, and what speaks to an LRS and to the consultation. They run in this order; where one does not come,
 * the others go on.
 */
export function loadOptionalScripts(win: Window, player: RunningPlayer): void {
  win.sinau = player;
  const { data, launch } = player;
  const { standard } = launch.session;
  const isLrs = standard === 'cmi5' || standard === 'xapi';
  const tellsLrs = isLrs || (standard !== 'local' && data.xapi?.endpoint !== undefined);
  const services = [...(tellsLrs ? ['xapi'] : []), ...(data.consult ? ['consult'] : [])];
  for (const name of ['aids', ...(services.length > 0 ? ['settings', ...services] : [])]) {
    const script = win.document.createElement('script');
    script.src = `${name}.js`;
    script.async = false;
    win.document.body.append(script);
  }
}
