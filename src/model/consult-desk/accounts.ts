/**
 * What the officers' desk and the consultation service exchange, below `/v1/desk`: here roles, accounts and sessions, in
 * the files beside it the rest. The session is a cookie; every call but GET carries the session's token in `X-CSRF-Token`.
 */

/** In rising order: each may do what those before it may. */
export const DESK_ROLES = ['officer', 'editor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** The lowest role that may do it. The service enforces it; the desk shows only what will be granted. */
export const DESK_PERMISSIONS = {
  'answer-threads': 'officer',
  'see-statistics': 'officer',
  'export-threads': 'editor',
  'publish-answers': 'editor',
  'edit-canned-replies': 'editor',
  'see-audit-log': 'admin',
  'manage-accounts': 'admin',
  'manage-learner-data': 'admin',
} as const satisfies Readonly<Record<string, DeskRole>>;
export type DeskPermission = keyof typeof DESK_PERMISSIONS;

export function mayDo(role: DeskRole, permission: DeskPermission): boolean {
  return DESK_ROLES.indexOf(role) >= DESK_ROLES.indexOf(DESK_PERMISSIONS[permission]);
}

/** `POST /v1/desk/session`. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
}

/** Answer of signing in, and of `GET /v1/desk/session`. `DELETE` signs out (204). */
export interface DeskSession {
  readonly account: Account;
  /** For `X-CSRF-Token`. */
  readonly csrf: string;
  readonly expiresAt: string;
}

/** `POST /v1/desk/session/password` (204): ends the account's other sessions. */
export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** Characters. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
/** Names to sign in with; also right as the `pattern` of a field, where a hyphen in a class is escaped. */
export const ACCOUNT_NAME_PATTERN = '^[a-z0-9](?:[a-z0-9._\\-]{0,38}[a-z0-9])?$';

export interface Account {
  readonly id: string;
  /** To sign in with; see `ACCOUNT_NAME_PATTERN`. */
  readonly name: string;
  /** What learners and colleagues read. */
  readonly displayName: string;
  readonly role: DeskRole;
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
}

/** `GET /v1/desk/accounts`: for admins all; for others the active ones, to filter by. */
export interface AccountsPage {
  readonly accounts: readonly Account[];
}

/** `POST /v1/desk/accounts` (201). */
export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly role: DeskRole;
  readonly password: string;
}

/** `PATCH /v1/desk/accounts/{id}`. A new password, a lower role or `active: false` ends the account's sessions. */
export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly role?: DeskRole | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
}
