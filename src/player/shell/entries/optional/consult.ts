import style from '../../../elements/consult/consult.css?inline';
import { mountConsult } from '../../../elements/consult/mount-consult.ts';
import type { RunningPlayer } from '../../running-player.ts';

/** Starts the consultation in a page that lives, unless the LMS's administrator has switched it off. */
function start(win: Window, { data, app, launch, stemsOf = () => [], speaker }: RunningPlayer): void {
  const { consult } = data;
  const endpoint = win.sinauSettings?.consult?.endpoint ?? consult?.endpoint;
  if (consult === undefined || !endpoint) return;
  const sheet = win.document.createElement('style');
  sheet.textContent = style;
  win.document.head.append(sheet);
  const around = {
    settings: { ...consult, endpoint },
    store: app.store,
    storage: app.notes.storage,
    locks: win.navigator.locks ?? null, // on pages from HTTPS only
    stemsOf,
    mark: app.notes.prefix.split(':')[3] ?? '',
    name: consult.identity === 'name' ? launch.session.learner.name : '',
  };
  mountConsult(win, around, speaker(consult.words));
}

if (window.sinau !== undefined) start(window, window.sinau);
