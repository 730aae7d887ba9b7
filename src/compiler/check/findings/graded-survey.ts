import { isGraded } from '../../../model/graded.ts';
import { blocksOf } from '../content.ts';
import type { Check } from '../subject.ts';

/** Survey scales that are to be graded: they have no right answer. */
export const checkGradedSurvey: Check = ({ modules }, report) => {
  for (const { content } of modules) {
    for (const { block, quiz } of blocksOf(content, 'question')) {
      if (block.type === 'likert' && quiz !== null && isGraded(quiz)) report.report('graded-survey', block.at, {});
    }
  }
};
