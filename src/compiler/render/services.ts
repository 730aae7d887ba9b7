import { type ConsultWords, consultWords } from '../../i18n/consult-widget.ts';
import type { ConsultSettings, Course, Module, XapiSettings } from '../../model/course.ts';
import type { PageXapi } from '../../model/package-settings.ts';
import type { PageConsult } from '../../model/page-consult.ts';

/** What beyond the LMS the page speaks to, as the player reads it. */
export interface PageServices {
  readonly xapi?: PageXapi;
  readonly consult?: PageConsult & { readonly words: ConsultWords };
}

export function servicesOf({ settings, words }: Course, module: Module): PageServices {
  const { iri, xapi, consult } = settings;
  return {
    ...(iri !== undefined && { xapi: { iri, ...(xapi !== undefined && lrsOf(xapi)) } }),
    ...(consult !== undefined && { consult: consultOf(consult, module, words) }),
  };
}

function consultOf({ topics: _, ...consult }: ConsultSettings, module: Module, words: Course['words']) {
  const { language, consultTopic, answers } = module;
  return {
    ...consult,
    words: consultWords(language, words[language.toLowerCase()]),
    ...(consultTopic !== undefined && { topic: consultTopic }),
    ...(answers !== undefined && { answers: answers.id }),
  };
}

function lrsOf({ endpoint, auth, lmsHomePage, pseudonymous, verbsOff }: XapiSettings): Omit<PageXapi, 'iri'> {
  return {
    endpoint,
    ...(auth.kind === 'public-basic' && { auth: basic(auth.username, auth.password) }),
    ...(lmsHomePage !== undefined && { lmsHomePage }),
    ...(pseudonymous !== undefined && { pseudonymous }),
    ...(verbsOff.length > 0 && { verbsOff }),
  };
}

/** RFC 7617. */
function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
