import type { z } from 'zod';
import { type Fault, Refusal } from './refusal.ts';

/** Most faults that are named: who sends thousands is told less than was sent. */
const NAMED = 20;

/** What the schema makes of it. @throws Refusal `invalid` with the first faults. */
export function validate<Output>(schema: z.ZodType<Output>, given: unknown): Output {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new Refusal('invalid', { faults: read.error.issues.flatMap(faultsOf).slice(0, NAMED) });
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), reason: (say) => say('reason-unknown') }));
  }
  return [{ path: pathOf(issue.path), reason: reasonOf(issue) }];
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 200);
}

function reasonOf(issue: z.core.$ZodIssue): Fault['reason'] {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return (say) => say('reason-missing');
      return (say) => say('reason-type', { expected: issue.expected });
    case 'invalid_value':
      return (say) => say('reason-one-of', { values: issue.values.map(String).join(', ') });
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'custom':
      return (say) => say('reason-characters');
    default:
      return (say) => say('reason-format');
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Fault['reason'] {
  const min = String(minimum);
  return (say) => (origin === 'string' ? say('reason-too-short', { min }) : say('reason-too-low', { min }));
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Fault['reason'] {
  const max = String(maximum);
  if (origin === 'string') return (say) => say('reason-too-long', { max });
  return (say) => (origin === 'array' ? say('reason-too-many', { max }) : say('reason-too-high', { max }));
}
