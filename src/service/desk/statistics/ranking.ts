import { html, type TemplateResult } from 'lit/html.js';
import type { Count } from '../../../model/consult-desk/queue.ts';

interface Ranking {
  readonly title: string;
  readonly head: string;
  readonly countHead: string;
  readonly counts: readonly Count[];
  readonly name: (value: string) => unknown;
  readonly empty: string;
}

/** What is most frequent, a table whose rows carry their bar. */
export function renderRanking({ title, head, countHead, counts, name, empty }: Ranking): TemplateResult {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return html`<section class="chart ranking"><h2>${title}</h2>${
    counts.length === 0
      ? html`<p class="note">${empty}</p>`
      : html`<table><thead class="unseen"><tr><th scope="col">${head}</th><th scope="col">${countHead}</th></tr></thead><tbody>${counts.map(
          ({ value, count }) => html`<tr><th scope="row">${name(value)}</th><td class="number">${count}
            <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none"><rect class="series-0" width=${(count / most) * 100} height="10"></rect></svg></td></tr>`,
        )}</tbody></table>`
  }</section>`;
}
