import type { CourseSettings, Lesson, Module, Page } from '../../model/course.ts';
import { plainText } from '../../model/plain-text.ts';
import { renderBlocks } from './blocks.ts';
import { type Minutes, renderContents } from './contents.ts';
import type { ModuleContext, PageContext } from './context.ts';
import { type Html, html } from './html.ts';
import { PLAIN, renderInlines } from './inline.ts';
import { GLOSSARY_PAGE, OPENING_PAGE, RESULTS_PAGE, termFragment } from './links.ts';
import { renderTextBlocks, renderTight } from './prose.ts';
import { TermMarker } from './terms.ts';

export function renderOpening(context: ModuleContext, course: CourseSettings, minutes: Minutes): Html {
  const { module, say } = context;
  const page = pageContext(context, OPENING_PAGE, module.opening);
  const body = renderBlocks(module.opening.blocks, page);
  const first = module.lessons[0];
  const begin =
    first === undefined ? null : html`<p class="begin"><a class="button" href="#${first.id}">${say('begin')}</a></p>`;
  return html`<section class="page opening" id="${OPENING_PAGE}">${renderLogo(course, context)}<p class="kicker">${course.title}</p><h1>${module.title}</h1><p class="lead">${module.summary}</p><p class="meta">${say('about', { n: minutes.total })} · ${say('lessonCount', { n: module.lessons.filter(isReading).length })}</p><fds-voice></fds-voice>${begin}${body}${renderObjectives(context)}<nav class="toc" aria-labelledby="sinau-toc"><h2 id="sinau-toc">${say('contents')}</h2>${renderContents(context, minutes)}</nav>${renderFootnotes(module.opening, page)}</section>`;
}

/** The course's title stands beside it, so that it has nothing to tell. */
function renderLogo({ theme }: CourseSettings, context: ModuleContext): Html | null {
  const src = theme.logo === undefined ? null : context.media.place(theme.logo, 'course.yaml');
  return src === null ? null : html`<img class="logo" src="${src}" alt="">`;
}

function renderObjectives({ module, say }: ModuleContext): Html | null {
  if (module.objectives.length === 0) return null;
  return html`<section class="objectives"><h2>${say('objectives')}</h2><ul>${module.objectives.map((o) => html`<li>${o.text}</li>`)}</ul></section>`;
}

export function renderLesson(lesson: Lesson, context: ModuleContext, minutes: Minutes): Html {
  const { module, say } = context;
  const page = pageContext(context, lesson.id, lesson);
  const index = module.lessons.indexOf(lesson);
  const title = renderInlines(lesson.title, page, PLAIN);
  const body = renderBlocks(lesson.blocks, page);
  const turn = index < 0 ? null : renderTurn(module, index, context);
  const time = say('minutes', { n: minutes.of(lesson) });
  return html`<section class="page lesson" id="${lesson.id}"><p class="kicker">${placeOf(lesson, context)} · ${time}</p><h1>${title}</h1><fds-voice></fds-voice>${body}${renderFootnotes(lesson, page)}${turn}</section>`;
}

/** Which of the lessons it is; a quiz and optional reading are not counted among them. */
function placeOf(lesson: Lesson, { module, say }: ModuleContext): string {
  const reading = module.lessons.filter(isReading);
  const n = reading.indexOf(lesson) + 1;
  if (n > 0) return say('lessonOf', { n, total: reading.length });
  if (module.answers === lesson) return say('answers');
  return lesson.optional ? say('optionalReading') : say('assessment');
}

function isReading(lesson: Lesson): boolean {
  return !lesson.optional && !lesson.blocks.some((block) => block.kind === 'quiz' && block.graded);
}

/** Links to the neighbours; after the last lesson comes the result. */
function renderTurn(module: Module, index: number, { say }: ModuleContext): Html {
  const link = (rel: 'prev' | 'next', id: string, words: string, title: string): Html =>
    html`<a rel="${rel}" href="#${id}"><small>${words}</small><span>${title}</span></a>`;
  const before = module.lessons[index - 1];
  const after = module.lessons[index + 1];
  const previous =
    before === undefined
      ? link('prev', OPENING_PAGE, say('previous'), say('opening'))
      : link('prev', before.id, say('previous'), plainText(before.title));
  const next =
    after === undefined
      ? link('next', RESULTS_PAGE, say('next'), say('results'))
      : link('next', after.id, say('next'), plainText(after.title));
  return html`<nav class="turn" aria-label="${say('previous')}, ${say('next')}">${next}${previous}</nav>`;
}

function renderFootnotes(source: Page, page: PageContext): Html | null {
  if (page.notes.length === 0) return null;
  const notes = page.notes.map((label, i) => {
    const note = source.footnotes.find((footnote) => footnote.label === label);
    const back = html` <a href="#${page.page}.ref-${i + 1}" aria-label="${page.say('backToText')}">↩</a>`;
    return html`<li id="${page.page}.note-${i + 1}">${renderTight(note?.blocks ?? [], page)}${back}</li>`;
  });
  return html`<aside class="footnotes"><h2>${page.say('footnotes')}</h2><ol>${notes}</ol></aside>`;
}

export function renderGlossary(context: ModuleContext): Html | null {
  const { terms, say, module } = context;
  if (terms.length === 0) return null;
  const page = { ...pageContext(context, GLOSSARY_PAGE, module.opening), marker: new TermMarker([]) };
  const entries = terms.map((term) => {
    const aka =
      term.aka.length === 0 ? null : html` <small>${say('alsoKnown', { names: term.aka.join(', ') })}</small>`;
    return html`<div><dt id="${termFragment(term.term)}">${term.term}${aka}</dt><dd>${renderTextBlocks(term.blocks, { ...page, file: term.at.file })}</dd></div>`;
  });
  return html`<section class="page glossary" id="${GLOSSARY_PAGE}"><h1>${say('glossary')}</h1><dl>${entries}</dl></section>`;
}

/** Filled by the player; without it there is nothing to show. */
export function renderResults({ say }: ModuleContext): Html {
  return html`<section class="page results" id="${RESULTS_PAGE}"><h1>${say('results')}</h1><fds-results></fds-results></section>`;
}

/** What a page of the module is written with; `page` is its fragment id. */
export function pageContext(context: ModuleContext, page: string, source: Page): PageContext {
  return {
    ...context,
    page,
    file: source.file,
    notes: [],
    marker: new TermMarker(context.terms),
    section: { depth: 1 },
    inside: renderBlocks,
  };
}
