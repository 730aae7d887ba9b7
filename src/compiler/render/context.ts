import type { LearnerWords, SayLearner } from '../../i18n/learner.ts';
import type { Block, Module, Term } from '../../model/course.ts';
import type { Html } from './html.ts';
import type { Links } from './links.ts';
import type { MediaPaths } from './media-paths.ts';
import type { TermMarker } from './terms.ts';

/** What is the same on every page of one module. */
export interface ModuleContext {
  readonly module: Module;
  readonly words: LearnerWords;
  readonly say: SayLearner;
  readonly links: Links;
  readonly media: MediaPaths;
  /** Titles of the consultation's topics, by id. */
  readonly topics: ReadonlyMap<string, string>;
  /** The module's terms, and those of the course's that stand in it, sorted for reading. */
  readonly terms: readonly Term[];
}

/** Where on which page something is being written. */
export interface PageContext extends ModuleContext {
  /** Fragment id of the page. */
  readonly page: string;
  /** Source file, to which links and media are relative. */
  readonly file: string;
  /** Footnote labels in the order they are first referred to; grows while the page is written. */
  readonly notes: string[];
  /** Marks the first standing of each glossary term. */
  readonly marker: TermMarker;
  /** The heading written last; a block's own title stands one level below it, so that no level is jumped. */
  readonly section: { depth: number };
  /** Writes what stands inside a block; handed down, so that no block imports the registry that knows it. */
  readonly inside: (blocks: readonly Block[], context: PageContext) => Html;
}
