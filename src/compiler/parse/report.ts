import type { PARSE_WORDS } from '../../i18n/diagnostics/parse.ts';
import type { Diagnostics } from '../../model/diagnostic.ts';

/** Where every stage of the parser puts what it finds. */
export type Report = Diagnostics<typeof PARSE_WORDS>;
