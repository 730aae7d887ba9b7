import type { QuestionKey } from '../../model/outline.ts';
import { likert, multiple, single } from './choice.ts';
import { gap } from './gap.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import type { ResponseKind } from './response-kind.ts';

/** The members of the union `Key` whose type may be `Type`. */
type KeyFor<Key, Type> = Key extends { readonly type: infer Own } ? (Type extends Own ? Key : never) : never;

const KINDS: { readonly [Type in QuestionKey['type']]: ResponseKind<KeyFor<QuestionKey, Type>> } = {
  single,
  multiple,
  truefalse: single,
  order,
  match,
  sort: match,
  gap,
  number: gap,
  likert,
};

/** The kind that reads this key; the table above pairs each type with a kind that takes its keys. */
export function kindOf(key: QuestionKey): ResponseKind<QuestionKey> {
  return KINDS[key.type] as ResponseKind<QuestionKey>;
}
