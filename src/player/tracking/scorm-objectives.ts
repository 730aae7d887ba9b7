import type { Attempt } from '../../attempt/attempt.ts';
import { own } from '../../attempt/records.ts';
import type { Outline } from '../../model/outline.ts';
import { cmiIdentifier } from './interaction.ts';
import { oneLine } from './one-line.ts';
import type { ScormDialect } from './scorm-dialect.ts';
import type { ScormRuntime } from './scorm-runtime.ts';

/**
 * Each lesson as an objective, `incomplete` or `completed`, found by its identifier: what an LMS has beside them, such as
 * the primary objective of the manifest, stays as it is. SCORM 1.2 RTE 3.4.2.4, 2004 4th RTE 4.2.17.
 */
export class ScormObjectives {
  private readonly supported: boolean;
  private readonly ids: string[];

  constructor(
    private readonly dialect: ScormDialect,
    private readonly runtime: ScormRuntime,
    private readonly outline: Outline,
  ) {
    this.supported = runtime.get('cmi.objectives._children') !== '';
    const length = Number(runtime.get('cmi.objectives._count')) || 0;
    this.ids = Array.from({ length }, (_, index) => runtime.get(`cmi.objectives.${index}.id`));
  }

  tell(attempt: Attempt): void {
    if (!this.supported) return;
    this.outline.lessons.every(({ id, title }) => {
      const index = this.place(cmiIdentifier(id));
      if (index < 0) return false;
      const at = `cmi.objectives.${index}.`;
      const { objectiveStatus, describes } = this.dialect;
      this.runtime.raise(at + objectiveStatus, own(attempt.read, id) ? 'completed' : 'incomplete');
      if (describes) this.runtime.set(`${at}description`, oneLine(title));
      return true;
    });
  }

  /** The index of the objective, made where there is none; -1 where the LMS takes no more: a gap would be refused. */
  private place(id: string): number {
    const known = this.ids.indexOf(id);
    if (known >= 0) return known;
    // One whose identifier the LMS does not give is taken over, lest there be more at each launch.
    const free = this.ids.indexOf('');
    const index = free >= 0 ? free : this.ids.length;
    if (!this.runtime.set(`cmi.objectives.${index}.id`, id)) return -1;
    this.ids[index] = id;
    return index;
  }
}
