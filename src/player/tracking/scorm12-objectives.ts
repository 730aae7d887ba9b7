import type { Attempt } from '../../attempt/attempt.ts';
import { own } from '../../attempt/records.ts';
import type { Outline } from '../../model/outline.ts';
import { cmiIdentifier } from './interaction.ts';
import type { Scorm12Runtime } from './scorm12-runtime.ts';

/** Each lesson as an objective, in reading order: `incomplete` or `completed`. SCORM 1.2 RTE 3.4.2.4. */
export class Scorm12Objectives {
  private readonly supported: boolean;

  constructor(
    private readonly runtime: Scorm12Runtime,
    private readonly outline: Outline,
  ) {
    this.supported = runtime.get('cmi.objectives._children') !== '';
    const count = Math.min(Number(runtime.get('cmi.objectives._count')) || 0, outline.lessons.length);
    for (let index = 0; index < count; index++) {
      for (const name of ['id', 'status']) runtime.read(`cmi.objectives.${index}.${name}`);
    }
  }

  tell(attempt: Attempt): void {
    if (!this.supported) return;
    this.outline.lessons.every(({ id }, index) => {
      const at = `cmi.objectives.${index}.`;
      if (!this.runtime.set(`${at}id`, cmiIdentifier(id))) return false; // a gap would be refused
      this.runtime.set(`${at}status`, own(attempt.read, id) === undefined ? 'incomplete' : 'completed');
      return true;
    });
  }
}
