import type { DeskRole } from '../../../model/consult-desk/accounts.ts';

export const ROLE_WORDS = {
  officer: 'roleOfficer',
  editor: 'roleEditor',
  admin: 'roleAdmin',
} as const satisfies Readonly<Record<DeskRole, string>>;
