import { z } from 'zod';
import { CONSULT_LIMITS, THREAD_STATES } from '../../model/consult.ts';
import {
  type Claim,
  type Count,
  type Facets,
  QUEUE_SORTS,
  QUEUE_STATES,
  type QueuePage,
  type QueueQuery,
  type ThreadSummary,
} from '../../model/consult-desk/queue.ts';
import type { Statistics, StatisticsQuery } from '../../model/consult-desk/records.ts';
import type {
  ClaimRequest,
  DeskMessage,
  DeskThread,
  MergeRequest,
  NewReply,
  NoBody,
  Suggestions,
  TagsChange,
} from '../../model/consult-desk/threads.ts';
import { auditEntry } from './desk.ts';
import { askedAt, askingLearner, publishedAnswer, threadMessage } from './learner.ts';
import { count, cursor, day, exactly, id, limit, text, time, uuid } from './parts.ts';

const { districtMax, replyMax, searchMax } = CONSULT_LIMITS;
const tag = text(1, 40);

export const noBody = exactly<NoBody>()(z.strictObject({}));

export const queueQuery = exactly<QueueQuery>()(
  z.strictObject({
    state: z.enum(QUEUE_STATES).optional(),
    course: id.optional(),
    module: id.optional(),
    topic: id.optional(),
    district: text(1, districtMax).optional(),
    tag: tag.optional(),
    claimedBy: z.union([z.literal('me'), z.literal('nobody'), uuid]).optional(),
    helped: z.enum(['yes', 'no']).optional(),
    q: text(0, searchMax).optional(),
    sort: z.enum(QUEUE_SORTS).optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
);

const claim = exactly<Claim>()(z.strictObject({ account: uuid, name: z.string(), since: time, until: time }));

const threadSummary = exactly<ThreadSummary>()(
  z.strictObject({
    id: uuid,
    state: z.enum(THREAD_STATES),
    revision: count,
    topic: z.string().nullable(),
    district: z.string().nullable(),
    context: askedAt,
    learner: askingLearner,
    consent: z.boolean(),
    excerpt: z.string(),
    askedAt: time,
    receivedAt: time,
    waitingSince: time.nullable(),
    firstAnsweredAt: time.nullable(),
    lastMessageAt: time,
    messageCount: count,
    tags: z.array(z.string()).readonly(),
    claim: claim.nullable(),
    helped: z.boolean().nullable(),
    mergedInto: uuid.nullable(),
    duplicates: count,
    answer: uuid.nullable(),
  }),
);

export const queuePage = exactly<QueuePage>()(
  z.strictObject({ threads: z.array(threadSummary).readonly(), total: count, next: z.string().nullable() }),
);

const counted = exactly<Count>()(z.strictObject({ value: z.string(), count }));
const counts = z.array(counted).readonly();
export const facets = exactly<Facets>()(
  z.strictObject({
    courses: counts,
    modules: counts,
    topics: counts,
    districts: counts,
    tags: counts,
    states: z.record(z.enum(QUEUE_STATES), count),
  }),
);

const deskMessage = exactly<DeskMessage>()(z.strictObject({ ...threadMessage.shape, account: uuid.nullable() }));
export const deskThread = exactly<DeskThread>()(
  z.strictObject({
    ...threadSummary.shape,
    messages: z.array(deskMessage).readonly(),
    merged: z.array(threadSummary).readonly(),
    published: publishedAnswer.nullable(),
    history: z.array(auditEntry).readonly(),
  }),
);

export const claimRequest = exactly<ClaimRequest>()(z.strictObject({ force: z.boolean() }));
export const newReply = exactly<NewReply>()(
  z.strictObject({ id: uuid, text: text(1, replyMax), revision: count, close: z.boolean() }),
);
export const tagsChange = exactly<TagsChange>()(z.strictObject({ tags: z.array(tag).max(12).readonly() }));
export const mergeRequest = exactly<MergeRequest>()(z.strictObject({ into: uuid, copyReplies: z.boolean() }));
export const suggestions = exactly<Suggestions>()(
  z.strictObject({ answers: z.array(publishedAnswer).readonly(), threads: z.array(threadSummary).readonly() }),
);

export const statisticsQuery = exactly<StatisticsQuery>()(
  z.strictObject({
    from: day.optional(),
    to: day.optional(),
    module: id.optional(),
    zone: text(1, 60).optional(),
  }),
);
const minutes = z.number().min(0).nullable();
export const statistics = exactly<Statistics>()(
  z.strictObject({
    from: day,
    to: day,
    open: count,
    waiting: count,
    longestWaitMinutes: minutes,
    asked: count,
    answered: count,
    published: count,
    helped: z.strictObject({ yes: count, no: count }),
    medianFirstAnswerMinutes: minutes,
    slowestTenthMinutes: minutes,
    days: z.array(z.strictObject({ day, asked: count, answered: count, medianFirstAnswerMinutes: minutes })).readonly(),
    weeks: z
      .array(z.strictObject({ week: day, asked: count, answered: count, medianFirstAnswerMinutes: minutes }))
      .readonly()
      .optional(),
    districts: counts,
    topics: counts,
    modules: counts,
    districtTopics: z.array(z.strictObject({ district: z.string(), topic: z.string(), count })).readonly(),
  }),
);
