import type { LrsFaults } from './faults.ts';
import { type Lrs, type LrsOptions, startLrs } from './lrs.ts';

/** What a process that serves an LRS is asked for by the one that started it (see `lrs-process.ts`). */
export interface Question {
  readonly number: number;
  readonly about: 'url' | 'statements' | 'documents' | 'refusals' | 'requests' | 'faults';
  /** What is to go wrong from now on. */
  readonly faults?: Partial<LrsFaults>;
}

const options: LrsOptions = JSON.parse(process.argv[2] ?? '{}');
const lrs = await startLrs(options);

process.on('message', (question: Question) => {
  Object.assign(lrs.faults, question.faults);
  process.send?.({ number: question.number, value: told(lrs, question.about) });
});
process.on('disconnect', () => process.exit());

function told(of: Lrs, about: Question['about']): unknown {
  if (about === 'statements' || about === 'documents') return of[about]();
  return of[about];
}
