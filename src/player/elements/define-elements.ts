import type { App } from './app.ts';
import { FdsChecklist } from './checklist/fds-checklist.ts';
import { FdsDisplay } from './display/fds-display.ts';
import { FdsMenu } from './menu/fds-menu.ts';
import { FdsQuestion } from './question/fds-question.ts';
import { FdsQuiz } from './quiz/fds-quiz.ts';
import { FdsReflection } from './reflection/fds-reflection.ts';
import { FdsResults } from './results/fds-results.ts';
import { FdsSaveState } from './save-state/fds-save-state.ts';
import { FdsScenario } from './scenario/fds-scenario.ts';
import { FdsSearch } from './search/fds-search.ts';
import { FdsSteps } from './steps/fds-steps.ts';
import { FdsVoice } from './voice/fds-voice.ts';

/** Upgrades the page: from here on its elements live, each with the app it belongs to. */
export function defineElements(app: App): void {
  const parts = {
    // A quiz says which of its questions are drawn before they draw themselves.
    'fds-quiz': class extends FdsQuiz {
      override readonly app = app;
    },
    'fds-question': class extends FdsQuestion {
      override readonly app = app;
    },
    'fds-scenario': class extends FdsScenario {
      override readonly app = app;
    },
    'fds-steps': class extends FdsSteps {
      override readonly app = app;
    },
    'fds-checklist': class extends FdsChecklist {
      override readonly app = app;
    },
    'fds-reflection': class extends FdsReflection {
      override readonly app = app;
    },
    'fds-voice': class extends FdsVoice {
      override readonly app = app;
    },
    'fds-search': class extends FdsSearch {
      override readonly app = app;
    },
    'fds-results': class extends FdsResults {
      override readonly app = app;
    },
    'fds-menu': class extends FdsMenu {
      override readonly app = app;
    },
    'fds-display': class extends FdsDisplay {
      override readonly app = app;
    },
    'fds-save-state': class extends FdsSaveState {
      override readonly app = app;
    },
  };
  for (const [name, element] of Object.entries(parts)) customElements.define(name, element);
}
