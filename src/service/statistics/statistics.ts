import type { Count } from '../../model/consult-desk/queue.ts';
import type { Statistics } from '../../model/consult-desk/records.ts';
import { only, type Parameter, type Queries } from '../database/database.ts';

/** A period as local days, both included, and the zone by which days begin. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly module: string | null;
}

/** How many values a list shows. */
const MOST = 20;

/** Threads `t` asked in the period. Parameters: from, to, zone, module. */
const ASKED = `t.received_at >= ($1::date)::timestamp at time zone $3
  and t.received_at < ($2::date + 1)::timestamp at time zone $3 and ($4::text is null or t.module = $4)`;
const MINUTES = 'extract(epoch from t.first_answered_at - t.received_at) / 60';
const MEDIAN = `(percentile_cont(0.5) within group (order by ${MINUTES}) filter (where t.first_answered_at is not null))::float8`;

/** What was asked and answered; a thread merged into another counts: somebody asked it. */
export async function readStatistics(queries: Queries, period: Period): Promise<Statistics> {
  const { from, to } = period;
  const parameters = [from, to, period.zone, period.module];
  const { helped_yes, helped_no, ...figures } = await readPeriod(queries, parameters);
  return {
    from,
    to,
    ...(await readNow(queries, period.module)),
    ...figures,
    helped: { yes: helped_yes, no: helped_no },
    days: await readDays(queries, parameters),
    weeks: await readWeeks(queries, parameters),
    districts: await countBy(queries, 'district', parameters),
    topics: await countBy(queries, 'topic', parameters),
    modules: await countBy(queries, 'module', parameters),
    districtTopics: await readDistrictTopics(queries, parameters),
  };
}

async function readNow(queries: Queries, module: string | null) {
  return only(
    await queries.query<Pick<Statistics, 'open' | 'waiting' | 'longestWaitMinutes'>>(
      `select count(*)::int as open, count(t.waiting_since)::int as waiting,
         (extract(epoch from now() - min(t.waiting_since)) / 60)::float8 as "longestWaitMinutes"
       from threads t where t.closed_at is null and t.merged_into is null and ($1::text is null or t.module = $1)`,
      [module],
    ),
  );
}

interface PeriodRow
  extends Pick<Statistics, 'asked' | 'answered' | 'published' | 'medianFirstAnswerMinutes' | 'slowestTenthMinutes'> {
  readonly helped_yes: number;
  readonly helped_no: number;
}

async function readPeriod(queries: Queries, parameters: readonly Parameter[]): Promise<PeriodRow> {
  return only(
    await queries.query<PeriodRow>(
      `select count(*)::int as asked, count(t.first_answered_at)::int as answered,
         count(*) filter (where t.published)::int as published,
         count(*) filter (where t.helped)::int as helped_yes, count(*) filter (where not t.helped)::int as helped_no,
         ${MEDIAN} as "medianFirstAnswerMinutes",
         (percentile_cont(0.9) within group (order by ${MINUTES})
           filter (where t.first_answered_at is not null))::float8 as "slowestTenthMinutes"
       from threads t where ${ASKED}`,
      parameters,
    ),
  );
}

/** Every day of the period, also those without a question. */
function readDays(queries: Queries, parameters: readonly Parameter[]): Promise<Statistics['days']> {
  return queries.query(
    `with days as (select generate_series($1::date, $2::date, interval '1 day')::date as day),
     asked as (
       select (t.received_at at time zone $3)::date as day, count(*)::int as asked, ${MEDIAN} as minutes
       from threads t where ${ASKED} group by 1
     ), answered as (
       select (t.first_answered_at at time zone $3)::date as day, count(*)::int as answered
       from threads t
       where t.first_answered_at >= ($1::date)::timestamp at time zone $3
         and t.first_answered_at < ($2::date + 1)::timestamp at time zone $3
         and ($4::text is null or t.module = $4) group by 1
     )
     select days.day::text, coalesce(asked, 0) as asked, coalesce(answered, 0) as answered,
       minutes as "medianFirstAnswerMinutes"
     from days left join asked using (day) left join answered using (day) order by days.day`,
    parameters,
  );
}

/** Every week that touches the period, by its Monday. */
function readWeeks(queries: Queries, parameters: readonly Parameter[]): Promise<NonNullable<Statistics['weeks']>> {
  return queries.query(
    `with weeks as (
       select generate_series(date_trunc('week', $1::date::timestamp), $2::date::timestamp, interval '7 days')::date as week
     ), asked as (
       select date_trunc('week', t.received_at at time zone $3)::date as week, count(*)::int as asked,
         count(t.first_answered_at)::int as answered, ${MEDIAN} as minutes
       from threads t where ${ASKED} group by 1
     )
     select weeks.week::text, coalesce(asked, 0) as asked, coalesce(answered, 0) as answered,
       minutes as "medianFirstAnswerMinutes"
     from weeks left join asked using (week) order by weeks.week`,
    parameters,
  );
}

function countBy(
  queries: Queries,
  column: 'district' | 'topic' | 'module',
  parameters: readonly Parameter[],
): Promise<readonly Count[]> {
  return queries.query<Count>(
    `select t.${column} as value, count(*)::int as count from threads t
     where ${ASKED} and t.${column} is not null group by 1 order by 2 desc, 1 limit ${MOST}`,
    parameters,
  );
}

function readDistrictTopics(queries: Queries, parameters: readonly Parameter[]): Promise<Statistics['districtTopics']> {
  return queries.query(
    `with pairs as (
       select t.district, t.topic, count(*)::int as count, sum(count(*)) over (partition by t.district) as total,
         row_number() over (partition by t.district order by count(*) desc, t.topic) as place
       from threads t where ${ASKED} and t.district is not null and t.topic is not null group by 1, 2
     )
     select district, topic, count from pairs where place = 1 order by total desc, district limit ${MOST}`,
    parameters,
  );
}
