import { html, render } from 'lit/html.js';
import type { SayLearner } from '../../i18n/learner.ts';
import { openDialog, renderDialog } from './dialog.ts';

/** Shows something over the page, with a heading and a way back; what was there before is gone. */
export type ShowSheet = (title: string, content: unknown) => void;

/** The one sheet of a page. */
export function makeSheet(document: Document, say: SayLearner): ShowSheet {
  const place = document.createElement('aside');
  document.body.append(place);
  return (title, content) => {
    render(html`${renderDialog('sinau-sheet', title, say, content)}`, place);
    openDialog(place);
  };
}
