/** Upper bounds of the duration histogram. Seconds. */
const BOUNDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

interface Durations {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** What is read when metrics are asked for. */
interface Gauges {
  readonly streams: number;
  readonly waiting: number;
}

/** Figures in Prometheus's text format, of this instance since its start. */
export class Metrics {
  private readonly requests = new Map<string, number>();
  private readonly durations = new Map<string, Durations>();
  private questions = 0;

  countQuestion(): void {
    this.questions += 1;
  }

  countRequest(method: string, path: string, status: number, seconds: number): void {
    const labels = `method="${method}",path="${path}"`;
    const answered = `${labels},status="${status}"`;
    this.requests.set(answered, (this.requests.get(answered) ?? 0) + 1);
    const durations = this.durations.get(labels) ?? { counts: BOUNDS.map(() => 0), sum: 0, count: 0 };
    this.durations.set(labels, durations);
    const place = BOUNDS.findIndex((bound) => seconds <= bound);
    if (place >= 0) durations.counts[place] = (durations.counts[place] ?? 0) + 1;
    durations.sum += seconds;
    durations.count += 1;
  }

  print({ streams, waiting }: Gauges): string {
    const lines = [
      '# TYPE sinau_requests_total counter',
      ...[...this.requests].map(([labels, count]) => `sinau_requests_total{${labels}} ${count}`),
      '# TYPE sinau_request_seconds histogram',
      ...[...this.durations].flatMap(([labels, durations]) => printDurations(labels, durations)),
      '# TYPE sinau_questions_total counter',
      `sinau_questions_total ${this.questions}`,
      '# TYPE sinau_event_streams gauge',
      `sinau_event_streams ${streams}`,
      '# TYPE sinau_questions_waiting gauge',
      `sinau_questions_waiting ${waiting}`,
    ];
    return `${lines.join('\n')}\n`;
  }
}

/** Buckets are cumulative. */
function printDurations(labels: string, { counts, sum, count }: Durations): string[] {
  let below = 0;
  const buckets = BOUNDS.map((bound, place) => {
    below += counts[place] ?? 0;
    return `sinau_request_seconds_bucket{${labels},le="${bound}"} ${below}`;
  });
  return [
    ...buckets,
    `sinau_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
    `sinau_request_seconds_sum{${labels}} ${sum.toFixed(6)}`,
    `sinau_request_seconds_count{${labels}} ${count}`,
  ];
}
