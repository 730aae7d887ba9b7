import { isLocalized, isReal, isShortIdentifier } from './cmi2004-formats.ts';
import type { Around, Fault, Format, Profile } from './formats.ts';

/** One member of a response, without its list. */
type Part = (value: string, profile: Profile) => boolean;

/** How one type of interaction writes a response (SCORM 2004 4th RTE 4.2.9.2) and a right one (4.2.9.1). */
interface Shape {
  readonly part: Part;
  /** Of a right response, where it differs. */
  readonly rightPart?: Part;
  /** How many members a list may have; 1 where it is none. */
  readonly most: number;
  /** Whether no member may stand twice. */
  readonly isSet?: true;
  /** How many right responses there may be. */
  readonly patterns: number;
  /** Tags that may stand before a right response. */
  readonly tags?: RegExp;
}

const text =
  (limit: number): Part =>
  (value, profile) =>
    isLocalized(value, limit, profile);

const one: Part = (value, profile) => isShortIdentifier(value, profile);

const pair: Part = (value, profile) => {
  const sides = value.split('[.]');
  return sides.length === 2 && sides.every((side) => one(side, profile));
};

/** `min[:]max`, of which the specification lets one be missing, and Moodle takes one number for both. */
const range: Part = (value, profile) => {
  const bounds = value.split('[:]');
  const isBound = (bound: string) => isReal(bound, profile) || (bound === '' && profile === 'strict');
  if (bounds.length > 2 || (bounds.length === 1 && profile === 'strict') || !bounds.every(isBound)) return false;
  const [min = '', max = ''] = bounds;
  return min === '' || max === '' || Number(min) <= Number(max);
};

/** `name[.]answer`, of which one may be missing; the answer is an identifier or a number. */
const step =
  (answer: Part): Part =>
  (value, profile) => {
    const sides = value.split('[.]');
    const [name = '', given = ''] = sides;
    if (sides.length !== 2 || value === '[.]') return false;
    return (name === '' || one(name, profile)) && (given === '' || one(given, profile) || answer(given, profile));
  };

const SHAPES: Readonly<Record<string, Shape>> = {
  'true-false': { part: (value) => value === 'true' || value === 'false', most: 1, patterns: 1 },
  choice: { part: one, most: 36, isSet: true, patterns: 10 },
  'fill-in': { part: text(250), most: 10, patterns: 5, tags: /^(\{(case|order)_matters=(true|false)\})+/ },
  'long-fill-in': { part: text(4000), most: 1, patterns: 5, tags: /^\{case_matters=(true|false)\}/ },
  matching: { part: pair, most: 36, patterns: 5 },
  performance: {
    part: step(isReal),
    rightPart: step(range),
    most: 250,
    patterns: 5,
    tags: /^\{order_matters=(true|false)\}/,
  },
  sequencing: { part: one, most: 36, patterns: 5 },
  likert: { part: one, most: 1, patterns: 1 },
  numeric: { part: isReal, rightPart: range, most: 1, patterns: 1 },
  other: {
    part: (value, profile) => value.length <= 4000 && (profile === 'strict' || !/[\r\n]/.test(value)),
    most: 1,
    patterns: 1,
  },
};

export const INTERACTION_TYPES = Object.keys(SHAPES);

/** An empty list is a response in the specification, and none in Moodle. */
function faultOf(value: string, part: Part, shape: Shape, profile: Profile): Fault | null {
  if (value === '' && shape.most > 1 && profile === 'strict') return null;
  const members = shape.most > 1 ? value.split('[,]') : [value];
  if (members.length > shape.most) return 'set';
  if (shape.isSet && new Set(members).size < members.length) return 'type';
  return members.every((member) => part(member, profile)) ? null : 'type';
}

export const learnerResponse: Format = (value, around) => {
  const shape = SHAPES[around.sibling('type')];
  return shape === undefined ? 'type' : faultOf(value, shape.part, shape, around.profile);
};

export const pattern: Format = (value, around) => {
  const shape = SHAPES[around.sibling('type')];
  if (shape === undefined) return 'type';
  const bare = shape.tags === undefined ? value : value.replace(shape.tags, '');
  return faultOf(bare, shape.rightPart ?? shape.part, shape, around.profile);
};

/** How many right responses an interaction of a type may have. */
export function patternLimit({ sibling }: Around): number {
  return SHAPES[sibling('type')]?.patterns ?? 0;
}
