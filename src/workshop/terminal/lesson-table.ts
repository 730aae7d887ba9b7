import type { LessonMeasures } from '../../compiler/compile.ts';
import type { SayCheck } from '../../i18n/terminal.ts';
import { type Column, table } from './table.ts';
import { paint, type Terminal } from './terminal.ts';

/** How long and how hard to read each lesson is, and what the numbers mean. */
export function lessonTable(lessons: readonly LessonMeasures[], say: SayCheck, terminal: Terminal): string {
  const columns: readonly Column[] = [
    { title: say('columnLesson'), align: 'left', flexible: true },
    { title: say('columnWords'), align: 'right' },
    { title: say('columnMinutes'), align: 'right' },
    { title: say('columnReading'), align: 'right' },
  ];
  const numbers = ({ words, minutes, index }: Pick<LessonMeasures, 'words' | 'minutes' | 'index'>) =>
    [words, minutes, index].map(String);
  const rows = lessons.map((one) => [one.file, ...numbers(one)]);
  const sum = (of: 'words' | 'minutes') => lessons.reduce((total, one) => total + one[of], 0);
  const hardest = Math.max(0, ...lessons.map(({ index }) => index));
  const foot = [
    say('lessonsTotal', { n: lessons.length }),
    ...numbers({ words: sum('words'), minutes: sum('minutes'), index: hardest }),
  ];
  const { width } = terminal;
  return `${table(columns, rows, foot, { width, paint: paint(terminal) })}\n\n${say('readingMeans')}\n\n`;
}
