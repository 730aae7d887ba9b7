/** The IRIs that cmi5 defines (cmi5 9.3, 9.5.5, 9.6). */
const ADL = 'http://adlnet.gov/expapi/verbs';
const CMI5 = 'https://w3id.org/xapi/cmi5';

/** Verbs of an assignable unit. */
export const AU_VERBS = {
  initialized: `${ADL}/initialized`,
  completed: `${ADL}/completed`,
  passed: `${ADL}/passed`,
  failed: `${ADL}/failed`,
  terminated: `${ADL}/terminated`,
} as const;
export type AuVerb = keyof typeof AU_VERBS;

/** Verbs of an LMS, which a unit never uses. */
export const LMS_VERBS = {
  launched: `${ADL}/launched`,
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const;

export const VOIDED = `${ADL}/voided`;

export const CATEGORY = {
  cmi5: `${CMI5}/context/categories/cmi5`,
  moveOn: `${CMI5}/context/categories/moveon`,
} as const;

export const EXTENSION = {
  sessionId: `${CMI5}/context/extensions/sessionid`,
  masteryScore: `${CMI5}/context/extensions/masteryscore`,
  launchMode: `${CMI5}/context/extensions/launchmode`,
  launchUrl: `${CMI5}/context/extensions/launchurl`,
  moveOn: `${CMI5}/context/extensions/moveon`,
  launchParameters: `${CMI5}/context/extensions/launchparameters`,
} as const;

export const PROGRESS = `${CMI5}/result/extensions/progress`;

export const COURSE_TYPE = `${CMI5}/activitytype/course`;
