import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cmi5Lms, startCmi5Lms } from './lms.ts';
import { LAUNCH_DATA, PREFERENCES } from './lms-documents.ts';
import { openUnit, type SampleUnit, STRUCTURE, statePlace } from './sample-unit.ts';
import type { Session } from './session.ts';
import { EXTENSION } from './vocabulary.ts';

const PACKAGE = { structure: STRUCTURE, packageUrl: 'http://127.0.0.1:1/package/' };
const PUBLISHER = { id: 'https://example.go.id/contoh/gizi?a=1&b=2' };
let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms(PACKAGE);
});

afterEach(() => lms.close());

const documentOf = (id: string) => {
  const found = lms.lrs.documents().find((one) => one.id === id);
  return found === undefined ? null : JSON.parse(new TextDecoder().decode(found.contents));
};
const sendAll = (unit: SampleUnit, ...verbs: readonly string[]) =>
  unit.send(...verbs.map((one) => unit.statementOf(one)));
const paragraphs = () => lms.violations.map(({ paragraph }) => paragraph);

describe('a launch', () => {
  it('hands over five parameters, in the address', () => {
    const { launch } = lms.launch();
    const { origin, pathname, searchParams } = new URL(launch.url);
    expect(`${origin}${pathname}`).toBe('http://127.0.0.1:1/package/index.html');
    expect(Object.fromEntries(searchParams)).toEqual({
      endpoint: lms.lrs.url,
      fetch: expect.stringContaining('/fetch?'),
      actor: JSON.stringify(lms.actor),
      registration: launch.registration,
      activityId: lms.activityId,
    });
    expect(launch.url).not.toContain('+');
  });

  it('has told the LRS before', () => {
    const { launch } = lms.launch();
    expect(lms.verbs()).toEqual(['launched']);
    expect(lms.lrs.statements()).toMatchObject([
      {
        object: { id: lms.activityId },
        context: {
          contextActivities: { grouping: [PUBLISHER] },
          extensions: {
            [EXTENSION.sessionId]: launch.sessionId,
            [EXTENSION.launchMode]: 'Normal',
            [EXTENSION.launchUrl]: 'http://127.0.0.1:1/package/index.html',
            [EXTENSION.masteryScore]: 0.75,
            [EXTENSION.moveOn]: 'CompletedAndPassed',
          },
        },
      },
    ]);
  });

  it('lays down its data', () => {
    const { launch } = lms.launch({ alternateKey: 'k' });
    expect(documentOf(LAUNCH_DATA)).toEqual({
      contextTemplate: {
        contextActivities: { grouping: [PUBLISHER] },
        extensions: { [EXTENSION.sessionId]: launch.sessionId },
      },
      launchMode: 'Normal',
      launchMethod: 'AnyWindow',
      moveOn: 'CompletedAndPassed',
      masteryScore: 0.75,
      returnURL: launch.returnUrl,
      entitlementKey: { courseStructure: '', alternate: 'k' },
    });
    expect(documentOf(PREFERENCES)).toEqual({ languagePreference: 'id-ID,en-US', audioPreference: 'on' });
  });

  it('may be in another mode, with another mastery score, or none, and nowhere to return to', () => {
    lms.launch({ mode: 'Review', masteryScore: 0, moveOn: 'Passed' });
    expect(documentOf(LAUNCH_DATA)).toMatchObject({ launchMode: 'Review', masteryScore: 0, moveOn: 'Passed' });
    lms.launch({ masteryScore: null, isReturning: false });
    expect(Object.keys(documentOf(LAUNCH_DATA))).toEqual(['contextTemplate', 'launchMode', 'launchMethod', 'moveOn']);
  });

  it('has what an LMS of its own mind says', async () => {
    const template = { language: 'id', contextActivities: { grouping: [{ id: 'urn:kelas:a' }] } };
    const other = await startCmi5Lms({ ...PACKAGE, template, preferences: { audiePreference: 'off' } });
    const unit = await openUnit(other.launch());
    const { contextTemplate } = other.sessions[0]?.launch ?? {};
    const status = await sendAll(unit, 'initialized', 'answered', 'terminated');
    await other.close();
    expect(contextTemplate).toMatchObject({
      language: 'id',
      contextActivities: { grouping: [PUBLISHER, { id: 'urn:kelas:a' }] },
    });
    expect([status, other.violations, other.lrs.refusals]).toEqual([200, [], []]);
  });
});

describe('a unit that keeps the rules', () => {
  it('passes, and lets the learner move on', async () => {
    const session = lms.launch();
    const unit = await openUnit(session);
    expect(await sendAll(unit, 'initialized')).toBe(200);
    expect(await sendAll(unit, 'answered', 'completed')).toBe(200);
    expect(await sendAll(unit, 'passed')).toBe(200);
    expect(await sendAll(unit, 'experienced', 'terminated')).toBe(200);
    expect(lms.verbs().join(' ')).toBe(
      'launched initialized answered completed passed satisfied experienced terminated',
    );
    expect(session).toMatchObject({ state: 'terminated', returns: 0 });
    expect([lms.violations, lms.lrs.refusals]).toEqual([[], []]);
  });

  it.each(['Browse', 'Review'] as const)('begins and ends in %s', async (mode) => {
    const unit = await openUnit(lms.launch({ mode }));
    await sendAll(unit, 'initialized', 'terminated');
    expect(lms.violations).toEqual([]);
  });

  it('sends again what was stored, the last statement too', async () => {
    const session = lms.launch();
    const unit = await openUnit(session);
    const all = ['initialized', 'terminated'].map((verb) => unit.statementOf(verb));
    lms.lrs.faults.losingAnswers = 1;
    await expect(unit.send(...all)).rejects.toThrow();
    expect(await unit.send(...all)).toBe(200);
    expect(session.statements).toHaveLength(2);
    expect([lms.violations, lms.lrs.refusals]).toEqual([[], []]);
  });

  it('keeps documents of its own', async () => {
    const session = lms.launch();
    const unit = await openUnit(session);
    const query = statePlace(session.launch, 'attempt');
    expect((await unit.ask('PUT', 'activities/state', { query, body: { a: 1 } })).status).toBe(204);
    expect((await unit.ask('GET', 'activities/state', { query })).body).toEqual({ a: 1 });
    expect(lms.violations).toEqual([]);
  });

  it('goes back where it came from', async () => {
    const session = lms.launch();
    expect((await fetch(session.launch.returnUrl ?? '')).status).toBe(200);
    expect(session.returns).toBe(1);
  });
});

describe('moving on', () => {
  it.each([
    ['Completed', ['completed'], ['passed']],
    ['Passed', ['passed'], ['completed']],
    ['CompletedAndPassed', ['completed', 'passed'], ['completed']],
    ['CompletedOrPassed', ['passed'], ['answered']],
  ] as const)('%s', async (moveOn, enough, tooLittle) => {
    for (const verbs of [tooLittle, enough]) {
      const registration = crypto.randomUUID();
      const unit = await openUnit(lms.launch({ moveOn, registration }));
      await sendAll(unit, 'initialized', ...verbs, 'terminated');
      const told = lms.lrs.statements().filter(({ context }) => context?.registration === registration);
      expect(told.some(({ verb }) => verb.id.endsWith('/satisfied'))).toBe(verbs === enough);
    }
    expect(lms.violations).toEqual([]);
  });

  it('NotApplicable: at once, and once in a registration', async () => {
    lms.launch({ moveOn: 'NotApplicable' });
    const unit = await openUnit(lms.launch({ moveOn: 'NotApplicable' }));
    await sendAll(unit, 'initialized', 'completed');
    expect(lms.verbs().filter((verb) => verb === 'satisfied')).toHaveLength(1);
  });
});

describe('a unit that breaks the rules', () => {
  let session: Session;
  let unit: SampleUnit;

  beforeEach(async () => {
    session = lms.launch();
    unit = await openUnit(session);
  });

  it('is refused with 403, the whole batch', async () => {
    expect(await sendAll(unit, 'initialized', 'completed', 'completed')).toBe(403);
    expect(paragraphs()).toEqual(['9.3']);
    expect(lms.violations).toMatchObject([
      { sessionId: session.launch.sessionId, verb: expect.stringMatching(/completed$/) },
    ]);
    expect(lms.lrs.refusals).toMatchObject([{ status: 403, reason: expect.stringContaining('cmi5 9.3') }]);
    expect([session.statements, lms.verbs()]).toEqual([[], ['launched']]);
  });

  it('8.2.3.1: asks for the token twice', async () => {
    const again = await fetch(new URL(session.launch.url).searchParams.get('fetch') ?? '', { method: 'POST' });
    expect([again.status, again.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await again.json()).toEqual({ 'error-code': '1', 'error-text': expect.any(String) });
    expect(paragraphs()).toEqual(['8.2.3.1']);
  });

  it('8.2.1: asks for the token by GET', async () => {
    const { launch } = lms.launch({ registration: crypto.randomUUID() });
    expect((await fetch(new URL(launch.url).searchParams.get('fetch') ?? '')).status).toBe(405);
    expect(paragraphs()).toEqual(['8.2.1']);
  });

  it('7.1.2: says something after terminated', async () => {
    await sendAll(unit, 'initialized', 'terminated');
    expect(await sendAll(unit, 'answered')).toBe(403);
    expect(paragraphs()).toEqual(['7.1.2']);
  });

  it('9.3.3: completes again in another session', async () => {
    await sendAll(unit, 'initialized', 'completed', 'terminated');
    const next = await openUnit(lms.launch());
    expect(await sendAll(next, 'initialized', 'completed')).toBe(403);
    expect(paragraphs()).toEqual(['9.3.3']);
    const other = await openUnit(lms.launch({ registration: crypto.randomUUID() }));
    expect(await sendAll(other, 'initialized', 'completed')).toBe(200);
  });

  it.each([
    ['9.1', { id: undefined }],
    ['9.7', { timestamp: undefined }],
  ])('%s: leaves to the LRS what it must say', async (paragraph, change) => {
    expect(await unit.send(unit.statementOf('initialized', change))).toBe(403);
    expect(paragraphs()).toEqual([paragraph]);
  });

  it.each([
    ['10.2.1', 'PUT', LAUNCH_DATA, {}],
    ['10.2.1', 'POST', LAUNCH_DATA, {}],
    ['10.2.1', 'DELETE', LAUNCH_DATA, {}],
    ['10.2.1', 'DELETE', null, {}],
    ['8.1.3', 'GET', LAUNCH_DATA, { agent: '{"mbox":"mailto:siti@example.go.id"}' }],
    ['8.1.4', 'GET', LAUNCH_DATA, { registration: 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a11' }],
    ['8.1.4', 'GET', LAUNCH_DATA, { registration: null }],
    ['8.1.4', 'PUT', 'attempt', { registration: 'b9d9a1f2-4c0e-4a57-9d52-0d8f0d7f6a11' }],
  ] as const)('%s: %s of %s with %o', async (paragraph, method, stateId, change) => {
    const before = documentOf(LAUNCH_DATA);
    const all = { ...statePlace(session.launch, ''), stateId, ...change };
    const query = Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    const said = await unit.ask(method, 'activities/state', { query, ...(method.startsWith('P') && { body: {} }) });
    expect([said.status, paragraphs()]).toEqual([403, [paragraph]]);
    expect(documentOf(LAUNCH_DATA)).toEqual(before);
  });

  it('8.2.1: has no token any more when the session has ended', async () => {
    await sendAll(unit, 'initialized', 'terminated');
    const query = statePlace(session.launch, 'attempt');
    expect((await unit.ask('PUT', 'activities/state', { query, body: {} })).status).toBe(403);
    expect(lms.lrs.refusals).toMatchObject([{ reason: expect.stringContaining('8.2.1') }]);
  });
});

describe('a session that never ended', () => {
  it('is abandoned by the next launch in the registration, and may do nothing more', async () => {
    const session = lms.launch();
    const unit = await openUnit(session);
    await sendAll(unit, 'initialized');
    const elsewhere = lms.launch({ registration: crypto.randomUUID() });
    expect([session.state, elsewhere.state]).toEqual(['open', 'open']);
    lms.launch();
    expect([session.state, elsewhere.state]).toEqual(['abandoned', 'open']);
    expect(lms.verbs()).toEqual(['launched', 'initialized', 'launched', 'abandoned', 'launched']);
    expect(lms.lrs.statements()[3]).toMatchObject({
      object: { id: lms.activityId },
      result: { duration: expect.stringMatching(/^PT[\d.]+S$/) },
      context: { extensions: { [EXTENSION.sessionId]: session.launch.sessionId } },
    });
    expect(await sendAll(unit, 'terminated')).toBe(403);
    const query = statePlace(session.launch, 'attempt');
    expect((await unit.ask('PUT', 'activities/state', { query, body: {} })).status).toBe(403);
    expect(lms.violations).toEqual([]);
  });

  it('is not abandoned once it has said terminated', async () => {
    await sendAll(await openUnit(lms.launch()), 'initialized', 'terminated');
    lms.launch();
    expect(lms.verbs()).not.toContain('abandoned');
  });

  it('no token of another LMS is taken', async () => {
    const { launch } = lms.launch();
    const said = await fetch(`${lms.lrs.url}statements`, {
      headers: { authorization: `Basic ${btoa(launch.sessionId)}`, 'x-experience-api-version': '1.0.3' },
    });
    expect(said.status).toBe(401);
  });
});
