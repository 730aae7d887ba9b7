import { speaker } from '../../i18n/speak.ts';
import { defineElements } from '../elements/define-elements.ts';
import { ELEMENTS } from '../elements/elements.ts';
import { askLearner } from '../elements/learner/ask-learner.ts';
import { makeSheet } from '../elements/sheet.ts';
import type { Connect } from '../tracking/find-session.ts';
import { launch, launchPlace } from '../tracking/launch.ts';
import type { AskLearner } from '../tracking/learners.ts';
import * as shared from '../tracking/shared.ts';
import { showCaptions } from './captions.ts';
import { watchCloserLooks } from './closer-look.ts';
import { markContents } from './contents.ts';
import { watchDialogs } from './dialogs.ts';
import { watchDisplay } from './display.ts';
import { watchErasing } from './erasing.ts';
import { loadOptionalScripts } from './optional-scripts.ts';
import { readPageData } from './page-data.ts';
import { watchReading } from './reading.ts';
import { startRouting } from './routing.ts';
import { LIT } from './running-player.ts';
import { watchShortcuts } from './shortcuts.ts';

/** Takes over the compiled page: finds the LMS and who learns, resumes the attempt, brings the page to life, goes where one left off. */
export async function start(win: Window, connectors: readonly Connect[]): Promise<void> {
  const data = readPageData(win.document);
  const { outline, words } = data;
  const say = speaker(words);
  const ask: AskLearner = (...whom) => askLearner(win.document, say, outline.lessons.length, ...whom);
  const place = launchPlace(win);
  const launched = await launch(place, outline, connectors, ask);
  const { store, recorder, notes } = launched;
  const show = makeSheet(win.document);
  const app = { store, say, saving: recorder, notes, show };
  defineElements(app, ELEMENTS);
  win.document.documentElement.classList.add('ready');
  watchDialogs(win.document);
  watchDisplay(win.document, place.storage);
  watchErasing(win.document, say, () => recorder.erase());
  watchCloserLooks(win.document, say, show);
  showCaptions(win.document);
  watchShortcuts(win.document);
  markContents(win.document, store, say);
  watchReading(win.document, store);
  startRouting(win, store);
  loadOptionalScripts(win, { data, launch: launched, app, show, lit: LIT, shared, speaker });
}
