import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Statistics } from '../../../model/consult-desk/records.ts';
import { moduleOptions } from '../answers/answers-view.ts';
import type { Desk } from '../core/desk.ts';
import { nameOf } from '../core/names.ts';
import { PERIODS, periodOf } from '../core/period.ts';
import { writeRoute } from '../core/route.ts';
import { dayOf, spanOf } from '../core/times.ts';
import { renderSelect } from '../frame/select.ts';
import { renderColumns } from './columns.ts';
import { renderRanking } from './ranking.ts';

/** Days beyond which a column stands for a week. */
const DAILY = 45;

export function renderStatistics(desk: Desk): TemplateResult {
  const { say, state } = desk;
  const { params } = state.route;
  const { from, to, days } = periodOf(params, state.now);
  const { statistics } = state;
  const filter = (change: Readonly<Record<string, string>>): void => desk.go('statistics', { ...params, ...change });
  const own = days === null ? [['', say('ownPeriod')] as const] : [];
  const date = (name: 'from' | 'to', value: string): TemplateResult =>
    html`<label class="field"><span>${say(name)}</span><input type="date" required .value=${value} @change=${({
      target,
    }: Event) => {
      const field = target as HTMLInputElement;
      if (field.value !== '') filter({ from, to, days: '', [name]: field.value });
    }}></label>`;
  return html`<div class="sheet"><header class="sheet-head"><h1>${say('viewStatistics')}</h1></header>
    <search class="filter-row">
      ${renderSelect(say('period'), [...own, ...PERIODS.map((n) => [String(n), say('lastDays', { n })] as const)], String(days ?? ''), (value) => filter({ days: value, from: '', to: '' }))}
      ${date('from', from)}${date('to', to)}
      ${renderSelect(say('module'), [['', say('any')], ...moduleOptions(desk)], params.module ?? '', (module) => filter({ module }))}
    </search>
    ${statistics === null ? html`<p class="empty">${say('loading')}</p>` : renderFigures(desk, statistics)}</div>`;
}

function renderFigures(desk: Desk, statistics: Statistics): TemplateResult {
  return html`${renderNumbers(desk, statistics)}
    <div class="charts">${renderCourse(desk, statistics)}${renderMedians(desk, statistics)}${renderRankings(desk, statistics)}</div>`;
}

function renderNumbers({ say, state }: Desk, s: Statistics): TemplateResult {
  const number = new Intl.NumberFormat(state.preferences.language);
  const percent = new Intl.NumberFormat(state.preferences.language, { style: 'percent' });
  const span = (minutes: number | null): string => (minutes === null ? '–' : spanOf(say, minutes));
  const rated = s.helped.yes + s.helped.no;
  const figure = (words: string, value: string, more: string | typeof nothing = nothing) =>
    html`<div><dt>${words}</dt><dd>${value}${more === nothing ? nothing : html`<small>${more}</small>`}</dd></div>`;
  return html`<dl class="figures">
    ${figure(say('openNow'), number.format(s.open), say('ofThemWaiting', { n: number.format(s.waiting) }))}
    ${figure(say('longestWait'), span(s.longestWaitMinutes))}
    ${figure(say('asked'), number.format(s.asked), say('answeredOf', { n: number.format(s.answered) }))}
    ${figure(say('medianAnswer'), span(s.medianFirstAnswerMinutes), s.slowestTenthMinutes === null ? nothing : say('slowestTenth', { span: span(s.slowestTenthMinutes) }))}
    ${figure(say('publishedCount'), number.format(s.published))}
    ${figure(say('helpedShare'), rated === 0 ? '–' : percent.format(s.helped.yes / rated), say('ratings', { n: number.format(rated) }))}
  </dl>`;
}

/** What came in and what was answered, by day, or by week in a long period. */
function renderCourse({ say, state }: Desk, { days, weeks = [], asked, answered }: Statistics): TemplateResult {
  const { language } = state.preferences;
  const isDaily = days.length <= DAILY;
  const steps = isDaily
    ? days.map(({ day, ...more }) => ({ from: day, ...more }))
    : weeks.map(({ week, ...more }) => ({ from: week, ...more }));
  return renderColumns({
    title: say(isDaily ? 'courseDaily' : 'courseWeekly'),
    summary: say('courseSummary', { asked, answered }),
    labels: steps.map(({ from }) => dayOf(language, from)),
    series: [
      { name: say('asked'), values: steps.map((step) => step.asked) },
      { name: say('answered'), values: steps.map((step) => step.answered) },
    ],
    format: (value) => new Intl.NumberFormat(language).format(value),
    labelHead: say(isDaily ? 'day' : 'week'),
    asTable: say('asTable'),
  });
}

function renderMedians({ say, state }: Desk, { weeks = [], medianFirstAnswerMinutes }: Statistics): TemplateResult {
  const { language } = state.preferences;
  const hours = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return renderColumns({
    title: say('medianWeekly'),
    summary: say('medianSummary', {
      span: medianFirstAnswerMinutes === null ? '–' : spanOf(say, medianFirstAnswerMinutes),
    }),
    labels: weeks.map(({ week }) => dayOf(language, week)),
    series: [
      {
        name: say('medianHours'),
        values: weeks.map((week) =>
          week.medianFirstAnswerMinutes === null ? null : week.medianFirstAnswerMinutes / 60,
        ),
      },
    ],
    format: (value) => say('hours', { n: hours.format(value) }),
    labelHead: say('week'),
    asTable: say('asTable'),
  });
}

function renderRankings({ say }: Desk, { districts, topics, modules, districtTopics }: Statistics): TemplateResult {
  const common = { countHead: say('asked'), empty: say('noFigures') };
  const link = (filter: 'module' | 'topic' | 'district', words: (value: string) => string) => (value: string) =>
    html`<a href=${writeRoute({ view: 'queue', params: { state: 'all', [filter]: value } })}>${words(value)}</a>`;
  const topicOf = (district: string): string | undefined =>
    districtTopics.find((each) => each.district === district)?.topic;
  const district = link('district', (value) => value);
  return html`
    ${renderRanking({
      ...common,
      title: say('byDistrict'),
      head: say('district'),
      counts: districts,
      name: (value) => {
        const topic = topicOf(value);
        return topic === undefined
          ? district(value)
          : html`${district(value)} <small>${say('mostly', { topic: nameOf(topic) })}</small>`;
      },
    })}
    ${renderRanking({ ...common, title: say('byTopic'), head: say('topic'), counts: topics, name: link('topic', nameOf) })}
    ${renderRanking({ ...common, title: say('byModule'), head: say('module'), counts: modules, name: link('module', nameOf) })}`;
}
