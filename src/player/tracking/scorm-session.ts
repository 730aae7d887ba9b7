import type { Attempt, Position } from '../../attempt/attempt.ts';
import { decode } from '../../attempt/codec.ts';
import { judgedBy, moduleScore } from '../../attempt/outcome.ts';
import { hundredths } from '../../attempt/quiz-score.ts';
import type { Outline } from '../../model/outline.ts';
import { SCORM12_LIMITS } from '../../model/standard.ts';
import type { Nested } from './find-api.ts';
import { connectLocal } from './local.ts';
import type { ScormDialect, Values } from './scorm-dialect.ts';
import { ScormInteractions } from './scorm-interactions.ts';
import { ScormObjectives } from './scorm-objectives.ts';
import { findRuntime, type ScormRuntime } from './scorm-runtime.ts';
import type { Learner, Session, SessionMode } from './session.ts';

/**
 * Finds the API of an LMS from `win` and initialises it, once. `null` where there is none; a session of this device alone
 * where it neither starts nor has been started. `now` gives milliseconds since 1970.
 */
export function connectScorm(dialect: ScormDialect, win: Nested, outline: Outline, now: () => number): Session | null {
  const runtime = findRuntime(win, dialect);
  if (runtime === null) return null;
  const begun = runtime.initialize();
  const status = runtime.get(dialect.status);
  // A page that was loaded again in the same frame finds the API initialised: it answers, though not to a second start.
  // One that answers in other than words may have forgotten all: what it is told might wipe out what it has.
  const answers = begun ? !/[^a-z ]/.test(status) : status !== '' && runtime.lastError() === '0';
  return answers ? new ScormSession(dialect, runtime, outline, now, begun) : connectLocal('refused');
}

/** One launch in a SCORM LMS (1.2 RTE 3.3 and 3.4, 2004 4th RTE 3 and 4). In review and browse it sets nothing. */
class ScormSession implements Session {
  readonly standard: Session['standard'];
  readonly mode: SessionMode;
  readonly learner: Learner;
  readonly mastery: number | null;
  readonly saved: string;
  readonly start: Session['start'];
  readonly room: number;
  private readonly outline: Outline;
  private readonly started: number;
  private readonly interactions: ScormInteractions;
  private readonly objectives: ScormObjectives;
  private ended = false;

  constructor(
    private readonly dialect: ScormDialect,
    private readonly runtime: ScormRuntime,
    outline: Outline,
    private readonly now: () => number,
    begun: boolean,
  ) {
    const { core, lesson, learner } = dialect;
    this.standard = dialect.standard;
    this.room = dialect.room;
    this.started = now();
    this.start = !begun ? 'again' : runtime.get(`${core}entry`) === 'ab-initio' ? 'first' : 'later';
    this.mode = modeOf(runtime.get(`${core}${lesson}mode`));
    this.learner = { id: runtime.get(`${core}${learner}_id`), name: runtime.get(`${core}${learner}_name`) };
    this.mastery = percentage(runtime.get(dialect.mastery), dialect.full);
    this.outline = judgedBy(outline, this.mastery);
    this.saved = runtime.get('cmi.suspend_data');
    this.interactions = new ScormInteractions(dialect, runtime, outline, decode(outline, this.saved), now);
    this.objectives = new ScormObjectives(dialect, runtime, outline);
  }

  tell(attempt: Attempt, suspendData: string): void {
    if (this.isSilent()) return;
    const { core, lesson } = this.dialect;
    // Without it set before a crash, an LMS gives nothing back at the next launch.
    this.runtime.set(`${core}exit`, 'suspend');
    if (attempt.position) this.runtime.set(`${core}${lesson}location`, locationOf(attempt.position.value));
    // What the LMS gave back and must stay, or says the same, is left alone.
    if (suspendData !== this.saved) this.runtime.set('cmi.suspend_data', suspendData);
    for (const [element, value] of Object.entries(this.results(attempt))) this.runtime.raise(element, value);
    this.objectives.tell(attempt);
    this.interactions.tell(attempt);
  }

  commit(): Promise<boolean> {
    if (this.isSilent()) return Promise.resolve(true);
    const stored = this.runtime.commit();
    const { core, status } = this.dialect;
    // Without these a commit has not saved the learner's work, whatever the LMS answers.
    const isWhole = !['cmi.suspend_data', status, `${core}score.raw`].some((element) =>
      this.runtime.refused.has(element),
    );
    return Promise.resolve(stored && isWhole);
  }

  repeat(sure: Attempt): void {
    if (this.isSilent()) return;
    this.dialect.unsend(this.runtime, this.results(sure));
    this.runtime.repeat();
  }

  end(): void {
    if (this.ended) return;
    if (!this.isSilent()) {
      const { core, leaving, timespan } = this.dialect;
      this.runtime.set(`${core}session_time`, timespan(this.now() - this.started));
      for (const [element, value] of leaving) this.runtime.set(element, value);
      this.runtime.commit();
    }
    this.runtime.terminate();
    this.ended = true;
  }

  private results(attempt: Attempt): Values {
    const score = moduleScore(this.outline, attempt);
    const at = `${this.dialect.core}score.`;
    return {
      ...(score !== null && { [`${at}min`]: '0', [`${at}max`]: '100', [`${at}raw`]: String(score) }),
      ...this.dialect.results(this.outline, attempt, score),
    };
  }

  private isSilent(): boolean {
    return this.ended || this.mode !== 'normal';
  }
}

function modeOf(mode: string): SessionMode {
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

/** The percent, 0–100, that a number of `full` stands for; `null` where the LMS gives none. */
function percentage(value: string, full: number): number | null {
  const percent = value.trim() === '' ? Number.NaN : hundredths((100 * Number(value)) / full);
  return percent <= 100 ? Math.max(0, percent) : null;
}

/** `page` or `page#block`, as far as the stricter standard's 255 characters hold it; the saved state has it whole. */
function locationOf({ page, block }: Position): string {
  const full = block === null ? page : `${page}#${block}`;
  return full.replace(/[^\u0020-\u007e]/g, '_').slice(0, SCORM12_LIMITS.lessonLocation);
}
