import { jsonOf, type LrsCall } from '../../fake-lrs/answer.ts';
import { canonical } from '../../fake-lrs/same-statement.ts';
import { isObject } from '../../fake-lrs/shapes.ts';
import { LAUNCH_DATA } from '../lms-documents.ts';
import type { Launch } from '../session.ts';

interface RequestRule {
  readonly paragraph: string;
  readonly reason: string;
  readonly isBroken: (call: LrsCall, launch: Launch) => boolean;
}

const isWriting = ({ method }: LrsCall) => method !== 'GET';

/** What cmi5 asks of a request as a whole, be it for statements or documents. */
export const REQUEST_RULES: readonly RequestRule[] = [
  {
    paragraph: '8.1.3',
    reason: 'the agent is not the actor of the launch',
    isBroken({ resource, query }, { actor }) {
      const agent = query.get('agent');
      return resource !== 'statements' && agent !== null && canonical(JSON.parse(agent)) !== canonical(actor);
    },
  },
  {
    paragraph: '8.1.4',
    reason: 'the registration is not that of the launch',
    isBroken({ resource, query }, { registration }) {
      const said = query.get('registration');
      if (resource !== 'activities/state' || (said === null && query.get('stateId') !== LAUNCH_DATA)) return false;
      return said !== registration;
    },
  },
  {
    paragraph: '9.1',
    reason: 'a statement without an id',
    isBroken: (call) => call.method === 'POST' && sent(call).some((statement) => lacks(statement, 'id')),
  },
  {
    paragraph: '9.7',
    reason: 'a statement without a timestamp',
    isBroken: (call) => sent(call).some((statement) => lacks(statement, 'timestamp')),
  },
  {
    paragraph: '10.2.1',
    reason: `${LAUNCH_DATA} is changed or deleted by the unit`,
    isBroken(call) {
      const id = call.query.get('stateId');
      return call.resource === 'activities/state' && isWriting(call) && (id === null || id === LAUNCH_DATA);
    },
  },
];

function sent(call: LrsCall): readonly unknown[] {
  if (call.resource !== 'statements' || !isWriting(call)) return [];
  const body = jsonOf(call);
  return Array.isArray(body) ? body : [body];
}

function lacks(statement: unknown, property: string): boolean {
  return !isObject(statement) || !Object.hasOwn(statement, property);
}
