import type { Attempt } from '../../attempt/attempt.ts';
import { own } from '../../attempt/records.ts';
import type { Outline } from '../../model/outline.ts';
import { cmiIdentifier } from './interaction.ts';
import { oneLine } from './one-line.ts';
import type { ScormDialect } from './scorm-dialect.ts';
import type { ScormRuntime } from './scorm-runtime.ts';

/**
 * Gives what tells each lesson as an objective, `incomplete` or `completed`, found by its identifier: what an LMS has
 * beside them, such as the primary objective of the manifest, stays as it is. SCORM 1.2 RTE 3.4.2.4, 2004 4th RTE 4.2.17.
 */
export function objectivesTeller(
  { objectiveStatus, describes }: ScormDialect,
  runtime: ScormRuntime,
  { lessons }: Outline,
): (attempt: Attempt) => void {
  const isSupported = runtime.get('cmi.objectives._children') !== '';
  const length = Number(runtime.get('cmi.objectives._count')) || 0;
  const ids = Array.from({ length }, (_, index) => runtime.get(`cmi.objectives.${index}.id`));

  /** The index of the objective, made where there is none; -1 where the LMS takes no more. */
  function placeOf(id: string): number {
    const known = ids.indexOf(id);
    if (known >= 0) return known;
    // One whose identifier the LMS does not give is taken over, lest there be more at each launch.
    const free = ids.indexOf('');
    const index = free >= 0 ? free : ids.length;
    if (!runtime.set(`cmi.objectives.${index}.id`, id)) return -1;
    ids[index] = id;
    return index;
  }

  return ({ read }) => {
    if (!isSupported) return;
    lessons.every(({ id, title }) => {
      const index = placeOf(cmiIdentifier(id));
      if (index < 0) return false; // an index after a gap would be refused
      const at = `cmi.objectives.${index}.`;
      runtime.raise(at + objectiveStatus, own(read, id) ? 'completed' : 'incomplete');
      if (describes) runtime.set(`${at}description`, oneLine(title));
      return true;
    });
  };
}
