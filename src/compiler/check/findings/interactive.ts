import { INTERACTIVE_TYPES } from '../../../model/outline.ts';
import { blocksOf } from '../content.ts';
import { isGraded } from '../graded.ts';
import type { Check } from '../subject.ts';

/** Questions and scenarios that this player cannot score, and survey scales that are to be graded. */
export const checkInteractive: Check = ({ modules }, report) => {
  for (const { content } of modules) {
    for (const { block, quiz } of blocksOf(content, 'question')) {
      const graded = quiz !== null && isGraded(quiz);
      if (graded && block.type === 'likert') report.report('graded-survey', block.at, {});
      else if (!INTERACTIVE_TYPES.includes(block.type))
        report.report(graded ? 'not-interactive-graded' : 'not-interactive', block.at, { type: block.type });
    }
    for (const { block, quiz } of blocksOf(content, 'scenario'))
      if (quiz !== null && isGraded(quiz)) report.report('scenario-graded', block.at, {});
  }
};
