import { DIRECTIVE_SYNTAX_WORDS } from './parse/directives.ts';
import { FILE_SYNTAX_WORDS } from './parse/files.ts';
import { QUESTION_SYNTAX_WORDS } from './parse/questions.ts';
import { SETTING_SYNTAX_WORDS } from './parse/settings.ts';
import { TEXT_SYNTAX_WORDS } from './parse/text.ts';

/** What the parser finds: text that is not the authoring format. */
export const PARSE_WORDS = {
  ...FILE_SYNTAX_WORDS,
  ...SETTING_SYNTAX_WORDS,
  ...DIRECTIVE_SYNTAX_WORDS,
  ...QUESTION_SYNTAX_WORDS,
  ...TEXT_SYNTAX_WORDS,
};
