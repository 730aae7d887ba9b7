import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../e2e/browser.ts';
import { LAUNCH_DATA, PREFERENCES } from './lms-documents.ts';
import { STRUCTURE, unitStatement } from './sample-unit.ts';
import { type Cmi5Stage, stageCmi5 } from './stage.ts';

/**
 * A unit as small as can be. Its page gets the token, reads what the LMS has laid down, writes a document of its own
 * against its ETag, says what `#…` holds, and returns: all of it to other origins.
 */
const PAGE = `<!doctype html><link rel="icon" href="data:,"><title>Unit</title><script>
(async () => {
  const { endpoint, fetch: tokenUrl, actor: agent, registration, activityId } =
    Object.fromEntries(new URLSearchParams(location.search));
  const { 'auth-token': token } = await (await fetch(tokenUrl, { method: 'POST' })).json();
  const ask = (resource, query, init = {}) =>
    fetch(endpoint + resource + '?' + new URLSearchParams(query), {
      ...init,
      headers: { Authorization: 'Basic ' + token, 'X-Experience-API-Version': '1.0.3', ...init.headers },
    });
  const json = { 'Content-Type': 'application/json' };
  const state = { activityId, agent, registration };
  const data = await (await ask('activities/state', { ...state, stateId: '${LAUNCH_DATA}' })).json();
  await ask('agents/profile', { agent, profileId: '${PREFERENCES}' });
  const own = { ...state, stateId: 'attempt' };
  await ask('activities/state', own, { method: 'PUT', body: '{"a":1}', headers: { ...json, 'If-None-Match': '*' } });
  const etag = (await ask('activities/state', own)).headers.get('ETag');
  await ask('activities/state', own, { method: 'PUT', body: '{"a":2}', headers: { ...json, 'If-Match': etag } });
  const body = decodeURIComponent(location.hash.slice(1));
  await ask('statements', {}, { method: 'POST', body, headers: json });
  location.href = data.returnURL;
})();
</script>`;

const bytes = (text: string) => new TextEncoder().encode(text);
let browser: Browser;
let stage: Cmi5Stage;

beforeAll(async () => {
  browser = await launchBrowser();
  stage = await stageCmi5(
    new Map([
      ['cmi5.xml', bytes(STRUCTURE)],
      ['index.html', bytes(PAGE)],
    ]),
    { lrs: { demand: 'states too' } },
  );
});

afterAll(async () => {
  await stage.close();
  await browser.close();
});

it('lets a page of another origin do what a unit does', async () => {
  const session = stage.lms.launch();
  const { launch } = session;
  const said = JSON.stringify(['initialized', 'answered', 'terminated'].map((verb) => unitStatement(launch, verb)));
  const context = await browser.newContext();
  const faults: string[] = [];
  const page = await openPage(context, `${launch.url}#${encodeURIComponent(said)}`, faults);
  await page.waitForURL(launch.returnUrl ?? '');
  await context.close();
  expect([faults, stage.lms.violations, stage.lms.lrs.refusals]).toEqual([[], [], []]);
  expect(session).toMatchObject({ state: 'terminated', returns: 1 });
  expect(stage.lms.verbs()).toEqual(['launched', 'initialized', 'answered', 'terminated']);
  const own = stage.lms.lrs.documents().find(({ id }) => id === 'attempt');
  expect(new TextDecoder().decode(own?.contents)).toBe('{"a":2}');
});
