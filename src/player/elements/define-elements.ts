import type { App } from './app.ts';
import { FdsChecklist } from './checklist/fds-checklist.ts';
import type { PlayerElement } from './player-element.ts';
import { FdsProgress } from './progress/fds-progress.ts';
import { FdsQuestion } from './question/fds-question.ts';
import { FdsQuiz } from './quiz/fds-quiz.ts';
import { FdsReflection } from './reflection/fds-reflection.ts';
import { FdsResults } from './results/fds-results.ts';
import { FdsSaveState } from './save-state/fds-save-state.ts';
import { FdsScenario } from './scenario/fds-scenario.ts';
import { FdsSearch } from './search/fds-search.ts';
import { FdsSteps } from './steps/fds-steps.ts';
import { FdsVoice } from './voice/fds-voice.ts';

/** A quiz says which of its questions are drawn before they draw themselves. */
const ELEMENTS = {
  quiz: FdsQuiz,
  question: FdsQuestion,
  scenario: FdsScenario,
  steps: FdsSteps,
  checklist: FdsChecklist,
  reflection: FdsReflection,
  voice: FdsVoice,
  search: FdsSearch,
  results: FdsResults,
  progress: FdsProgress,
  'save-state': FdsSaveState,
};

/** Upgrades the page: from here on its elements live, each with the app it belongs to. */
export function defineElements(app: App): void {
  for (const [name, element] of Object.entries<abstract new () => PlayerElement>(ELEMENTS)) {
    class Living extends element {
      override readonly app = app;
    }
    customElements.define(`fds-${name}`, Living);
  }
}
