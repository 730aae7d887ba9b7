import type { ConsultWords } from '../../i18n/consult-widget.ts';
import type { LearnerWords } from '../../i18n/learner.ts';
import type { LrsWords } from '../../i18n/lrs-words.ts';
import type { Outline } from '../../model/outline.ts';
import type { PageXapi } from '../../model/package-settings.ts';
import type { PageConsult } from '../../model/page-consult.ts';

/** What the compiler put into the page for the player. */
export interface PageData {
  readonly outline: Outline;
  /** Of what `xapi.js` says: what the course puts in its own words. */
  readonly words: LearnerWords & Partial<LrsWords>;
  /** Where the course has an IRI. */
  readonly xapi?: PageXapi;
  /** Where the course names an endpoint. */
  readonly consult?: PageConsult & { readonly words: ConsultWords };
}

export function readPageData(document: Document): PageData {
  const text = document.getElementById('sinau-data')?.textContent;
  if (text === null || text === undefined) throw new Error('the page carries no course data');
  return JSON.parse(text) as PageData; // written by the compiler of the same version, in the same package
}
