import { withoutConsult } from '../../i18n/consult-widget.ts';
import { learnerWords } from '../../i18n/learner.ts';
import { speaker } from '../../i18n/speak.ts';
import type { Course, Module, Term } from '../../model/course.ts';
import { wordsIn } from '../../model/words-in.ts';
import type { ModuleContext } from './context.ts';
import { makeLinks } from './links.ts';
import { MediaPaths } from './media-paths.ts';
import { termsIn } from './terms.ts';

/** What everything that is written of a module needs: words, links, places of files, terms. */
export function moduleContext(course: Course, module: Module): ModuleContext {
  const words = learnerWords(module.language, withoutConsult(course.words[module.language.toLowerCase()] ?? {}));
  return {
    module,
    words,
    say: speaker(words),
    topics: new Map(course.settings.consult?.topics.map(({ id, title }) => [id, title])),
    links: makeLinks(module),
    media: new MediaPaths([...module.media, ...logoOf(course)]),
    terms: sortTerms([...module.glossary, ...termsIn(wordsIn(module), course.glossary)]),
  };
}

/** A file of the course, not of the module. */
function logoOf({ settings }: Course): readonly { readonly path: string }[] {
  return settings.theme.logo === undefined ? [] : [{ path: settings.theme.logo }];
}

/** In alphabetical order by code units, so that it is the same on every machine; a module's own word comes first. */
function sortTerms(terms: readonly Term[]): Term[] {
  const first = new Map<string, Term>();
  for (const term of terms) {
    const key = term.term.toLowerCase();
    if (!first.has(key)) first.set(key, term);
  }
  return [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
}
