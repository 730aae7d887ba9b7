import { isMailto, isSha1 } from './formats.ts';
import { iri } from './maps.ts';
import {
  anyText,
  byObjectType,
  type Check,
  checked,
  type JsonObject,
  listOf,
  oneOf,
  record,
  type Shape,
  text,
} from './shapes.ts';

/** The ways to say who it is, of which an Agent has exactly one (Data 2.4.2.3). */
export const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

const account = record('2.4.2.4', {
  homePage: iri('2.4.2.4'),
  name: text('2.4.2.4', (name) => name !== '', 'name'),
});

const identity = {
  name: anyText('2.4.2'),
  mbox: text('2.4.2.3', isMailto, 'mailto IRI'),
  mbox_sha1sum: text('2.4.2.3', isSha1, 'SHA-1 in hex'),
  openid: iri('2.4.2.3'),
  account,
};

function identifiersOf(value: JsonObject): readonly string[] {
  return IDENTIFIERS.filter((name) => Object.hasOwn(value, name));
}

const hasOneIdentifier: Check = (value) =>
  identifiersOf(value).length === 1 ? null : ['', '2.4.2.1', 'has not exactly one inverse functional identifier'];

export const agent: Shape = checked(
  record('2.4.2.1', {}, { objectType: oneOf('2.4.2.1', ['Agent']), ...identity }),
  hasOneIdentifier,
);

/** Identified, or anonymous with its members, which are agents (Data 2.4.2.2). */
export const group: Shape = checked(
  record('2.4.2.2', { objectType: oneOf('2.4.2.2', ['Group']) }, { ...identity, member: listOf('2.4.2.2', agent) }),
  (value) => {
    const count = identifiersOf(value).length;
    if (count > 1) return ['', '2.4.2.2', 'has more than one inverse functional identifier'];
    return count === 1 || Object.hasOwn(value, 'member')
      ? null
      : ['member', '2.4.2.2', 'is missing in a group that nothing identifies'];
  },
);

export const agentOrGroup: Shape = byObjectType('2.4.2', { Agent: agent, Group: group }, 'Agent');
