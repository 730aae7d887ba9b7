import type { Course, Module } from '../../model/course.ts';
import type { CourseFiles } from '../../model/source.ts';
import { type Content, contentOfGlossary, contentOfModule } from './content.ts';
import type { Report } from './report.ts';
import { Sources } from './sources.ts';

/** One module with what stands in it. */
interface ModuleSubject {
  readonly module: Module;
  readonly content: Content;
}

/** Everything a check may look at. */
export interface Subject {
  readonly course: Course;
  readonly files: CourseFiles;
  /** ISO date. */
  readonly today: string;
  readonly sources: Sources;
  readonly modules: readonly ModuleSubject[];
  /** The course's glossary. */
  readonly shared: Content;
}

/** Looks for one kind of fault, or a family of them, in a whole course. */
export type Check = (subject: Subject, report: Report) => void;

export function makeSubject(course: Course, files: CourseFiles, today: string): Subject {
  return {
    course,
    files,
    today,
    sources: new Sources(files),
    modules: course.modules.map((module) => ({ module, content: contentOfModule(module) })),
    shared: contentOfGlossary(course.glossary),
  };
}

/** The content of the course's glossary and of every module. */
export function allContent(subject: Subject): Content[] {
  return [subject.shared, ...subject.modules.map((module) => module.content)];
}
