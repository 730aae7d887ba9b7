import type { Course, Lesson, Module } from '../../model/course.ts';
import { lessonMinutes } from '../../model/minutes.ts';
import type { Outline } from '../../model/outline.ts';
import { outlineOf } from '../outline/outline-of.ts';
import { renderDialogs } from './around.ts';
import { renderConsultation } from './consultation.ts';
import type { Minutes } from './contents.ts';
import { renderDocument } from './document.ts';
import { html } from './html.ts';
import { moduleContext } from './module-context.ts';
import { renderGlossary, renderLesson, renderOpening, renderResults } from './page.ts';
import { servicesOf } from './services.ts';
import { themeStyle } from './theme.ts';

/** A module as one page, and what a package needs beside it. */
export interface RenderedModule {
  /** The whole `index.html`. */
  readonly html: string;
  readonly outline: Outline;
  /** Files the page refers to: path below the course folder, and ASCII path in the package. */
  readonly media: readonly { readonly from: string; readonly to: string }[];
  /** How long the module takes. */
  readonly minutes: number;
  readonly questions: number;
}

/**
 * Writes a module as HTML that reads, navigates and prints without JavaScript.
 * @param critical Style of the first screen, which stands in the page itself.
 */
export function renderModule(course: Course, module: Module, critical: string): RenderedModule {
  const outline = outlineOf(course, module);
  const context = moduleContext(course, module);
  const minutes = minutesOf(module, outline);
  const pages = [
    renderOpening(context, course.settings, minutes),
    ...module.lessons.map((lesson) => renderLesson(lesson, context, minutes)),
    module.answers === undefined ? null : renderLesson(module.answers, context, minutes),
    renderGlossary(context),
    renderResults(context),
  ];
  return {
    html: renderDocument(context, pages, {
      critical,
      outline,
      dialogs: html`${renderDialogs(context, minutes)}${renderConsultation(course, module)}`,
      theme: themeStyle(course.settings.theme),
      services: servicesOf(course, module),
    }).toString(),
    outline,
    media: context.media.used,
    minutes: minutes.total,
    questions: Object.keys(outline.questions).length,
  };
}

/** As the outline has them; only the published answers are measured here. */
function minutesOf(module: Module, { lessons }: Outline): Minutes {
  const known = new Map(lessons.map(({ id, minutes }) => [id, minutes]));
  const of = (lesson: Lesson): number => known.get(lesson.id) ?? lesson.duration ?? lessonMinutes(lesson);
  return { of, total: module.duration ?? module.lessons.reduce((sum, lesson) => sum + of(lesson), 0) };
}
