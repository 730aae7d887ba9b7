import type { Session } from './session.ts';

/**
 * A launch without an LMS, from a file or a plain web page, or with one that does not start (`refused`): everything stays
 * in the journal of this device.
 */
export function connectLocal(start: 'later' | 'refused' = 'later'): Session {
  return {
    standard: 'local',
    mode: 'normal',
    learner: { id: '', name: '' },
    mastery: null,
    saved: '',
    start,
    room: Number.POSITIVE_INFINITY,
    tell: () => undefined,
    commit: () => Promise.resolve(true),
    repeat: () => undefined,
    end: () => true,
  };
}
