import type { Attempt, Position } from '../../attempt/attempt.ts';
import { decode } from '../../attempt/codec.ts';
import { judgedBy, moduleScore } from '../../attempt/outcome.ts';
import { hundredths } from '../../attempt/quiz-score.ts';
import type { Outline } from '../../model/outline.ts';
import { SCORM12_LIMITS } from '../../model/standard.ts';
import type { Nested } from './find-api.ts';
import { connectLocal } from './local.ts';
import type { ScormDialect, Values } from './scorm-dialect.ts';
import { interactionsTeller } from './scorm-interactions.ts';
import { objectivesTeller } from './scorm-objectives.ts';
import { findRuntime, type ScormRuntime } from './scorm-runtime.ts';
import type { Session, SessionMode } from './session.ts';

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
  const session = answers ? scormSession(dialect, runtime, outline, now, begun) : null;
  // Nor may one be told anything that does not say, for once, what state it has, or whether it takes one.
  const isMute = ['cmi.suspend_data', `${dialect.core}${dialect.lesson}mode`].some((one) => runtime.mute.has(one));
  return session === null || isMute ? connectLocal('refused') : session;
}

/** One launch in a SCORM LMS (1.2 RTE 3.3 and 3.4, 2004 4th RTE 3 and 4). In review and browse it sets nothing. */
function scormSession(
  dialect: ScormDialect,
  runtime: ScormRuntime,
  outline: Outline,
  now: () => number,
  begun: boolean,
): Session {
  const { core, lesson, learner, status } = dialect;
  const started = now();
  const mode = modeOf(runtime.get(`${core}${lesson}mode`));
  const mastery = percentage(runtime.get(dialect.mastery), dialect.full);
  const judged = judgedBy(outline, mastery);
  const saved = runtime.get('cmi.suspend_data');
  const tellInteractions = interactionsTeller(dialect, runtime, outline, decode(outline, saved), now);
  const tellObjectives = objectivesTeller(dialect, runtime, outline);
  let isSilent = mode !== 'normal';
  let ended = false;

  function results(attempt: Attempt): Values {
    const score = moduleScore(judged, attempt);
    const at = `${core}score.`;
    return {
      ...(score !== null && { [`${at}min`]: '0', [`${at}max`]: '100', [`${at}raw`]: String(score) }),
      ...dialect.results(judged, attempt, score),
    };
  }

  function store(): boolean {
    if (isSilent) return true;
    const stored = runtime.commit();
    // Without these a commit has not saved the learner's work, whatever the LMS answers.
    return stored && !['cmi.suspend_data', status, `${core}score.raw`].some((element) => runtime.refused.has(element));
  }

  return {
    standard: dialect.standard,
    mode,
    learner: { id: runtime.get(`${core}${learner}_id`), name: runtime.get(`${core}${learner}_name`) },
    mastery,
    saved,
    start: !begun ? 'again' : runtime.get(`${core}entry`) === 'ab-initio' ? 'first' : 'later',
    room: dialect.room,
    tell(attempt, suspendData) {
      if (isSilent) return;
      // Without it set before a crash, an LMS gives nothing back at the next launch.
      runtime.set(`${core}exit`, 'suspend');
      if (attempt.position) runtime.set(`${core}${lesson}location`, locationOf(attempt.position.value));
      // What the LMS gave back and must stay, or says the same, is left alone.
      if (suspendData !== saved) runtime.set('cmi.suspend_data', suspendData);
      for (const [element, value] of Object.entries(results(attempt))) runtime.raise(element, value);
      tellObjectives(attempt);
      tellInteractions(attempt);
    },
    commit: () => Promise.resolve(store()),
    repeat(sure) {
      if (isSilent) return;
      dialect.unsend(runtime, results(sure));
      runtime.repeat();
    },
    end() {
      if (ended) return true;
      if (!isSilent) {
        runtime.set(`${core}session_time`, dialect.timespan(now() - started));
        for (const [element, value] of dialect.leaving) runtime.set(element, value);
      }
      const isStored = store();
      runtime.terminate();
      isSilent = ended = true;
      return isStored;
    },
  };
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
