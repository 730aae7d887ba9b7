import { expect, it } from 'vitest';
import * as shared from '../../../src/player/tracking/shared.ts';

it('gives xapi.js everything it may import from here', () => {
  const { SHARED, ...exported } = shared;
  expect(SHARED).toEqual(exported);
});
