import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityIds } from '../../src/model/activity-id.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,2})?$/);
const kinds = ['part', 'objective'] as const;

it('names a course by its IRI, whether it ends with a slash or not', () => {
  for (const iri of ['https://example.go.id/fds', 'https://example.go.id/fds//']) {
    const ids = activityIds(iri);
    expect(ids.course).toBe('https://example.go.id/fds');
    expect(ids.part('gizi', 'uji-akhir')).toBe('https://example.go.id/fds/gizi/uji-akhir');
  }
});

it('never gives two things one name', () => {
  const ids = activityIds('https://example.go.id/fds');
  const thing = fc.oneof(
    fc.record({ kind: fc.constantFrom('module' as const, 'cmi5Course' as const), module: id }),
    fc.record({ kind: fc.constantFrom(...kinds), module: id, id: fc.oneof(id, fc.constant('objective')) }),
  );
  const nameOf = (one: typeof thing extends fc.Arbitrary<infer T> ? T : never) =>
    'id' in one ? ids[one.kind](one.module, one.id) : ids[one.kind](one.module);
  fc.assert(
    fc.property(thing, thing, (a, b) => {
      expect(nameOf(a) === nameOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect([ids.course, ids.profile]).not.toContain(nameOf(a));
    }),
  );
});
