import type { ConsultSettings } from './course.ts';

/** What the page of a module knows of the consultation; there where the course names an endpoint. */
export interface PageConsult extends Omit<ConsultSettings, 'topics'> {
  /** Topic of the module's own questions, where its author names one. */
  readonly topic?: string;
  /** Fragment id of the page of published answers, where the module has one. */
  readonly answers?: string;
}
