import type { NewQuestion } from '../model/consult.ts';
import { type Database, isOfData } from './database/database.ts';
import { type Limits, limitsOf } from './http/limits.ts';
import { EventStreams } from './live/event-streams.ts';
import { Hub } from './live/hub.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import type { Settings } from './settings/settings.ts';
import { type Accepted, acceptQuestions } from './threads/accept-questions.ts';
import { Batches } from './threads/batches.ts';
import { QueueLength } from './threads/queue-length.ts';
import { type KeyedThread, readThreads } from './threads/thread-row.ts';

/** What the calls work with: one a running instance. */
export interface Consultation {
  readonly settings: Settings;
  readonly database: Database;
  readonly log: Log;
  /** Opens threads, many in one commit. */
  readonly questions: Batches<NewQuestion, Accepted>;
  /** Reads threads as their learners see them, by id. */
  readonly threads: Batches<string, KeyedThread | null>;
  readonly queue: QueueLength;
  readonly hub: Hub;
  readonly streams: EventStreams;
  readonly limits: Limits;
  readonly metrics: Metrics;
}

export function createConsultation(settings: Settings, database: Database, log: Log): Consultation {
  return {
    settings,
    database,
    log,
    questions: new Batches((questions) => acceptQuestions(database, questions), isOfData),
    threads: new Batches(async (ids) => {
      const threads = await readThreads(database, ids);
      return ids.map((id) => threads.get(id) ?? null);
    }, isOfData),
    queue: new QueueLength(database),
    hub: new Hub(database, log.error),
    streams: new EventStreams(settings.STREAMS_PER_ADDRESS, log.error),
    limits: limitsOf(settings),
    metrics: new Metrics(),
  };
}
