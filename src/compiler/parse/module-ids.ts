import type { Place } from '../../model/diagnostic.ts';
import { slug } from './heading-ids.ts';
import { Numbered } from './numbered.ts';
import type { Report } from './report.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The one namespace of a module: lessons, questions, quizzes, scenarios, reflections, checklists. */
export class ModuleIds {
  private readonly taken = new Map<string, Place>();
  private readonly numbered = new Numbered((id) => this.taken.has(id) || this.written.has(id));

  constructor(
    private readonly report: Report,
    /** Ids that authors wrote somewhere in the module: none that is made up may be one of them. */
    private readonly written: ReadonlySet<string> = new Set(),
  ) {}

  /** The id itself where it is well formed and free; otherwise a report, and another that is free. */
  claim(id: string, at: Place): string {
    const well = this.wellFormed(id, at);
    const first = this.taken.get(well);
    if (first === undefined) return this.take(well, at);
    this.report.report('duplicate-id', at, { id: well, file: first.file, line: first.line });
    return this.derive(well, at);
  }

  /** A free id made of a text: `Berapa persen kehadiran…` → `berapa-persen-kehadiran`. */
  derive(text: string, at: Place): string {
    const base = slug(text, 'tanpa-nama').slice(0, 40).replace(/-+$/, '');
    return this.take(this.numbered.free(base), at);
  }

  private take(id: string, at: Place): string {
    this.taken.set(id, at);
    return id;
  }

  private wellFormed(id: string, at: Place): string {
    const problem = idProblem(id);
    if (problem === null) return id;
    this.report.report(problem, at, { id, example: exampleId(id) });
    return exampleId(id);
  }
}

/** Every `{… #id …}` in a text, whatever it belongs to. */
export function idsWrittenIn(text: string): string[] {
  return Array.from(text.matchAll(/#([a-z0-9][a-z0-9-]*)(?=[^{}\n]{0,200}\})/g), ([, id = '']) => id);
}

/** The code of what is wrong with an id; `null` where nothing is. */
export function idProblem(id: string): 'bad-id' | 'reserved-id' | null {
  if (!KEBAB.test(id)) return 'bad-id';
  return id.startsWith('sinau-') ? 'reserved-id' : null;
}

/** The nearest well-formed id: `Hadir Minimum` → `hadir-minimum`. */
export function exampleId(id: string): string {
  return slug(id.replace(/^sinau-+/, ''), 'hadir-minimum');
}
