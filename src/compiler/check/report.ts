import type { CHECK_WORDS } from '../../i18n/diagnostics/check.ts';
import type { Diagnostics } from '../../model/diagnostic.ts';

/** Where a check puts what it finds. */
export type Report = Diagnostics<typeof CHECK_WORDS>;
