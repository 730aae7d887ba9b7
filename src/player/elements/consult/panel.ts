import { html, nothing, render } from 'lit/html.js';
import type { SayConsult } from '../../../i18n/consult-widget.ts';
import { makeAnswerSearch } from './answer-search.ts';
import { type Endpoint, hasFeature, PLAIN } from './client.ts';
import { type Surrounding, startConsultation } from './consultation.ts';
import { type Conversation, unseen } from './conversation.ts';
import { renderConversations, renderFitting } from './draw-list.ts';
import { renderStanding, renderTalk } from './draw-talk.ts';
import { followThread } from './live.ts';
import type { Stage } from './stage.ts';
import { watchWriting } from './writing.ts';

/** The consultation in the page. */
export interface Panel {
  /** Opens it where one asks; without a topic, at an answer the learner has not seen. */
  open(topic?: string): void;
  /** Sends what waits, and asks for news. */
  catchUp(): void;
}

/** Where one asks, and the draft of what is asked. */
const QUESTION = 'question';

/** Brings the compiled button and its sheet to life. */
export function makePanel(place: HTMLElement, around: Surrounding, say: SayConsult): Panel {
  const { settings, store } = around;
  const { module, language } = store.outline;
  // Whatever is looked for stands there: the compiler of the same version wrote it.
  const at = <Kind extends HTMLElement = HTMLElement>(selector: string) => place.querySelector(selector) as Kind;
  const sheet = at<HTMLDialogElement>('dialog');
  const form = at<HTMLFormElement>('.asking form');
  const details = at('.details');
  const next = at('.asking .button');
  const talk = at('.talk');
  const intro = at('.intro');
  const more = at<HTMLFormElement>('.talking form');
  const [goOn, greeting] = [next.textContent, intro.textContent];

  let view = QUESTION;
  let endpoint: Endpoint | null = null;
  let followed = '';
  let stopFollowing = (): void => undefined;
  let isDue = false;

  /** Whether the endpoint takes questions and tells nothing. */
  const isMute = (): boolean => endpoint !== null && !hasFeature(endpoint, 'threads');

  /** Draws it anew, once, after whatever is happening now. */
  const redraw = (): void => {
    if (!isDue) queueMicrotask(draw);
    isDue = true;
  };

  const consultation = startConsultation(around, redraw);
  const { conversations, drafts, client } = consultation;
  const answers = document.getElementById(settings.answers ?? '');
  const search = makeAnswerSearch(client, answers, around.stemsOf, module, redraw);

  /** First what fits is looked at, then the rest is filled in, then it goes out. */
  const ask = (text: string): boolean => {
    if (details.hidden) {
      details.hidden = false;
      details.querySelector<HTMLElement>('select,input')?.focus();
      return false;
    }
    const given = new FormData(form);
    const field = (name: string): string => `${given.get(name) ?? ''}`.trim();
    const district = field('district');
    drafts.write('district', district);
    go(
      consultation.ask({
        text,
        topic: field('topic') || null,
        district: district || null,
        consent: given.has('consent'),
      }),
    );
    return true;
  };
  const writeOn = (text: string): boolean => {
    consultation.write(view, text);
    return true;
  };
  const question = watchWriting(form, drafts, say, redraw, ask);
  const message = watchWriting(more, drafts, say, redraw, writeOn);

  const draw = (): void => {
    isDue = false;
    const shown = sheet.open ? conversations.find(view) : null;
    if (shown !== null) consultation.see(shown);
    follow(shown);
    at('.asking').hidden = shown !== null;
    at('.talking').hidden = at('.dialog-head .icon').hidden = shown === null;
    const n = consultation.news();
    render(n === 0 ? nothing : html`<span>${say('newAnswers', { n })}</span>`, at('.news'));
    const stage: Stage = { consultation, say, language, endpoint, go };
    if (shown === null) drawAsking(stage);
    else drawTalking(stage, shown);
  };

  const drawAsking = (stage: Stage): void => {
    const { limits, hours } = endpoint ?? PLAIN;
    question.show(QUESTION, { least: limits.questionMin, most: limits.questionMax });
    next.textContent = details.hidden ? goOn : say('ask');
    intro.textContent = `${isMute() && settings.notice === undefined ? say('plainIntro') : greeting} ${hours === null ? '' : say('hours', { hours })}`;
    render(renderFitting(stage, search(drafts.read(QUESTION))), at('.found'));
    render(renderConversations(stage), at('.others'));
  };

  const drawTalking = (stage: Stage, shown: Conversation): void => {
    const rewrite = (): void => {
      drafts.write(QUESTION, shown.question?.text ?? '');
      conversations.forget(shown.id);
      go(QUESTION);
    };
    const said = talk.childElementCount;
    render(renderTalk(stage, shown), talk);
    if (said < talk.childElementCount) talk.lastElementChild?.scrollIntoView({ block: 'nearest' });
    render(renderStanding(stage, shown, rewrite), at('.standing'));
    message.show(view, { least: 1, most: (endpoint ?? PLAIN).limits.messageMax });
    more.hidden = isMute() || shown.end !== undefined;
  };

  /** Listens to the conversation on screen, anew once the endpoint has it. */
  const follow = (shown: Conversation | null): void => {
    const wanted = shown === null ? '' : `${shown.id} ${shown.thread === undefined}`;
    if (wanted === followed) return;
    followed = wanted;
    stopFollowing();
    if (shown !== null) stopFollowing = followThread(consultation, shown.id, settings.pollSeconds);
  };

  const go = (to: string): void => {
    view = to;
    details.hidden = true;
    draw();
    sheet.scrollTo(0, 0);
    at('h2').focus();
    if (to !== QUESTION) talk.lastElementChild?.scrollIntoView();
  };

  const open: Panel['open'] = (topic) => {
    const topics = form.querySelector('select');
    if (topics !== null) topics.value = topic ?? settings.topic ?? '';
    sheet.showModal();
    const news = conversations.all().find((one) => unseen(one) > 0);
    go(topic === undefined && news !== undefined ? news.id : QUESTION);
    client.endpoint().then((found) => {
      endpoint = found;
      redraw();
    });
    consultation.catchUp();
  };

  at('.button').onclick = () => open();
  at('.dialog-head .icon').onclick = () => go(QUESTION);
  sheet.onclose = redraw;
  at<HTMLInputElement>('[name=district]').value = drafts.read('district');
  place.hidden = false;
  draw();
  return { open, catchUp: consultation.catchUp };
}
