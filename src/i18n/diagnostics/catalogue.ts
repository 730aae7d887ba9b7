import { CHECK_WORDS } from './check.ts';
import { PARSE_WORDS } from './parse.ts';

/** Every finding Sinau can report. The key is the code an author sees, and sets a severity for under `lint`. */
export const DIAGNOSTICS = { ...PARSE_WORDS, ...CHECK_WORDS };
