import { type Count, type Facets, QUEUE_STATES, type QueueState } from '../../model/consult-desk/queue.ts';
import type { Queries } from '../database/database.ts';

interface FacetRow {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

const WAITING = "t.merged_into is null and t.state in ('received', 'read')";

/** Values of the filters with their number of waiting threads; a value nobody waits for counts 0. */
export async function readFacets(queries: Queries): Promise<Facets> {
  const rows = await queries.query<FacetRow>(
    `select facet, value, count(*) filter (where waits)::int as count from (
       select unnest(array['courses', 'modules', 'topics', 'districts']) as facet,
              unnest(array[t.course, t.module, t.topic, t.district]) as value, ${WAITING} as waits from threads t
       union all
       select 'tags', unnest(t.tags), ${WAITING} from threads t
     ) as values_of_threads where value is not null
     group by facet, value order by count desc, value`,
  );
  const of = (name: string): Count[] =>
    rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    courses: of('courses'),
    modules: of('modules'),
    topics: of('topics'),
    districts: of('districts'),
    tags: of('tags'),
    states: await countStates(queries),
  };
}

async function countStates(queries: Queries): Promise<Facets['states']> {
  const rows = await queries.query<{ state: QueueState; count: number }>(
    'select t.state, count(*)::int as count from threads t where t.merged_into is null group by t.state',
  );
  const count = (state: QueueState): number => rows.find((row) => row.state === state)?.count ?? 0;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const counts = QUEUE_STATES.map((state) => [state, count(state)] as const);
  return {
    ...(Object.fromEntries(counts) as Record<QueueState, number>),
    waiting: count('received') + count('read'),
    all: total,
  };
}
