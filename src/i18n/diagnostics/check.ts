import { FILE_WORDS } from './check/files.ts';
import { QUESTION_WORDS } from './check/questions.ts';
import { QUIZ_WORDS } from './check/quizzes.ts';
import { SCENARIO_WORDS } from './check/scenarios.ts';
import { SETTINGS_WORDS } from './check/settings.ts';
import { STATE_WORDS } from './check/state.ts';
import { TEXT_WORDS } from './check/text.ts';

/** What the check finds in text that parses: faults of a course, beyond syntax. */
export const CHECK_WORDS = {
  ...QUESTION_WORDS,
  ...QUIZ_WORDS,
  ...SCENARIO_WORDS,
  ...FILE_WORDS,
  ...TEXT_WORDS,
  ...SETTINGS_WORDS,
  ...STATE_WORDS,
};
