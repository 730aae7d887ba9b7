import type { SayLearner } from '../../../i18n/learner.ts';

/** How one option, row or field stands. */
export type Verdict = 'plain' | 'right' | 'wrong' | 'missed';

/** Shows a verdict on `part`: as a class, and in words below its text; `instead` is what would have been right. */
export function mark(part: Element, verdict: Verdict, say: SayLearner, instead = ''): void {
  part.classList.toggle('right', verdict === 'right' || verdict === 'missed');
  part.classList.toggle('wrong', verdict === 'wrong');
  part.querySelector('.mark')?.remove();
  if (verdict === 'plain') return;
  const line = document.createElement('span');
  line.className = 'mark';
  line.textContent = WORDS[verdict](say) + (instead === '' ? '' : ` → ${instead}`);
  (part.querySelector(':scope > span') ?? part).append(line);
}

const WORDS = {
  right: (say: SayLearner) => `✓ ${say('yourAnswer')}, ${say('rightAnswer')}`,
  wrong: (say: SayLearner) => `✗ ${say('yourAnswer')}, ${say('notRight')}`,
  missed: (say: SayLearner) => `✓ ${say('rightAnswer')}`,
};
