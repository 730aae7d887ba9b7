import { sayConsult } from '../../i18n/consult-widget.ts';
import type { Course, Module } from '../../model/course.ts';
import { type Html, html } from './html.ts';

/** What is said. */
const BUBBLE = html`<svg width="30" height="22" viewBox="0 0 32 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M12 3a9 8 0 1 1-4 15.2L3 20l1.7-4.2A8 8 0 0 1 12 3z"/></svg>`;

/**
 * The consultation as it stands in a page whose course names an endpoint: its button and its sheet, hidden until
 * `consult.js` has come and fills them with what is found and said.
 */
export function renderConsultation({ settings, words }: Course, module: Module): Html | null {
  const { consult, emergency } = settings;
  if (consult === undefined) return null;
  const say = sayConsult(module.language, words[module.language.toLowerCase()]);
  const topics = consult.topics.map(
    ({ id, title }) => html`<option value="${id}"${id === module.consultTopic && html` selected`}>${title}</option>`,
  );
  const topic =
    topics.length > 0 &&
    html`<p><label><strong>${say('topic')}</strong><select class="field" name="topic">${topics}<option value="">${say('noTopic')}</option></select></label></p>`;
  const danger = html`<p class="alert warning"><strong>${say('noEmergency')}</strong> ${emergency}</p>`;
  return html`<aside class="consulting" hidden><button type="button" class="button" aria-haspopup="dialog">${BUBBLE}<span>${say('consult')}</span><span class="news"></span></button>
<dialog aria-labelledby="sinau-consult"><form method="dialog" class="dialog-head"><button type="button" class="icon" aria-label="${say('back')}">‹</button><h2 id="sinau-consult" tabindex="-1">${say('consult')}</h2><button class="icon" aria-label="${say('close')}">✕</button></form>
<section class="asking">${danger}<p class="intro">${consult.notice ?? say('intro')}</p>
<form><label for="sinau-ask"><strong>${say('question')}</strong></label><textarea class="field" id="sinau-ask" rows="4" aria-describedby="sinau-ask-how"></textarea><p class="how" id="sinau-ask-how">${say('questionHow')}</p><p class="how" role="status"></p><div class="found"></div>
<div class="details" hidden><hr>${topic}<p><label><strong>${say('district')}</strong><input class="field" name="district" maxlength="80" autocomplete="off"></label></p><label class="option"><input type="checkbox" name="consent"><span>${say('consent')}</span></label><p class="how">${say(consult.identity === 'name' ? 'named' : 'nameless')}</p></div>
<button class="button">${say('goOn')}</button></form><div class="others"></div></section>
<section class="talking" hidden><div class="talk" role="log" aria-label="${say('conversation')}"></div><div class="standing"></div>
<form><label for="sinau-more"><strong>${say('followUp')}</strong></label><textarea class="field" id="sinau-more" rows="3"></textarea><p class="how" role="status"></p><p><button class="button">${say('send')}</button></p></form>${danger}</section></dialog></aside>
`;
}
