import type { SayCheck } from '../../i18n/terminal.ts';
import type { Diagnostic, Level } from '../../model/diagnostic.ts';
import type { Paint } from './terminal.ts';

/** The closing lines of a check: how many of what in how many files, and what to do now. */
export function checkSummary(diagnostics: readonly Diagnostic[], files: number, say: SayCheck, paint: Paint): string {
  const count = (level: Level): number => diagnostics.filter((diagnostic) => diagnostic.level === level).length;
  const counts = [
    { n: count('error'), one: 'error', many: 'errors', color: paint.red },
    { n: count('warning'), one: 'warning', many: 'warnings', color: paint.yellow },
    { n: count('info'), one: 'info', many: 'infos', color: paint.cyan },
  ] as const;
  const shown = counts
    .filter(({ n }) => n > 0)
    .map(({ n, one, many, color }) => color(say(n === 1 ? one : many, { n })));
  const sum =
    shown.length === 0
      ? paint.green(`✓ ${say('clean', { files })}`)
      : say('counted', { counts: shown.join(', '), files });
  return `${[sum, ...nextSteps(diagnostics, say, paint)].join('\n')}\n`;
}

function nextSteps(diagnostics: readonly Diagnostic[], say: SayCheck, paint: Paint): string[] {
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const mend = diagnostics.some(({ level }) => level === 'error');
  const steps = [
    ...(fixable > 0 ? [say(fixable === 1 ? 'nextFixOne' : 'nextFix', { n: fixable })] : []),
    say(mend ? 'nextMend' : 'nextBuild'),
  ];
  const label = `${say('next')}: `;
  return steps.map((step, i) => `${i === 0 ? paint.bold(label) : ' '.repeat(label.length)}${step}`);
}
