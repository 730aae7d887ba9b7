import { FdsChecklist } from './checklist/fds-checklist.ts';
import { FdsProgress } from './progress/fds-progress.ts';
import { FdsQuestion } from './question/fds-question.ts';
import { FdsQuiz } from './quiz/fds-quiz.ts';
import { FdsReflection } from './reflection/fds-reflection.ts';
import { FdsResults } from './results/fds-results.ts';
import { FdsSaveState } from './save-state/fds-save-state.ts';
import { FdsScenario } from './scenario/fds-scenario.ts';
import { FdsSteps } from './steps/fds-steps.ts';

/** What the module itself is taken with. A quiz says which of its questions are drawn before they draw themselves. */
export const ELEMENTS = {
  quiz: FdsQuiz,
  question: FdsQuestion,
  scenario: FdsScenario,
  steps: FdsSteps,
  checklist: FdsChecklist,
  reflection: FdsReflection,
  results: FdsResults,
  progress: FdsProgress,
  'save-state': FdsSaveState,
};
