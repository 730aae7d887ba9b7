import { html, nothing, type TemplateResult } from 'lit/html.js';
import { progress } from '../../../attempt/views.ts';
import type { LessonOutline } from '../../../model/outline.ts';
import { closeDialog, openDialog, renderDialog } from '../dialog.ts';
import { renderMeter } from '../meter.ts';
import { PlayerElement } from '../player-element.ts';
import { entryState } from './entry-state.ts';

/** The list of lessons, one tap away from every page. */
export abstract class FdsMenu extends PlayerElement {
  /** A link leads away from the list. */
  private readonly onTap = ({ target }: Event): void => {
    if ((target as Element).closest('a') !== null) closeDialog(this);
  };

  protected override render(): TemplateResult {
    const { say, store } = this.app;
    const entry = (id: string, title: string, note: string): TemplateResult => {
      const state = entryState(store, id);
      return html`<li><a href="#${id}" data-state=${state} aria-current=${state === 'here' ? 'page' : 'false'}><span>${title}</span>${note === '' ? nothing : html`<small>${note}</small>`}</a></li>`;
    };
    const lesson = (one: LessonOutline): TemplateResult =>
      entry(
        one.id,
        one.title,
        store.attempt.read[one.id] === undefined ? say('minutes', { n: one.minutes }) : say('read'),
      );
    return html`<button type="button" class="icon" aria-label=${say('contents')} @click=${() => openDialog(this)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h10" /></svg>
      </button>
      ${renderDialog(
        'sinau-menu',
        say('contents'),
        say,
        html`${renderMeter(progress(store.outline, store.attempt), say)}
          <nav class="toc" aria-labelledby="sinau-menu" @click=${this.onTap}>
            <fds-search></fds-search>
            <ul>${entry('sinau-open', say('opening'), '')}</ul>
            <ol>${store.outline.lessons.map(lesson)}</ol>
            <ul>${document.getElementById('sinau-glossary') === null ? nothing : entry('sinau-glossary', say('glossary'), '')}${entry('sinau-results', say('results'), '')}</ul>
          </nav>`,
      )}`;
  }
}
