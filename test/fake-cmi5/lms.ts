import { randomUUID } from 'node:crypto';
import { type Lrs, type LrsOptions, startLrs } from '../fake-lrs/lrs.ts';
import type { JsonObject } from '../fake-lrs/shapes.ts';
import type { Statement } from '../fake-lrs/statement.ts';
import { cmi5Gate } from './admission.ts';
import { readCourseStructure } from './course-structure.ts';
import { startLaunchSite } from './launch-site.ts';
import { LAUNCH_DATA, launchData, PREFERENCES } from './lms-documents.ts';
import { abandoned, launched, satisfied } from './lms-statements.ts';
import { type LaunchOptions, lmsId, newLaunch } from './new-launch.ts';
import { putDocument, storeOwn } from './own-records.ts';
import { beginSession, type RunningSession } from './running-session.ts';
import { isSatisfied } from './satisfaction.ts';
import type { Launch, Session, Violation } from './session.ts';
import { LMS_VERBS } from './vocabulary.ts';

export interface Cmi5Options {
  /** `cmi5.xml`, as text. */
  readonly structure: string;
  /** Where the package is served, with a slash at its end. */
  readonly packageUrl: string;
  /** Who learns: an agent with an account (cmi5 9.2). */
  readonly actor?: JsonObject;
  /** `cmi5LearnerPreferences`; `null`: the learner has none. Some LMSs write `audiePreference` for `audioPreference`. */
  readonly preferences?: JsonObject | null;
  /** What the template holds beside what it must, as a context. Its groupings come after the publisher's id. */
  readonly template?: JsonObject;
  readonly lrs?: Omit<LrsOptions, 'gate' | 'credentials'>;
}

/** An LMS that plays one cmi5 unit by every rule, over an LRS of its own. */
export interface Cmi5Lms {
  readonly lrs: Lrs;
  readonly actor: JsonObject;
  readonly activityId: string;
  /** What the unit did against cmi5: a test asserts that there is nothing. */
  readonly violations: readonly Violation[];
  readonly sessions: readonly Session[];
  /** Begins a session; one that is open in the registration is abandoned (cmi5 9.3.6). */
  launch(options?: LaunchOptions): Session;
  /** Everything in the LRS, of the LMS and of the unit, by the last part of the verb's IRI: `launched`, `passed`, … */
  verbs(): readonly string[];
  close(): Promise<void>;
}

const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example.go.id', name: 'siti.01' } };
const PREFERRED = { languagePreference: 'id-ID,en-US', audioPreference: 'on' };

/** Starts an LMS for the unit of a `cmi5.xml`, with an LRS and a site of its own on loopback. */
export async function startCmi5Lms(options: Cmi5Options): Promise<Cmi5Lms> {
  const { structure, packageUrl, actor = ACTOR, preferences = PREFERRED, template = {} } = options;
  const unit = readCourseStructure(structure);
  const sessions: RunningSession[] = [];
  const violations: Violation[] = [];
  const admitted = (session: RunningSession) => queueMicrotask(() => satisfy(session.launch));
  const lrs = await startLrs({ ...options.lrs, gate: cmi5Gate({ sessions, violations, admitted }) });
  const site = await startLaunchSite(sessions, violations);
  const ids = { activity: lmsId('activity'), course: lmsId('course'), registration: randomUUID() };
  if (preferences !== null) putDocument(lrs, 'agents/profile', { agent: actor, profileId: PREFERENCES }, preferences);
  const common = { unit, packageUrl, endpoint: lrs.url, actor, activityId: ids.activity, template };

  const satisfy = (launch: Launch): void => {
    const { registration, moveOn } = launch;
    const sent = sessions.flatMap((one) => (one.launch.registration === registration ? one.statements : []));
    const isTold = lrs.statements().some((one) => isOfLms(one, 'satisfied', registration));
    if (!isTold && isSatisfied(moveOn, sent)) storeOwn(lrs, satisfied(launch, ids.course));
  };

  const abandon = (session: RunningSession): void => {
    storeOwn(lrs, abandoned(session, session.began));
    session.state = 'abandoned';
  };

  return {
    lrs,
    actor,
    activityId: ids.activity,
    violations,
    sessions,
    verbs: () => lrs.statements().map(({ verb }) => verb.id.split('/').pop() ?? ''),
    launch(how = {}) {
      const launch = newLaunch({ ...how, registration: how.registration ?? ids.registration }, common, site);
      sessions
        .filter((one) => one.state === 'open' && one.launch.registration === launch.registration)
        .forEach(abandon);
      const place = { activityId: ids.activity, agent: actor, registration: launch.registration, stateId: LAUNCH_DATA };
      putDocument(lrs, 'activities/state', place, launchData(launch, unit, how.alternateKey ?? null));
      storeOwn(lrs, launched(launch, unit));
      const session = beginSession(launch);
      sessions.push(session);
      satisfy(launch);
      return session;
    },
    async close() {
      await Promise.all([lrs.close(), site.close()]);
    },
  };
}

function isOfLms({ verb, context }: Statement, which: keyof typeof LMS_VERBS, registration: string): boolean {
  return verb.id === LMS_VERBS[which] && context?.registration === registration;
}
