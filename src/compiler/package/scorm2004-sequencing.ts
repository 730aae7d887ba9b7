import type { Outline } from '../../model/outline.ts';
import { passingMeasure } from './passing-measure.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * When the SCO is completed (SCORM 2004 4th CAM 5.1.1): with a progress measure of 1, which the player tells exactly
 * when the module's own condition holds. `1` to the letter: Moodle compares it as text with what the player sets.
 */
export function completionThreshold(): XmlElement {
  return element('adlcp:completionThreshold', { completedByMeasure: 'true', minProgressMeasure: '1' });
}

/**
 * The SCO's own sequencing (CAM 5.1): its mastery, and that an LMS presumes neither completion nor success of it. The
 * objective has no id and the lessons have none here, see docs/decisions/0005.
 */
export function sequencing(outline: Outline): XmlElement {
  const delivery = { completionSetByContent: 'true', objectiveSetByContent: 'true' };
  return element('imsss:sequencing', {}, ...objectives(outline), element('imsss:deliveryControls', delivery));
}

/** How an LMS walks the organization (CAM 5.1.2): it may start its one SCO by itself. */
export function organizationSequencing(): XmlElement {
  return element('imsss:sequencing', {}, element('imsss:controlMode', { choice: 'true', flow: 'true' }));
}

/** What an LMS gives back as `cmi.scaled_passing_score` (RTE 4.2.21). */
function objectives(outline: Outline): XmlElement[] {
  const measure = passingMeasure(outline);
  if (measure === null) return [];
  const minimum = element('imsss:minNormalizedMeasure', {}, measure);
  return [element('imsss:objectives', {}, element('imsss:primaryObjective', { satisfiedByMeasure: 'true' }, minimum))];
}
