import { describe, expect, it } from 'vitest';
import { findApi } from '../../../src/player/tracking/find-api.ts';
import { Cmi12 } from '../../fake-lms/cmi12.ts';

const { api } = new Cmi12({ profile: 'strict' });
const find = (win: object) => findApi(win, 'API', ['LMSInitialize', 'LMSGetValue']);

/** A window of another origin: the browser lets `parent` and `opener` be read, and throws at the rest. */
function crossOrigin(parent: unknown, opener?: unknown): object {
  return new Proxy(
    {},
    {
      get(_, property) {
        if (property === 'parent') return parent;
        if (property === 'opener') return opener;
        throw new Error('SecurityError');
      },
    },
  );
}

describe('findApi', () => {
  it.each<[string, object]>([
    ['in the window itself', { API: api }],
    ['in a parent', { parent: { API: api } }],
    ['four frames up', { parent: { parent: { parent: { parent: { API: api } } } } }],
    ['above a frame of another origin', { parent: crossOrigin({ API: api }) }],
    ['in the opener', { opener: { API: api } }],
    ['above the opener', { opener: { parent: { API: api } } }],
    ["in a parent's opener", { parent: { opener: { API: api } } }],
    ['behind an element with that id', { API: { tagName: 'DIV' }, parent: { API: api } }],
    ['behind a frame of another origin with that name', { API: crossOrigin(undefined), parent: { API: api } }],
    ['behind an API of which a function is missing', { API: { LMSInitialize: () => '' }, parent: { API: api } }],
    ['in the opener of a window whose parents have none', { parent: {}, opener: { parent: { API: api } } }],
  ])('finds it %s', (_, win) => {
    expect(find(win)).toBe(api);
  });

  it('gives null where there is none, though windows are their own parents', () => {
    const top: { parent?: unknown } = {};
    top.parent = top;
    expect(find({ parent: top })).toBeNull();
    expect(find({ parent: crossOrigin(undefined), opener: null })).toBeNull();
  });

  it('does not climb for ever', () => {
    const endless = (): object => ({
      get parent() {
        return endless();
      },
    });
    expect(find(endless())).toBeNull();
  });
});
