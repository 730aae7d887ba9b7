import { html } from 'lit/html.js';
import type { SayLearner } from '../../i18n/learner.ts';
import type { ShowSheet } from '../elements/sheet.ts';

/** A tap on a term shows what it means; a tap on a picture shows it larger. Both are links that work by themselves. */
export function watchCloserLooks(document: Document, say: SayLearner, show: ShowSheet): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.term, a.zoom');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const picture = link.querySelector('img');
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (picture === null && entry === null) return;
    event.preventDefault();
    if (picture !== null) {
      show(
        say('picture'),
        html`<div class="scroll" tabindex="0"><img src=${link.href} alt=${picture.alt} class="large"></div>`,
      );
    } else {
      const meaning = [...(entry?.nextElementSibling?.cloneNode(true).childNodes ?? [])];
      show(
        entry?.firstChild?.textContent ?? '',
        html`${meaning}<p><a href="#sinau-glossary">${say('toGlossary')}</a></p>`,
      );
    }
  });
}
