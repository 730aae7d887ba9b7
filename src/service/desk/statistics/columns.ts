import { html, svg, type TemplateResult } from 'lit/html.js';

interface Series {
  readonly name: string;
  /** `null`: nothing to show there. */
  readonly values: readonly (number | null)[];
}

export interface Chart {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly summary: string;
  readonly labels: readonly string[];
  /** One or two. */
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  /** Words over the first column of the table, and for the table itself. */
  readonly labelHead: string;
  readonly asTable: string;
}

/** Units of the drawing: it is stretched to the width there is, text stands beside it. */
const HEIGHT = 100;
const STEP = 10;
const GAP = 2;
const LABELS = 5;

/** Columns side by side, drawn in SVG, with the same numbers as a table behind. */
export function renderColumns(chart: Chart): TemplateResult {
  const { title, summary, labels, series, format } = chart;
  const top = roundUp(Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  return html`<figure class="chart"><figcaption><h2>${title}</h2>${
    series.length > 1
      ? html`<p class="legend">${series.map(({ name }, n) => html`<span class="key series-${n}">${name}</span>`)}</p>`
      : ''
  }</figcaption>
    <div class="plot"><div class="axis" aria-hidden="true"><span>${format(top)}</span><span>${format(top / 2)}</span><span>0</span></div>
      <svg role="img" aria-label=${summary} viewBox="0 0 ${labels.length * STEP} ${HEIGHT}" preserveAspectRatio="none">
        <path class="grid" d="M0 0H${labels.length * STEP}M0 50H${labels.length * STEP}M0 100H${labels.length * STEP}"></path>
        ${series.map((each, n) => drawSeries(chart, each, n, top))}
      </svg>
      <div class="labels" aria-hidden="true">${few(labels).map((label) => html`<span>${label}</span>`)}</div></div>
    ${renderTable(chart)}</figure>`;
}

function drawSeries(
  { labels, series, format }: Chart,
  { name, values }: Series,
  n: number,
  top: number,
): TemplateResult[] {
  const width = (STEP - GAP) / series.length;
  return values.map((value, at) => {
    const height = ((value ?? 0) / top) * HEIGHT;
    return svg`<rect class="series-${n}" x=${at * STEP + GAP / 2 + n * width} y=${HEIGHT - height} width=${width} height=${height}>
      <title>${labels[at] ?? ''}: ${name} ${format(value ?? 0)}</title></rect>`;
  });
}

function renderTable({ title, labels, series, format, labelHead, asTable }: Chart): TemplateResult {
  return html`<details><summary>${asTable}</summary><div class="scroll" tabindex="0" role="region" aria-label=${title}><table>
    <thead><tr><th scope="col">${labelHead}</th>${series.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
    <tbody>${labels.map(
      (label, at) =>
        html`<tr><th scope="row">${label}</th>${series.map(({ values }) => {
          const value = values[at] ?? null;
          return html`<td class="number">${value === null ? '–' : format(value)}</td>`;
        })}</tr>`,
    )}</tbody></table></div></details>`;
}

/** To 1, 2, 5 times a power of ten: `7 → 10`, `130 → 200`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

/** First, last, and some evenly between. */
function few(labels: readonly string[]): string[] {
  if (labels.length <= LABELS) return [...labels];
  return Array.from({ length: LABELS }, (_, n) => labels[Math.round((n * (labels.length - 1)) / (LABELS - 1))] ?? '');
}
