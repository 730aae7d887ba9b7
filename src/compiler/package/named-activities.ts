import { type ActivityIds, activityIds } from '../../model/activity-id.ts';
import type { CourseSettings } from '../../model/course.ts';

/** How the activities of a course are named. Throws where it has no IRI: the check sees to it, so that is a fault of ours. */
export function namedActivities({ id, iri }: CourseSettings): ActivityIds {
  if (iri === undefined) throw new Error(`the course ${id} has no iri to name its activities`);
  return activityIds(iri);
}
