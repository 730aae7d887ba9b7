import { plainText } from '../../../model/plain-text.ts';
import type { Check } from '../subject.ts';

/** Modules without lessons, lessons without title or text. */
export const checkStructure: Check = ({ modules }, report) => {
  for (const { module, content } of modules) {
    if (module.lessons.length === 0) report.report('module-without-lessons', module.at, {});
    for (const { lesson } of content.pages) {
      if (lesson === null) continue;
      if (plainText(lesson.title) === '') report.report('title-missing', lesson.at, {});
      if (lesson.blocks.length === 0) report.report('lesson-empty', lesson.at, {});
    }
  }
};
