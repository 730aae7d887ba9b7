import { z } from 'zod';
import { CONSULT_LIMITS } from '../../model/consult.ts';
import {
  ACCOUNT_NAME_PATTERN,
  type Account,
  type AccountChange,
  type AccountsPage,
  DESK_ROLES,
  type DeskSession,
  type NewAccount,
  PASSWORD_MAX,
  PASSWORD_MIN,
  type PasswordChange,
  type SignIn,
} from '../../model/consult-desk/accounts.ts';
import type {
  CannedReplies,
  CannedReply,
  DeskAnswer,
  DeskAnswersPage,
  DeskAnswersQuery,
  NewAnswer,
  NewCannedReply,
  PreviewRequest,
  PublicationPreview,
} from '../../model/consult-desk/answers.ts';
import {
  AUDIT_ACTIONS,
  type AuditEntry,
  type AuditPage,
  type AuditQuery,
  type LearnerData,
  type LearnerErased,
  type LearnerQuery,
} from '../../model/consult-desk/records.ts';
import { askedAt, publishedAnswer, threadMessage } from './learner.ts';
import { count, cursor, exactly, id, limit, orNull, text, time, uuid } from './parts.ts';

const { questionMax, replyMax, nameMax, pseudonymMax, searchMax } = CONSULT_LIMITS;

const role = z.enum(DESK_ROLES);
const displayName = text(1, nameMax);
/** As it is typed, blanks included. */
const password = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);
const typedPassword = z.string().max(PASSWORD_MAX);

export const account = exactly<Account>()(
  z.strictObject({
    id: uuid,
    name: z.string(),
    displayName: z.string(),
    role,
    active: z.boolean(),
    createdAt: time,
    lastSeenAt: time.nullable(),
  }),
);
export const accountsPage = exactly<AccountsPage>()(z.strictObject({ accounts: z.array(account).readonly() }));
export const newAccount = exactly<NewAccount>()(
  z.strictObject({ name: z.string().regex(new RegExp(ACCOUNT_NAME_PATTERN)), displayName, role, password }),
);
export const accountChange = exactly<AccountChange>()(
  z.strictObject({
    displayName: displayName.optional(),
    role: role.optional(),
    active: z.boolean().optional(),
    password: password.optional(),
  }),
);

export const signIn = exactly<SignIn>()(z.strictObject({ name: text(1, 80), password: typedPassword }));
export const deskSession = exactly<DeskSession>()(z.strictObject({ account, csrf: z.string(), expiresAt: time }));
export const passwordChange = exactly<PasswordChange>()(z.strictObject({ current: typedPassword, password }));

export const auditEntry = exactly<AuditEntry>()(
  z.strictObject({
    id: z.string(),
    at: time,
    by: z.string().nullable(),
    action: z.enum(AUDIT_ACTIONS),
    thread: uuid.nullable(),
    subject: z.string().nullable(),
  }),
);
export const auditPage = exactly<AuditPage>()(
  z.strictObject({ entries: z.array(auditEntry).readonly(), next: z.string().nullable() }),
);
export const auditQuery = exactly<AuditQuery>()(
  z.strictObject({
    thread: uuid.optional(),
    account: uuid.optional(),
    action: z.enum(AUDIT_ACTIONS).optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
);

export const previewRequest = exactly<PreviewRequest>()(
  z.strictObject({ question: orNull(text(0, questionMax)), answer: orNull(text(0, replyMax)) }),
);
export const publicationPreview = exactly<PublicationPreview>()(
  z.strictObject({
    question: z.string(),
    answer: z.string(),
    topic: z.string().nullable(),
    modules: z.array(z.string()).readonly(),
    masked: z.array(z.string()).readonly(),
    doubts: z.array(z.string()).readonly(),
    consent: z.boolean(),
  }),
);
export const newAnswer = exactly<NewAnswer>()(
  z.strictObject({
    question: text(1, questionMax),
    answer: text(1, replyMax),
    topic: orNull(id),
    modules: z.array(id).max(50).readonly(),
  }),
);
export const deskAnswer = exactly<DeskAnswer>()(
  z.strictObject({
    ...publishedAnswer.shape,
    thread: uuid.nullable(),
    withdrawnAt: time.nullable(),
    by: z.string(),
  }),
);
export const deskAnswersQuery = exactly<DeskAnswersQuery>()(
  z.strictObject({
    state: z.enum(['published', 'withdrawn', 'all']).optional(),
    module: id.optional(),
    q: text(0, searchMax).optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
);
export const deskAnswersPage = exactly<DeskAnswersPage>()(
  z.strictObject({ answers: z.array(deskAnswer).readonly(), next: z.string().nullable() }),
);

const cannedFields = { title: text(1, 120), text: text(1, replyMax), topic: orNull(id) };
export const newCannedReply = exactly<NewCannedReply>()(z.strictObject(cannedFields));
export const cannedReply = exactly<CannedReply>()(z.strictObject({ id: uuid, ...cannedFields, updatedAt: time }));
export const cannedReplies = exactly<CannedReplies>()(z.strictObject({ replies: z.array(cannedReply).readonly() }));

export const learnerQuery = exactly<LearnerQuery>()(z.strictObject({ course: id, pseudonym: text(1, pseudonymMax) }));
export const learnerData = exactly<LearnerData>()(
  z.strictObject({
    course: z.string(),
    pseudonym: z.string(),
    threads: z
      .array(
        z.strictObject({
          id: uuid,
          topic: z.string().nullable(),
          district: z.string().nullable(),
          context: askedAt,
          name: z.string().nullable(),
          consent: z.boolean(),
          askedAt: time,
          receivedAt: time,
          helped: z.boolean().nullable(),
          messages: z.array(threadMessage).readonly(),
        }),
      )
      .readonly(),
  }),
);
export const learnerErased = exactly<LearnerErased>()(z.strictObject({ threads: count, messages: count }));
