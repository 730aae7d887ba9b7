const MOVE_ON = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'] as const;
export type MoveOn = (typeof MOVE_ON)[number];

/** What an LMS needs of the one assignable unit of a `cmi5.xml` (cmi5 13.1.1, 13.1.4). */
export interface AssignableUnit {
  readonly courseId: string;
  /** The id that the publisher gave it, which is never the activity id of a launch. */
  readonly publisherId: string;
  /** Relative to `cmi5.xml`. */
  readonly url: string;
  readonly moveOn: MoveOn;
  /** A part of 1; `null` where there is none. */
  readonly masteryScore: number | null;
  readonly launchMethod: string;
  readonly launchParameters: string | null;
  readonly entitlementKey: string | null;
}

/** Reads a course of one assignable unit. Other tests judge the document by its schema; this one takes it as valid. */
export function readCourseStructure(xml: string): AssignableUnit {
  const units = [...xml.matchAll(/<au\b([^>]*)>([\s\S]*?)<\/au>/g)];
  const [[, head, body] = []] = units;
  const course = /<course\b([^>]*)>/.exec(xml)?.[1];
  if (head === undefined || body === undefined || course === undefined || units.length > 1) {
    throw new Error(`a course of ${units.length} assignable units`);
  }
  const { id, moveOn, masteryScore, launchMethod = 'AnyWindow' } = attributesOf(head);
  const { id: courseId } = attributesOf(course);
  const url = textIn(body, 'url');
  if (id === undefined || courseId === undefined || url === null) throw new Error('no id or no url');
  return {
    courseId,
    publisherId: id,
    url,
    moveOn: MOVE_ON.find((one) => one === moveOn) ?? 'NotApplicable',
    masteryScore: masteryScore === undefined ? null : Number(masteryScore),
    launchMethod,
    launchParameters: textIn(body, 'launchParameters'),
    entitlementKey: textIn(body, 'entitlementKey'),
  };
}

function attributesOf(head: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...head.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value = '']) => [name, plain(value)]),
  );
}

function textIn(body: string, name: string): string | null {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
  return text === undefined ? null : plain(text).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
