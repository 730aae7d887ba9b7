import type { Place } from './diagnostic.ts';
import type { Footnote, Inline, TextBlock } from './prose.ts';
import type { Option, Question } from './question.ts';
import type { Standard } from './standard.ts';

/** A whole course as its author wrote it: settings, shared glossary, modules in folder order. */
export interface Course {
  readonly settings: CourseSettings;
  readonly glossary: readonly Term[];
  readonly modules: readonly Module[];
  /** The player's own sentences as the course puts them, by key, by language tag in small letters. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** `course.yaml`. */
export interface CourseSettings {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly iri?: string;
  /** BCP 47. */
  readonly language: string;
  readonly standards: readonly Standard[];
  readonly theme: { readonly color?: string; readonly logo?: string; readonly font?: string };
  readonly consult?: ConsultSettings;
  readonly xapi?: XapiSettings;
  readonly emergency?: string;
  /** Severity per diagnostic code, where it differs from the documented one. */
  readonly lint: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
}

export interface ConsultSettings {
  readonly endpoint: string;
  readonly siteKey?: string;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly pollSeconds?: number;
  readonly notice?: string;
  /** What a question says of who asks: the name the LMS gives, or nothing that tells it. */
  readonly identity?: 'pseudonym' | 'name';
}

export interface XapiSettings {
  readonly endpoint: string;
  readonly auth:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'public-basic';
        readonly username: string;
        readonly password: string;
        readonly publicWriteOnly: boolean;
      };
  readonly lmsHomePage?: string;
  /** Learners are told by a pseudonym instead of the id the LMS gives. */
  readonly pseudonymous?: boolean;
  /** Names of the verbs that are not sent. */
  readonly verbsOff: readonly string[];
}

export interface Module {
  readonly kind: 'module';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Semantic version: `1.0.0`. */
  readonly version: string;
  readonly language: string;
  /** Minutes, as the author says; absent: measured. */
  readonly duration?: number;
  /** 0–100. */
  readonly mastery: number;
  readonly completion: 'lessons' | 'passed';
  readonly objectives: readonly Objective[];
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly license?: string;
  /** ISO date on which the facts were last checked. */
  readonly reviewed?: string;
  readonly consultTopic?: string;
  /** Folder below the course folder: `01-pendidikan-anak`. */
  readonly folder: string;
  readonly opening: Page;
  /** In file-name order. */
  readonly lessons: readonly Lesson[];
  /** `tanya-jawab.md`: answers the ministry published. */
  readonly answers?: Lesson;
  /** The module's own terms; the course's come beside them. */
  readonly glossary: readonly Term[];
  /** Every file of the folder that is not Markdown. */
  readonly media: readonly MediaFile[];
  readonly at: Place;
}

export interface Objective {
  readonly id: string;
  readonly text: string;
  readonly at: Place;
}

/** One source file as a learner sees it: blocks and the footnotes they refer to. */
export interface Page {
  /** Path below the course folder. */
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

export interface Lesson extends Page {
  readonly kind: 'lesson';
  readonly id: string;
  /** The first `#` of the file, which is not among the blocks. */
  readonly title: readonly Inline[];
  readonly objectives: readonly string[];
  readonly optional: boolean;
  /** Minutes; absent: measured. */
  readonly duration?: number;
  readonly at: Place;
}

export interface MediaFile {
  /** Path below the course folder. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface Term {
  readonly term: string;
  /** Other names of the same thing. */
  readonly aka: readonly string[];
  readonly blocks: readonly TextBlock[];
  readonly at: Place;
}

export type Block =
  | TextBlock
  | Question
  | Quiz
  | Scenario
  | Reflection
  | Reveal
  | Cards
  | Steps
  | Checklist
  | Activity
  | Facilitator
  | Media
  | Consult;

export interface Quiz {
  readonly kind: 'quiz';
  readonly id: string;
  readonly title?: string;
  readonly graded: boolean;
  readonly role?: 'pretest' | 'practice';
  /** How often the quiz may be taken; `null`: without limit. */
  readonly attempts: number | null;
  /** How many items are drawn from all; absent: all, or as the pools say. */
  readonly draw?: number;
  /** 0–100: this quiz's own verdict; absent: the module's mastery. */
  readonly mastery?: number;
  /** Whether the drawn items stand in random order. */
  readonly shuffle: boolean;
  readonly feedback: 'each' | 'end' | 'score';
  readonly minutes?: number;
  /** What stands before the first question. */
  readonly intro: readonly Block[];
  /** At least one; a quiz without headings has one pool without a title. */
  readonly pools: readonly Pool[];
  readonly at: Place;
}

export interface Pool {
  readonly title?: readonly Inline[];
  readonly draw?: number;
  readonly items: readonly (Question | Scenario)[];
  readonly at: Place;
}

export interface Scenario {
  readonly kind: 'scenario';
  readonly id: string;
  readonly title?: string;
  /** What stands before the first scene. */
  readonly intro: readonly TextBlock[];
  /** The first is where it begins. */
  readonly scenes: readonly Scene[];
  readonly at: Place;
}

export interface Scene {
  /** Local to its scenario. */
  readonly id: string;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly choices: readonly SceneChoice[];
  readonly end?: 'good' | 'fair' | 'poor';
  readonly at: Place;
}

export interface SceneChoice {
  readonly content: readonly Inline[];
  /** Id of the scene it leads to. */
  readonly to: string;
  readonly score: number;
  readonly consequence: readonly TextBlock[];
  readonly at: Place;
}

export interface Reflection {
  readonly kind: 'reflection';
  readonly id: string;
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly at: Place;
}

export interface Reveal {
  readonly kind: 'reveal';
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly at: Place;
}

export interface Cards {
  readonly kind: 'cards';
  readonly title?: string;
  readonly cards: readonly {
    readonly front: readonly Inline[];
    readonly back: readonly Inline[];
    readonly at: Place;
  }[];
  readonly at: Place;
}

export interface Steps {
  readonly kind: 'steps';
  readonly title?: string;
  readonly intro: readonly Block[];
  readonly steps: readonly { readonly blocks: readonly TextBlock[]; readonly at: Place }[];
  readonly at: Place;
}

export interface Checklist {
  readonly kind: 'checklist';
  readonly id: string;
  readonly title?: string;
  readonly intro: readonly Block[];
  readonly items: readonly Option[];
  readonly at: Place;
}

export interface Activity {
  readonly kind: 'activity';
  readonly title?: string;
  /** Minutes. */
  readonly duration?: number;
  readonly materials?: string;
  readonly group?: string;
  readonly blocks: readonly Block[];
  readonly at: Place;
}

export interface Facilitator {
  readonly kind: 'facilitator';
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly at: Place;
}

export interface Media {
  readonly kind: 'media';
  readonly title?: string;
  readonly src: string;
  readonly poster?: string;
  readonly captions?: string;
  /** Path of a Markdown or text file with what is said and shown; required, absent only where it is a finding. */
  readonly transcript?: string;
  /** What the file of the transcript says. */
  readonly transcriptBlocks: readonly TextBlock[];
  /** Anything written inside the directive. */
  readonly blocks: readonly Block[];
  readonly at: Place;
}

export interface Consult {
  readonly kind: 'consult';
  readonly title?: string;
  readonly topic?: string;
  readonly at: Place;
}
