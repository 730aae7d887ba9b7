/** Which limits hold: those of the specification, or those Moodle 4.5 was seen to hold. */
export type Profile = 'strict' | 'moodle';

/** What is wrong with a value: it is not of the data type, out of its range, or not to be set here. */
export type Fault = 'type' | 'range' | 'set';

/** What stands around an element: the profile, and other elements of the same record, by name. */
export interface Around {
  readonly profile: Profile;
  sibling(name: string): string;
}

/** The fault of a value for a data type, `null` where there is none. */
export type Format = (value: string, around: Around) => Fault | null;

/** A format that holds where the test says so. */
export function where(holds: (value: string, around: Around) => boolean): Format {
  return (value, around) => (holds(value, around) ? null : 'type');
}

/** Text that matches. */
export function like(pattern: RegExp): Format {
  return where((value) => pattern.test(value));
}

/** Text up to a length that may differ by profile. */
export function text(strict: number, moodle: number = strict): Format {
  return where((value, { profile }) => value.length <= (profile === 'strict' ? strict : moodle));
}

export function oneOf(...words: readonly string[]): Format {
  return where((value) => words.includes(value));
}

/** Numbers that match, within bounds. */
export function numberLike(pattern: RegExp, min: number, max: number): Format {
  return (value) => {
    if (!pattern.test(value)) return 'type';
    return Number(value) >= min && Number(value) <= max ? null : 'range';
  };
}

/** Whole numbers, within bounds. */
export function integer(min: number, max: number): Format {
  return numberLike(/^-?\d+$/, min, max);
}
