import { z } from 'zod';
import {
  type AnswersPage,
  type AnswersQuery,
  type AskedAt,
  type AskingLearner,
  CONSULT_FEATURES,
  CONSULT_LIMITS,
  type EndpointInfo,
  type NewMessage,
  type NewQuestion,
  type NewRating,
  PROBLEM_CODES,
  type Problem,
  type PublishedAnswer,
  THREAD_KEY_PATTERN,
  THREAD_STATES,
  type Thread,
  type ThreadMessage,
} from '../../model/consult.ts';
import { count, cursor, exactly, id, limit, orNull, text, time, uuid } from './parts.ts';

const { questionMin, questionMax, messageMax, districtMax, nameMax, pseudonymMax, searchMax } = CONSULT_LIMITS;

export const endpointInfo = exactly<EndpointInfo>()(
  z.strictObject({
    protocol: z.literal('sinau-consult/1'),
    features: z.array(z.enum(CONSULT_FEATURES)).readonly(),
    limits: z.strictObject({ questionMin: count, questionMax: count, messageMax: count, bodyBytes: count }),
    hours: z.string().nullable(),
    pollSeconds: count,
  }),
);

export const askedAt = exactly<AskedAt>()(
  z.strictObject({
    course: id,
    module: id,
    version: text(1, 40),
    lesson: orNull(id),
    question: orNull(id),
  }),
);

export const askingLearner = exactly<AskingLearner>()(
  z.strictObject({ pseudonym: text(1, pseudonymMax), name: orNull(text(1, nameMax)) }),
);

export const newQuestion = exactly<NewQuestion>()(
  z.strictObject({
    id: uuid,
    key: z.string().regex(new RegExp(THREAD_KEY_PATTERN)),
    text: text(questionMin, questionMax),
    topic: orNull(id),
    district: orNull(text(1, districtMax)),
    context: askedAt,
    learner: askingLearner,
    consent: z.boolean(),
    askedAt: time,
  }),
);

export const newMessage = exactly<NewMessage>()(z.strictObject({ id: uuid, text: text(1, messageMax) }));

export const newRating = exactly<NewRating>()(z.strictObject({ helped: orNull(z.boolean()), close: z.boolean() }));

export const threadMessage = exactly<ThreadMessage>()(
  z.strictObject({
    id: uuid,
    from: z.enum(['learner', 'officer']),
    name: z.string().nullable(),
    text: z.string(),
    at: time,
  }),
);

export const publishedAnswer = exactly<PublishedAnswer>()(
  z.strictObject({
    id: uuid,
    topic: z.string().nullable(),
    modules: z.array(z.string()).readonly(),
    question: z.string(),
    answer: z.string(),
    publishedAt: time,
    updatedAt: time,
  }),
);

export const thread = exactly<Thread>()(
  z.strictObject({
    id: uuid,
    state: z.enum(THREAD_STATES),
    revision: count,
    topic: z.string().nullable(),
    messages: z.array(threadMessage).readonly(),
    helped: z.boolean().nullable(),
    answer: publishedAnswer.nullable(),
  }),
);

export const answersQuery = exactly<AnswersQuery>()(
  z.strictObject({
    module: id.optional(),
    q: text(0, searchMax).optional(),
    since: time.optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
);

export const answersPage = exactly<AnswersPage>()(
  z.strictObject({
    answers: z.array(publishedAnswer).readonly(),
    withdrawn: z.array(uuid).readonly(),
    next: z.string().nullable(),
  }),
);

const fault = z.strictObject({ path: z.string(), reason: z.string() });
/** `faults` may be absent, which `exactOptionalPropertyTypes` tells from `undefined`. */
export const problem = exactly<Omit<Problem, 'faults'> & { readonly faults?: Problem['faults'] | undefined }>()(
  z.strictObject({
    type: z.string(),
    status: count,
    code: z.enum(PROBLEM_CODES),
    title: z.string(),
    faults: z.array(fault).readonly().optional(),
  }),
);
