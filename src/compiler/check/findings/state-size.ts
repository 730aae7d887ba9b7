import { largestState } from '../../../attempt/largest-state.ts';
import { stateShares } from '../../../attempt/state-shares.ts';
import type { Module } from '../../../model/course.ts';
import { HOLDING_SCORM12, SCORM12_LIMITS, SCORM2004_LIMITS, type Standard } from '../../../model/standard.ts';
import { outlineOf } from '../../outline/outline-of.ts';
import type { Report } from '../report.ts';
import type { Check, Subject } from '../subject.ts';

/** Parts of a module that are named as what to shorten. */
const NAMED = 3;

/** What the narrowest LMS a course is made for has room for. */
interface Room {
  readonly lms: string;
  /** Characters. */
  readonly limit: number;
}

/** Modules of which a learner could do more than an LMS saves. */
export const checkStateSize: Check = (subject, report) => {
  const room = narrowest(subject.course.settings.standards);
  if (room === null) return;
  for (const { module } of subject.modules) checkModule(module, room, subject, report);
};

function narrowest(standards: readonly Standard[]): Room | null {
  if (standards.some((standard) => HOLDING_SCORM12.includes(standard)))
    return { lms: 'SCORM 1.2', limit: SCORM12_LIMITS.suspendData };
  return standards.includes('scorm2004') ? { lms: 'SCORM 2004', limit: SCORM2004_LIMITS.suspendData } : null;
}

function checkModule(module: Module, room: Room, { course }: Subject, report: Report): void {
  const outline = outlineOf(course, module);
  const { whole, results } = largestState(outline);
  if (whole <= room.limit) return;
  const of = results > room.limit ? 'results' : 'whole';
  const largest = stateShares(outline, of).slice(0, NAMED);
  if (of === 'results') report.report('state-too-large', module.at, { characters: results, ...room, largest });
  else report.report('state-drops-answers', module.at, { characters: whole, ...room, largest });
}
