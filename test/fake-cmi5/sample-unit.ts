import { type Asked, ask, type Said } from '../fake-lrs/client.ts';
import { changed, sampleStatement } from '../fake-lrs/sample-statement.ts';
import type { JsonObject } from '../fake-lrs/shapes.ts';
import { LAUNCH_DATA, PREFERENCES } from './lms-documents.ts';
import type { Launch, Session } from './session.ts';
import { AU_VERBS, CATEGORY, EXTENSION } from './vocabulary.ts';

/** A small course: one unit, passed with three quarters. */
export const STRUCTURE = `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.go.id/contoh/gizi/cmi5.xml"><title><langstring lang="id">Gizi</langstring></title></course>
  <au id="https://example.go.id/contoh/gizi?a=1&amp;b=2" moveOn="CompletedAndPassed" masteryScore="0.75">
    <title><langstring lang="id">Gizi</langstring></title>
    <url>index.html</url>
  </au>
</courseStructure>
`;

const DURATION = { duration: 'PT10M' };

const RESULTS: Readonly<Record<string, JsonObject>> = {
  completed: { completion: true, ...DURATION },
  passed: { success: true, score: { scaled: 0.8, raw: 8, min: 0, max: 10 }, ...DURATION },
  failed: { success: false, score: { scaled: 0.5 }, ...DURATION },
  terminated: DURATION,
};

/** A statement as cmi5 wants it; of a verb that cmi5 does not define, about a part of the unit. */
export function unitStatement(
  launch: Launch,
  verb: string,
  change: Readonly<Record<string, unknown>> = {},
): JsonObject {
  const { contextTemplate: template, registration, activityId, actor, masteryScore } = launch;
  const defined = Object.entries(AU_VERBS).find(([name]) => name === verb)?.[1];
  const result = RESULTS[verb];
  const isJudged = verb === 'passed' || verb === 'failed';
  const categories = [CATEGORY.cmi5, ...(isJudged || verb === 'completed' ? [CATEGORY.moveOn] : [])];
  const statement = sampleStatement({
    actor,
    verb: { id: defined ?? `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: defined === undefined ? 'https://example.go.id/contoh/gizi/uji/1' : activityId },
    context: {
      ...template,
      registration,
      contextActivities: {
        ...template.contextActivities,
        ...(defined !== undefined && { category: categories.map((id) => ({ id })) }),
      },
      extensions: {
        ...template.extensions,
        ...(isJudged && masteryScore !== null && { [EXTENSION.masteryScore]: masteryScore }),
      },
    },
    ...(result !== undefined && { result }),
  });
  return changed(statement, change);
}

/** The unit of a session, which has its token. */
export interface SampleUnit {
  ask(method: string, resource: string, asked?: Asked): Promise<Said>;
  /** Sends statements in one batch; gives the status. */
  send(...statements: readonly JsonObject[]): Promise<number>;
  readonly statementOf: (verb: string, change?: Readonly<Record<string, unknown>>) => JsonObject;
}

/** Fetches the token and, as a unit must, reads what the LMS has laid down. */
export async function openUnit({ launch }: Session): Promise<SampleUnit> {
  const { searchParams } = new URL(launch.url);
  const response = await fetch(searchParams.get('fetch') ?? '', { method: 'POST' });
  const { 'auth-token': token } = (await response.json()) as Record<string, string>;
  const lrs = { url: searchParams.get('endpoint') ?? '', authorization: `Basic ${token}` };
  const unit: SampleUnit = {
    ask: (method, resource, asked) => ask(lrs, method, resource, asked),
    send: async (...body) => (await ask(lrs, 'POST', 'statements', { body })).status,
    statementOf: (verb, change) => unitStatement(launch, verb, change),
  };
  await unit.ask('GET', 'activities/state', { query: statePlace(launch, LAUNCH_DATA) });
  const agent = JSON.stringify(launch.actor);
  await unit.ask('GET', 'agents/profile', { query: { agent, profileId: PREFERENCES } });
  return unit;
}

/** The parameters of a state document of the unit. */
export function statePlace({ activityId, actor, registration }: Launch, stateId: string): Record<string, string> {
  return { activityId, agent: JSON.stringify(actor), registration, stateId };
}
