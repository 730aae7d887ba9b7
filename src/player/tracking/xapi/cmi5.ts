import type { Statement } from '../../../model/statement.ts';
import type { Verb } from '../../../model/xapi-vocabulary.ts';
import type { KeyValues } from '../../outbox/kept-items.ts';
import { hundredths } from '../shared.ts';
import { type Cmi5LaunchData, LAUNCH_DATA, readLaunchData } from './cmi5-launch-data.ts';
import { Cmi5Token } from './cmi5-token.ts';
import { withTemplate } from './context-template.ts';
import { Emitter } from './emitter.ts';
import type { Cmi5Launch } from './launch-parameters.ts';
import { type Lrs, LrsFault } from './lrs.ts';
import { type LrsPlace, lrsAt, stateIn, statementsIn, subjectIn } from './lrs-place.ts';
import { type LrsSession, lrsSession } from './lrs-session.ts';
import type { StatementOutbox } from './statement-outbox.ts';

/** Storage of a launch that leaves nothing behind and finds nothing. */
const NOTHING_KEPT: KeyValues = { read: () => null, write: () => false, remove: () => true, keys: () => [] };

/** Verbs an author cannot switch off: an LMS waits for them. */
const DEFINED: readonly string[] = ['initialized', 'completed', 'passed', 'failed', 'terminated'] satisfies Verb[];

/**
 * How to connect to the LRS of a cmi5 launch (cmi5 8 and 10): token, launch data, learner preferences, saved state, and
 * then `initialized`, before any other statement. It may be called again where it threw a fault that passes: the token is
 * fetched once, and `initialized` said once.
 */
export function cmi5Connector(launch: Cmi5Launch, place: LrsPlace): () => Promise<LrsSession> {
  const token = new Cmi5Token(launch.fetch, place.tab, place.fetch);
  return async () => {
    if (token.stage === 'over') throw new LrsFault(403, 'the session of this launch is over');
    const lrs = lrsAt(place, launch.endpoint, `Basic ${await token.get()}`);
    const given = await launchData(lrs, launch);
    await readPreferences(lrs, launch);
    return connected(launch, place, lrs, given, token);
  };
}

async function connected(
  launch: Cmi5Launch,
  place: LrsPlace,
  lrs: Lrs,
  given: Cmi5LaunchData,
  token: Cmi5Token,
): Promise<LrsSession> {
  const { template, session, mode, masteryScore, returnUrl } = given;
  const who = { actor: launch.actor, registration: launch.registration, module: launch.activity };
  let began = '';
  // What an earlier launch left is of this one now, in which nothing is before its beginning (cmi5 9.3).
  const timed = (one: Statement) => (one.timestamp < began ? { ...one, timestamp: began } : one);
  const send = (all: readonly Statement[]) => lrs.send(all.map((one) => withTemplate(template, timed(one))));
  // In Browse and Review only its beginning and end may be said (cmi5 10.2.2): what an earlier launch left waits on.
  const isNormal = mode === 'normal';
  const statements = statementsIn(isNormal ? place : { ...place, storage: NOTHING_KEPT }, send);
  const { state, told } = await stateIn(place, lrs, who, statements);
  const owes = isNormal && (await withdrawOld(statements, lrs));
  const mastery = masteryScore === null ? null : hundredths(100 * masteryScore);
  const subject = { ...subjectIn(place, who, mastery), cmi5: { masteryScore } };
  const off = place.off.filter((verb) => !DEFINED.includes(verb));
  const emitter = new Emitter({ subject, told, session, off, now: place.around.now });
  const opening = emitter.begin('initialized');
  began = opening.map(({ timestamp }) => timestamp).join();
  if (token.stage !== 'begun') await begin(opening, send);
  token.reach('begun');
  return lrsSession({
    ...{ standard: 'cmi5', mode, mastery, returnUrl, lrs, state, statements, emitter, owes },
    learner: { id: JSON.stringify(who.actor), name: who.actor.name ?? '' },
    outline: subject.outline,
    extra: JSON.stringify(template).length,
    onOther: place.onOther,
    onEnd: () => token.reach('over'),
  });
}

async function launchData(lrs: Lrs, { actor, activity, registration }: Cmi5Launch): Promise<Cmi5LaunchData> {
  const document = await lrs.state({ actor, activity, registration }, LAUNCH_DATA);
  const given = readLaunchData(document?.content);
  if (given === null) throw new LrsFault(403, `no ${LAUNCH_DATA} that can be used`);
  return given;
}

/**
 * cmi5 11: to be read before the first statement, though an LMS may have none or let nobody read them. A module speaks
 * its own language only, and nothing sounds in it before it is asked to.
 */
async function readPreferences(lrs: Lrs, { actor }: Cmi5Launch): Promise<void> {
  try {
    await lrs.agentProfile(actor, 'cmi5LearnerPreferences');
  } catch (fault) {
    if (!(fault instanceof LrsFault) || fault.isPassing) throw fault;
  }
}

/** The first statement of the session, which must have arrived before the next is sent. */
async function begin(opening: readonly Statement[], send: Lrs['send']): Promise<void> {
  const delivery = await send(opening);
  if (delivery.kind === 'later') throw new LrsFault(0, 'nobody takes initialized');
  if (delivery.kind !== 'delivered') throw new LrsFault(403, delivery.reason);
}

/**
 * Of what earlier launches left: the end of their sessions nobody wants to hear any more, and what is said once in a
 * registration must not be said again where it arrived after all. Gives whether a failing was not heard, and is owed.
 */
async function withdrawOld(statements: StatementOutbox, lrs: Lrs): Promise<boolean> {
  const failed = statements.waiting('failed');
  const heard: Statement[] = [];
  for (const statement of [...failed, ...statements.waiting('completed'), ...statements.waiting('passed')]) {
    if (await lrs.has(statement.id)) heard.push(statement);
  }
  statements.drop([...statements.waiting('terminated'), ...failed, ...heard]);
  return failed.some((statement) => !heard.includes(statement));
}
