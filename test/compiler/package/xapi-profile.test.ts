import { describe, expect, it } from 'vitest';
import { profileActivities, xapiProfile } from '../../../src/compiler/package/xapi-profile.ts';
import { activityIds } from '../../../src/model/activity-id.ts';
import { VERBS, verbId } from '../../../src/model/xapi-vocabulary.ts';
import { fullModule } from '../../attempt/full-module.ts';
import { NAMED, SETTINGS, sampleModule } from './sample-input.ts';

const at = { file: '01-gizi/module.md', line: 1, column: 1 };
const module = sampleModule({ objectives: [{ id: 'piring', text: 'Menyebut isi piringku', at }] });
const outline = fullModule();
const activities = profileActivities(NAMED, module, outline);
const text = xapiProfile(NAMED, activities, '2026-06-01');
const profile = JSON.parse(text);
const ids = activityIds(NAMED.iri ?? '');

interface Part {
  readonly id: string;
  readonly inScheme: string;
}

describe('the xAPI profile', () => {
  it('has all that a profile must say of itself (xAPI Profiles 1.0, 6.0)', () => {
    expect(profile).toMatchObject({
      '@context': 'https://w3id.org/xapi/profiles/context',
      id: 'https://example.go.id/contoh/profile.jsonld',
      type: 'Profile',
      conformsTo: 'https://w3id.org/xapi/profiles#1.0',
      prefLabel: { id: expect.stringContaining(NAMED.title), en: expect.stringContaining(NAMED.title) },
      author: { type: 'Organization', name: NAMED.publisher },
      versions: [{ generatedAtTime: '2026-06-01T00:00:00Z' }],
    });
  });

  it('holds every part once, each of its one version', () => {
    const parts: Part[] = [...profile.concepts, ...profile.templates];
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    expect(new Set(parts.map(({ inScheme }) => inScheme))).toEqual(new Set([profile.versions[0].id]));
    expect(parts.map(({ id }) => id)).not.toContain(profile.versions[0].id);
  });

  it('names course, module, objectives, lessons, questions, quizzes and scenarios as statements do', () => {
    const types = Object.fromEntries(
      profile.concepts.map((one: { id: string; activityDefinition: { type: string } }) => [
        one.id,
        one.activityDefinition.type.replace('http://adlnet.gov/expapi/activities/', ''),
      ]),
    );
    expect(types).toMatchObject({
      [ids.course]: 'course',
      [ids.module('gizi')]: 'module',
      [ids.objective('gizi', 'piring')]: 'objective',
      [ids.part('gizi', 'pelajaran-1')]: 'lesson',
      [ids.part('gizi', 'soal-1')]: 'cmi.interaction',
      [ids.part('gizi', 'kuis-akhir')]: 'assessment',
      [ids.part('gizi', 'bu-sari')]: 'simulation',
    });
    const { lessons, questions, quizzes, scenarios } = outline;
    const count = [questions, quizzes, scenarios].reduce((sum, one) => sum + Object.keys(one).length, lessons.length);
    expect(profile.concepts).toHaveLength(count + 3);
  });

  it('says of every question how it is answered, for an interaction without a type is none', () => {
    for (const { activityDefinition } of activities) {
      const { type, interactionType } = activityDefinition;
      expect(interactionType !== undefined).toBe(type.endsWith('cmi.interaction'));
    }
  });

  it('has a template for each verb, in both languages, with what a statement of it must hold', () => {
    expect(profile.templates.map(({ verb }: { verb: string }) => verb)).toEqual(VERBS.map(verbId));
    for (const { prefLabel, definition, rules } of profile.templates) {
      expect(Object.keys(prefLabel)).toEqual(['id', 'en']);
      expect(Object.keys(definition)).toEqual(['id', 'en']);
      for (const { location } of rules) expect(location).toMatch(/^\$\./);
    }
    const passed = profile.templates.find(({ verb }: { verb: string }) => verb === verbId('passed'));
    expect(passed.rules).toContainEqual({ location: '$.result.success', presence: 'included', any: [true] });
  });

  it('is the same for the same course, and of another version when anything in it changes', () => {
    expect(xapiProfile(NAMED, profileActivities(NAMED, module, outline), '2026-06-01')).toBe(text);
    const renamed = profileActivities(NAMED, { ...module, title: 'Gizi keluarga' }, outline);
    expect(JSON.parse(xapiProfile(NAMED, renamed, '2026-06-01')).versions[0].id).not.toBe(profile.versions[0].id);
  });

  it('is refused where the course has no IRI', () => {
    expect(() => profileActivities(SETTINGS, module, outline)).toThrow('no iri');
  });
});
