import type { JsonObject } from '../fake-lrs/shapes.ts';
import type { AssignableUnit } from './course-structure.ts';
import type { Launch } from './session.ts';

/** The document of a launch, in the State Resource (cmi5 10.1). */
export const LAUNCH_DATA = 'LMS.LaunchData';

/** The document of a learner, in the Agent Profile Resource (cmi5 11.0). */
export const PREFERENCES = 'cmi5LearnerPreferences';

/** What the unit is told at launch (cmi5 10.2). */
export function launchData(launch: Launch, unit: AssignableUnit, alternateKey: string | null): JsonObject {
  const { contextTemplate, mode, moveOn, masteryScore, returnUrl } = launch;
  const { launchMethod, launchParameters, entitlementKey } = unit;
  return {
    contextTemplate,
    launchMode: mode,
    launchMethod,
    moveOn,
    ...(masteryScore !== null && { masteryScore }),
    ...(returnUrl !== null && { returnURL: returnUrl }),
    ...(launchParameters !== null && { launchParameters }),
    ...((entitlementKey !== null || alternateKey !== null) && {
      entitlementKey: {
        courseStructure: entitlementKey ?? '',
        ...(alternateKey !== null && { alternate: alternateKey }),
      },
    }),
  };
}
