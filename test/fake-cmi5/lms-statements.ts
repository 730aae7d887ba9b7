import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../fake-lrs/shapes.ts';
import type { Activity } from '../fake-lrs/statement.ts';
import type { AssignableUnit } from './course-structure.ts';
import type { Launch, Session } from './session.ts';
import { CATEGORY, COURSE_TYPE, EXTENSION, LMS_VERBS } from './vocabulary.ts';

/** Of the unit, before it is launched (cmi5 9.3.1). */
export function launched(launch: Launch, unit: AssignableUnit): JsonObject {
  const { launchParameters } = unit;
  const extensions = {
    [EXTENSION.launchMode]: launch.mode,
    [EXTENSION.launchUrl]: launch.url.replace(/\?.*$/, ''),
    [EXTENSION.moveOn]: launch.moveOn,
    ...(launch.masteryScore !== null && { [EXTENSION.masteryScore]: launch.masteryScore }),
    ...(launchParameters !== null && { [EXTENSION.launchParameters]: launchParameters }),
  };
  return statement('launched', launch, { object: { id: launch.activityId }, extensions });
}

/** In the name of a unit that never said terminated (cmi5 9.3.6, 9.5.4.2); `began`: when it was launched. */
export function abandoned({ launch, statements }: Session, began: string): JsonObject {
  const last = statements.at(-1)?.timestamp ?? began;
  const seconds = Math.max(0, Date.parse(last) - Date.parse(began)) / 1000;
  return statement('abandoned', launch, {
    object: { id: launch.activityId },
    result: { duration: `PT${seconds.toFixed(2)}S` },
  });
}

/** Of the course, once the learner may move on (cmi5 9.3.9). */
export function satisfied(launch: Launch, courseId: string): JsonObject {
  return statement('satisfied', launch, { object: { id: courseId, definition: { type: COURSE_TYPE } } });
}

interface Told {
  readonly object: Activity;
  readonly result?: JsonObject;
  readonly extensions?: JsonObject;
}

function statement(verb: keyof typeof LMS_VERBS, launch: Launch, { object, result, extensions }: Told): JsonObject {
  const { contextTemplate: template, actor, registration } = launch;
  return {
    id: randomUUID(),
    actor,
    verb: { id: LMS_VERBS[verb], display: { en: verb } },
    object,
    ...(result !== undefined && { result }),
    context: {
      ...template,
      registration,
      contextActivities: {
        ...template.contextActivities,
        category: [...(template.contextActivities.category ?? []), { id: CATEGORY.cmi5 }],
      },
      extensions: { ...template.extensions, ...extensions },
    },
    timestamp: new Date().toISOString(),
  };
}
