import { randomUUID } from 'node:crypto';
import { isObject, type JsonObject } from '../fake-lrs/shapes.ts';
import type { AssignableUnit, MoveOn } from './course-structure.ts';
import type { LaunchSite } from './launch-site.ts';
import type { ContextTemplate, Launch, LaunchMode } from './session.ts';
import { EXTENSION } from './vocabulary.ts';

export interface LaunchOptions {
  /** The one of the LMS where none is named. */
  readonly registration?: string;
  readonly mode?: LaunchMode;
  /** In place of those of the course structure; `null`: none. */
  readonly masteryScore?: number | null;
  readonly moveOn?: MoveOn;
  /** Without: there is nowhere to return to. */
  readonly isReturning?: boolean;
  readonly alternateKey?: string;
}

/** What all launches of the unit have in common. */
export interface Common {
  readonly unit: AssignableUnit;
  readonly packageUrl: string;
  readonly endpoint: string;
  readonly actor: JsonObject;
  readonly activityId: string;
  /** What the template of the context holds beside what it must. */
  readonly template: JsonObject;
}

/** Lays down a launch under a new session id (cmi5 8.1, 10.2). */
export function newLaunch(
  how: LaunchOptions & { readonly registration: string },
  common: Common,
  site: LaunchSite,
): Launch {
  const { unit, actor, activityId, endpoint } = common;
  const { registration, mode = 'Normal', moveOn = unit.moveOn, masteryScore = unit.masteryScore } = how;
  const sessionId = randomUUID();
  return {
    sessionId,
    registration,
    actor,
    activityId,
    mode,
    moveOn,
    masteryScore,
    contextTemplate: contextTemplate(common, sessionId),
    returnUrl: how.isReturning === false ? null : site.returnUrl(sessionId),
    url: launchUrl(new URL(unit.url, common.packageUrl).href, {
      endpoint,
      fetch: site.fetchUrl(sessionId),
      actor: JSON.stringify(actor),
      registration,
      activityId,
    }),
  };
}

/** Never an id of the publisher (cmi5 8.1.5, 9.4). */
export function lmsId(kind: string): string {
  return `https://lms.example.go.id/${kind}/${randomUUID()}`;
}

/** The session's id, and the publisher's id of the unit first among the groupings (cmi5 10.2.1). */
function contextTemplate({ template: more, unit }: Common, sessionId: string): ContextTemplate {
  const activities = isObject(more.contextActivities) ? more.contextActivities : {};
  const { grouping } = activities;
  return {
    ...more,
    contextActivities: {
      ...(activities as ContextTemplate['contextActivities']),
      grouping: [{ id: unit.publisherId }, ...(Array.isArray(grouping) ? grouping : [])],
    },
    extensions: { ...(isObject(more.extensions) && more.extensions), [EXTENSION.sessionId]: sessionId },
  };
}

function launchUrl(url: string, parameters: Readonly<Record<string, string>>): string {
  const encoded = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${url}${url.includes('?') ? '&' : '?'}${encoded.join('&')}`;
}
