import { largestState } from '../../../attempt/largest-state.ts';
import { stateShares } from '../../../attempt/state-shares.ts';
import type { Module } from '../../../model/course.ts';
import { HOLDING_SCORM12, SCORM12_LIMITS } from '../../../model/standard.ts';
import { outlineOf } from '../../outline/outline-of.ts';
import type { Report } from '../report.ts';
import type { Check, Subject } from '../subject.ts';

/** Parts of a module that are named as what to shorten. */
const NAMED = 3;

/** Modules of which a learner could do more than SCORM 1.2 saves; other standards hold sixteen times as much. */
export const checkStateSize: Check = (subject, report) => {
  if (!subject.course.settings.standards.some((standard) => HOLDING_SCORM12.includes(standard))) return;
  for (const { module } of subject.modules) checkModule(module, subject, report);
};

function checkModule(module: Module, { course }: Subject, report: Report): void {
  const outline = outlineOf(course, module);
  const { whole, results } = largestState(outline);
  const limit = SCORM12_LIMITS.suspendData;
  if (whole <= limit) return;
  const of = results > limit ? 'results' : 'whole';
  const largest = stateShares(outline, of).slice(0, NAMED);
  if (of === 'results') report.report('state-too-large', module.at, { characters: results, limit, largest });
  else report.report('state-drops-answers', module.at, { characters: whole, limit, largest });
}
