import { describe, expect, it } from 'vitest';
import { lrsLaunch } from '../../../../src/player/tracking/xapi/launch-parameters.ts';

const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'siti.01' } };
const REGISTRATION = '11111111-2222-4333-8444-555555555555';
const ACTIVITY = 'https://kursus.example/fds/kesehatan';

const query = (given: Readonly<Record<string, string>>) => `?${new URLSearchParams(given)}`;
const without = (given: Readonly<Record<string, string>>, name: string) =>
  query(Object.fromEntries(Object.entries(given).filter(([other]) => other !== name)));

describe('a cmi5 launch', () => {
  const given = {
    endpoint: 'https://lrs.example/xapi',
    fetch: 'https://lms.example/fetch?session=1',
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    activityId: ACTIVITY,
  };

  it('is known by all its five parameters (cmi5 8.1)', () => {
    expect(lrsLaunch(query(given))).toEqual({
      standard: 'cmi5',
      endpoint: 'https://lrs.example/xapi/',
      fetch: given.fetch,
      actor: ACTOR,
      registration: REGISTRATION,
      activity: ACTIVITY,
    });
  });

  it.each(['endpoint', 'actor', 'registration', 'activityId'])('is none without %s', (name) => {
    expect(lrsLaunch(without(given, name))).toBe(null);
  });

  it.each(['siti', '"siti"', 'null', '{'])('is none where the actor is %s', (actor) => {
    expect(lrsLaunch(query({ ...given, actor }))).toBe(null);
  });
});

describe('a launch as Tin Can did', () => {
  const given = {
    endpoint: 'https://lrs.example/xapi///',
    auth: 'Basic c2luYXU6c2FuZGk=',
    actor: JSON.stringify({ account: [{ accountServiceHomePage: 'https://lms.example', accountName: 'siti.01' }] }),
    registration: REGISTRATION,
    activity_id: ACTIVITY,
  };

  it('is brought to the form of today', () => {
    expect(lrsLaunch(query(given))).toEqual({
      standard: 'xapi',
      endpoint: 'https://lrs.example/xapi/',
      auth: given.auth,
      actor: ACTOR,
      registration: REGISTRATION,
      activity: ACTIVITY,
    });
  });

  it.each([
    ['c2luYXU6c2FuZGk=', 'Basic c2luYXU6c2FuZGk='],
    ['Bearer abc', 'Bearer abc'],
    ['', null],
  ])('may have the credentials %j', (auth, header) => {
    expect(lrsLaunch(query({ ...given, auth }))).toMatchObject({ auth: header });
  });

  it('needs neither credentials nor the id of the activity', () => {
    const { endpoint, actor } = given;
    expect(lrsLaunch(query({ endpoint, actor }))).toMatchObject({ auth: null, activity: null });
  });

  it.each([[undefined], ['kelas-7'], ['']])(
    'makes a registration of who learns what where it has %j',
    (registration) => {
      const { registration: _, ...others } = given;
      const search = query({ ...others, ...(registration !== undefined && { registration }) });
      const made = lrsLaunch(search)?.registration;
      expect(made).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(lrsLaunch(search)?.registration).toBe(made);
      const other = lrsLaunch(search.replace('siti.01', 'dewi.02'))?.registration;
      expect(other).not.toBe(made);
    },
  );

  it.each(['endpoint', 'actor'])('is none without %s', (name) => {
    expect(lrsLaunch(without(given, name))).toBe(null);
  });
});

it.each(['', '?', '?lms=moodle', '?endpoint=&actor='])('the address %j launches nothing', (search) => {
  expect(lrsLaunch(search)).toBe(null);
});
