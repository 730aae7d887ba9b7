import type { Lesson } from '../../model/course.ts';
import { plainText } from '../../model/plain-text.ts';
import type { ModuleContext } from './context.ts';
import { type Html, html } from './html.ts';
import { GLOSSARY_PAGE, RESULTS_PAGE } from './links.ts';

/** Reading minutes of each lesson and of the whole. */
export interface Minutes {
  readonly of: (lesson: Lesson) => number;
  readonly total: number;
}

/** The lessons, numbered, then the module's other pages: on the opening page, and one tap away from every page. */
export function renderContents({ module, say, terms }: ModuleContext, minutes: Minutes): Html {
  const lessons = module.lessons.map((lesson) => {
    const time = say('minutes', { n: minutes.of(lesson) });
    return renderEntry(lesson.id, plainText(lesson.title), lesson.optional ? `${time} · ${say('optional')}` : time);
  });
  const more = [
    module.answers === undefined ? null : renderEntry(module.answers.id, say('answers')),
    terms.length === 0 ? null : renderEntry(GLOSSARY_PAGE, say('glossary')),
    renderEntry(RESULTS_PAGE, say('results')),
  ];
  return html`<ol>${lessons}</ol><ul>${more}</ul>`;
}

/** A line that leads to a page; below its title a note. */
export function renderEntry(page: string, title: string, note?: string): Html {
  return html`<li><a href="#${page}"><span>${title}</span>${note === undefined ? null : html`<small>${note}</small>`}</a></li>`;
}
