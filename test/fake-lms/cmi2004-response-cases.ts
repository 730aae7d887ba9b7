import type { Profile } from './formats.ts';

const long = (length: number) => 'x'.repeat(length);

/** A response to an interaction, the learner's or the right one: what each profile says of it. */
type ResponseCase = readonly [type: string, value: string, strict: string, moodle?: string];

/** The cases with the error that each profile has. */
export const under = (profile: Profile, cases: readonly ResponseCase[]) =>
  cases.map(([type, value, strict, moodle = strict]) => [type, value, profile === 'strict' ? strict : moodle] as const);

export const RESPONSES: readonly ResponseCase[] = [
  ['true-false', 'true', '0'],
  ['true-false', 't', '406'],
  ['true-false', '', '406'],
  ['choice', 'a', '0'],
  ['choice', 'a[,]b', '0'],
  ['choice', 'a,b', '406'],
  ['choice', 'a[,]a', '406'],
  ['choice', 'a-b', '0', '406'],
  ['choice', 'a b', '406'],
  ['choice', '', '0', '406'],
  ['choice', Array.from({ length: 36 }, (_, n) => `o${n}`).join('[,]'), '0'],
  ['choice', Array.from({ length: 37 }, (_, n) => `o${n}`).join('[,]'), '351'],
  ['fill-in', 'di Surabaya', '0'],
  ['fill-in', '{lang=id}Surabaya[,]Bandung', '0'],
  ['fill-in', '{lang=?}Surabaya', '406'],
  ['fill-in', long(251), '406'],
  ['fill-in', 'dua\nbaris', '0', '406'],
  ['fill-in', Array.from({ length: 11 }, () => 'x').join('[,]'), '351'],
  ['long-fill-in', long(4000), '0'],
  ['long-fill-in', long(4001), '406'],
  ['matching', 'a[.]x[,]b[.]y', '0'],
  ['matching', 'a.x', '406'],
  ['matching', 'a[.]', '406'],
  ['performance', '1[.]a[,]2[.]c', '0'],
  ['performance', '[.]a', '0'],
  ['performance', 'langkah[.]2.5', '0'],
  ['performance', '[.]', '406'],
  ['performance', 'a', '406'],
  ['sequencing', 'c[,]a[,]b', '0'],
  ['sequencing', 'c,a', '406'],
  ['likert', 'b', '0'],
  ['likert', 'b[,]c', '406'],
  ['likert', '', '406'],
  ['numeric', '-2.5', '0'],
  ['numeric', '2,5', '406'],
  ['numeric', '250000', '0', '406'],
  ['numeric', '', '406'],
  ['other', 'apa saja', '0'],
];

export const PATTERNS: readonly ResponseCase[] = [
  ['true-false', 'false', '0'],
  ['choice', 'a[,]b', '0'],
  ['choice', 'a[,]a', '406'],
  ['fill-in', '{case_matters=true}{order_matters=false}Surabaya[,]Bandung', '0'],
  ['long-fill-in', '{case_matters=true}Surabaya', '0'],
  ['matching', 'a[.]x', '0'],
  ['performance', '{order_matters=false}1[.]2[:]3[,]2[.]a', '0'],
  ['sequencing', 'a[,]b', '0'],
  ['likert', 'a', '0'],
  ['numeric', '4[:]6', '0'],
  ['numeric', '4[:]4', '0'],
  ['numeric', '6[:]4', '406'],
  ['numeric', '4[:]', '0', '406'],
  ['numeric', '4', '406', '0'],
  ['numeric', '4[:]200000', '0', '406'],
  ['other', 'apa saja', '0'],
];
