import type { Outline } from '../../model/outline.ts';
import { renderBar } from './around.ts';
import type { ModuleContext } from './context.ts';
import { type Html, html, json, verbatim } from './html.ts';
import type { PageServices } from './services.ts';

/**
 * Applies the learner's own text size and colours before the first paint; the player keeps them under this key. Only
 * what it wrote itself is believed.
 */
const PREFERENCES = `try{var p=JSON.parse(localStorage.getItem('sinau:display')||'{}'),e=document.documentElement;/^([89]0|1\\d0|200)$/.test(p.size)&&(e.style.fontSize=p.size+'%');/^(light|dark|contrast)$/.test(p.theme)&&e.setAttribute('data-theme',p.theme)}catch(e){}`;

/**
 * The whole page: the opening and the first lesson, then what fetches the script and the rest of the style, then the
 * rest of the text and the data. So the first paragraphs wait for nothing, and what makes the page interactive arrives
 * while the rest of the text does. A notice comes forth by itself where the script does not take over.
 */
export function renderDocument(context: ModuleContext, pages: readonly (Html | null)[], parts: DocumentParts): Html {
  const { module, say, words } = context;
  return html`<!DOCTYPE html>
<html lang="${module.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${module.title}</title>
<link rel="icon" href="data:,">
<meta name="description" content="${module.summary}">
<style>${verbatim(parts.critical)}${verbatim(parts.theme)}</style>
<noscript><style>.unrecorded{animation-delay:0s!important}</style></noscript>
<script>${verbatim(PREFERENCES)}</script>
</head>
<body>
<a class="skip" href="#sinau-main">${say('skip')}</a>
${renderBar(context)}
<p class="unrecorded">${say('unrecorded')}</p>
<main id="sinau-main" tabindex="-1">
${lines(pages.slice(0, 2))}<link rel="preload" as="style" href="player.css">
<script defer src="player.js" onerror="document.documentElement.className='failed'"></script>
${lines(pages.slice(2))}</main>
${parts.dialogs}
<link rel="stylesheet" href="player.css">
<script type="application/json" id="sinau-data">${json({ outline: parts.outline, words, ...parts.services })}</script>
</body>
</html>
`;
}

function lines(pages: readonly (Html | null)[]): readonly Html[] {
  return pages.flatMap((page) => (page === null ? [] : [html`${page}\n`]));
}

interface DocumentParts {
  readonly critical: string;
  /** Style of the course's own colour and font. */
  readonly theme: string;
  readonly outline: Outline;
  readonly dialogs: Html;
  readonly services: PageServices;
}
