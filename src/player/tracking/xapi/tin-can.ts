import type { Attempt } from '../../../attempt/attempt.ts';
import type { Verb } from '../../../model/xapi-vocabulary.ts';
import { Emitter } from './emitter.ts';
import type { TinCanLaunch } from './launch-parameters.ts';
import { type LrsPlace, lrsAt, stateIn, statementsIn, subjectIn } from './lrs-place.ts';
import { type LrsSession, lrsSession } from './lrs-session.ts';

/** Verbs an author cannot switch off: an LMS waits for them. */
const AWAITED: readonly string[] = ['completed', 'passed', 'failed'] satisfies Verb[];

/** How to connect to the LRS of a launch as Tin Can did: it gives endpoint and credentials, and no rules beyond xAPI's. */
export function tinCanConnector(launch: TinCanLaunch, place: LrsPlace): () => Promise<LrsSession> {
  const { actor, registration, activity, endpoint, auth } = launch;
  const who = { actor, registration, module: activity };
  return async () => {
    const lrs = lrsAt(place, endpoint, auth);
    const statements = statementsIn(place, (all) => lrs.send(all));
    const { state, told } = await stateIn(place, lrs, who, statements);
    const subject = subjectIn(place, who, null);
    const off = place.off.filter((verb) => !AWAITED.includes(verb));
    const { around } = place;
    const session = `${around.now()} ${around.random()}`;
    const emitter = new Emitter({ subject, told, session, off, now: around.now });
    statements.add(emitter.begin(hasBegun(told.attempt) ? 'resumed' : 'initialized'), told);
    return lrsSession({
      ...{ standard: 'xapi', mode: 'normal', mastery: null, returnUrl: null, lrs, state, statements, emitter },
      learner: { id: JSON.stringify(actor), name: actor.name ?? '' },
      outline: subject.outline,
      extra: 0,
      owes: false,
      onOther: place.onOther,
      onEnd: () => undefined,
    });
  };
}

/** Whether anything was told of the attempt in an earlier launch. */
export function hasBegun({ clock }: Attempt): boolean {
  return clock > 0;
}
