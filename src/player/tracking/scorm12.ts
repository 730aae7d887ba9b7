import type { Attempt } from '../../attempt/attempt.ts';
import { decode } from '../../attempt/codec.ts';
import { judgedBy, moduleScore } from '../../attempt/outcome.ts';
import type { Outline } from '../../model/outline.ts';
import { SCORM12_LIMITS } from '../../model/standard.ts';
import { cmiTimespan } from './cmi-time.ts';
import { findApi, type Nested } from './find-api.ts';
import { connectLocal } from './local.ts';
import { Scorm12Interactions } from './scorm12-interactions.ts';
import { Scorm12Objectives } from './scorm12-objectives.ts';
import { isScorm12Api, Scorm12Runtime } from './scorm12-runtime.ts';
import { lessonStatus } from './scorm12-status.ts';
import type { Learner, Session, SessionMode } from './session.ts';

/** Elements without which a commit has not saved the learner's work, whatever the LMS answers. */
const ESSENTIAL = ['cmi.suspend_data', 'cmi.core.lesson_status', 'cmi.core.score.raw'];

/**
 * Finds the API of a SCORM 1.2 LMS from `win` and initialises it, once. `null` where there is none; a session of this
 * device alone where it neither starts nor has been started. `now` gives milliseconds.
 */
export function connectScorm12(win: Nested, outline: Outline, now: () => number = Date.now): Session | null {
  const api = findApi(win, 'API', isScorm12Api);
  if (api === null) return null;
  const runtime = new Scorm12Runtime(api);
  const begun = runtime.initialize();
  // A page that was loaded again in the same frame finds the API initialised: it answers, though not to a second start.
  if (!begun && !answers(runtime)) return connectLocal('refused');
  return new Scorm12Session(runtime, outline, now, begun);
}

function answers(runtime: Scorm12Runtime): boolean {
  const status = runtime.get('cmi.core.lesson_status');
  return status !== '' && runtime.lastError() === '0';
}

/** One launch in a SCORM 1.2 LMS (RTE 3.3 and 3.4). In review and browse it sets nothing. */
class Scorm12Session implements Session {
  readonly standard = 'scorm12';
  readonly mode: SessionMode;
  readonly learner: Learner;
  readonly mastery: number | null;
  readonly saved: string;
  readonly start: Session['start'];
  readonly room = SCORM12_LIMITS.suspendData;
  private readonly outline: Outline;
  private readonly started: number;
  private readonly interactions: Scorm12Interactions;
  private readonly objectives: Scorm12Objectives;
  /** What the LMS had at launch; below, what it has been told since. */
  private readonly before: { readonly status: string; readonly score: number };
  private status: string;
  private score: number;
  private ended = false;

  constructor(
    private readonly runtime: Scorm12Runtime,
    outline: Outline,
    private readonly now: () => number,
    begun: boolean,
  ) {
    this.started = now();
    this.start = !begun ? 'again' : runtime.get('cmi.core.entry') === 'ab-initio' ? 'first' : 'later';
    this.mode = modeOf(runtime.get('cmi.core.lesson_mode'));
    this.learner = { id: runtime.get('cmi.core.student_id'), name: runtime.get('cmi.core.student_name') };
    this.mastery = percentage(runtime.get('cmi.student_data.mastery_score'));
    this.outline = judgedBy(outline, this.mastery);
    this.saved = runtime.read('cmi.suspend_data');
    this.status = runtime.read('cmi.core.lesson_status');
    this.score = percentage(runtime.read('cmi.core.score.raw')) ?? 0;
    this.before = { status: this.status, score: this.score };
    runtime.read('cmi.core.lesson_location');
    this.interactions = new Scorm12Interactions(runtime, outline, decode(outline, this.saved), now);
    this.objectives = new Scorm12Objectives(runtime, outline);
  }

  tell(attempt: Attempt, suspendData: string): void {
    if (this.isSilent()) return;
    // Without it set before a crash, an LMS gives no position back at the next launch.
    this.runtime.set('cmi.core.exit', 'suspend');
    this.runtime.set('cmi.core.lesson_location', locationOf(attempt));
    this.runtime.set('cmi.suspend_data', suspendData);
    this.tellResult(attempt);
    this.objectives.tell(attempt);
    this.interactions.tell(attempt);
  }

  commit(): Promise<boolean> {
    if (this.isSilent()) return Promise.resolve(true);
    const stored = this.runtime.commit();
    return Promise.resolve(stored && !ESSENTIAL.some((element) => this.runtime.refused.has(element)));
  }

  /**
   * Moodle takes what a failed commit held for sent, and sends it again only once it has been something else: so a
   * result that is not sure is a little less for one commit.
   */
  repeat(sure: Attempt): void {
    if (this.isSilent()) return;
    const { status, score } = this.before;
    const isScoreSure = this.score <= Math.max(score, moduleScore(this.outline, sure) ?? 0);
    const isStatusSure = this.status === lessonStatus(this.outline, sure, status);
    if (!isScoreSure) this.runtime.set('cmi.core.score.raw', String(Math.ceil(this.score) - 1));
    if (!isStatusSure) this.runtime.set('cmi.core.lesson_status', 'incomplete');
    if (!isScoreSure || !isStatusSure) this.runtime.commit();
    this.runtime.repeat();
  }

  end(): void {
    if (this.ended) return;
    if (!this.isSilent()) {
      this.runtime.set('cmi.core.session_time', cmiTimespan(this.now() - this.started));
      this.runtime.commit();
    }
    this.runtime.finish();
    this.ended = true;
  }

  /** Neither the score nor the status is ever lowered, also not below what the LMS had at launch. */
  private tellResult(attempt: Attempt): void {
    const score = moduleScore(this.outline, attempt);
    if (score !== null) {
      this.score = Math.max(this.score, score);
      this.runtime.set('cmi.core.score.min', '0');
      this.runtime.set('cmi.core.score.max', '100');
      this.runtime.set('cmi.core.score.raw', String(this.score));
    }
    this.status = lessonStatus(this.outline, attempt, this.status);
    this.runtime.set('cmi.core.lesson_status', this.status);
  }

  private isSilent(): boolean {
    return this.ended || this.mode !== 'normal';
  }
}

function modeOf(mode: string): SessionMode {
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

/** A number from 0 to 100, or `null` where the LMS gives none. */
function percentage(value: string): number | null {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return number >= 0 && number <= 100 ? number : null;
}

/** `page` or `page#block`, as far as 255 characters hold it; the saved state has the same without that limit. */
function locationOf({ position }: Attempt): string {
  if (position === null) return '';
  const { page, block } = position.value;
  const full = (block === null ? page : `${page}#${block}`).replace(/[^\u0020-\u007e]/g, '_');
  return full.length <= SCORM12_LIMITS.lessonLocation ? full : full.slice(0, SCORM12_LIMITS.lessonLocation);
}
