import type { Place } from '../../../model/diagnostic.ts';
import { plainText } from '../../../model/plain-text.ts';
import type { Inline } from '../../../model/prose.ts';
import type { MatchQuestion, QuestionType } from '../../../model/question.ts';
import { readInline } from '../inline.ts';
import { letterOf } from '../letters.ts';
import type { MdTable } from '../md.ts';
import type { PageContext } from '../page-context.ts';
import { readOption } from './lists.ts';

type Pairs = Pick<MatchQuestion, 'type' | 'heads' | 'items' | 'targets'>;
type Target = { readonly id: string; readonly content: readonly Inline[] };

/** Matching or sorting from a table of two columns: what stands twice on the right is a group. */
export function readPairs(table: MdTable, type: QuestionType | undefined, context: PageContext): Pairs | null {
  const [left, right, third] = table.head;
  if (left === undefined || right === undefined || third !== undefined) {
    context.report.report('pairs-need-two-columns', table.segment.place(), { columns: table.head.length });
    return null;
  }
  const cell = { tableCell: true };
  const targets = new Map<string, Target>();
  const items = readRows(table, targets, context);
  const repeats = targets.size < items.length;
  return {
    type: type === 'match' || type === 'sort' ? type : repeats ? 'sort' : 'match',
    heads: [readInline(left, context, cell), readInline(right, context, cell)],
    items,
    targets: [...targets.values()],
  };
}

function readRows(table: MdTable, targets: Map<string, Target>, context: PageContext): MatchQuestion['items'] {
  const taken = new Map<string, Place>();
  return table.rows.flatMap(([left, right], index) => {
    if (left === undefined || right === undefined) return [];
    if (left.text.trim() === '' || right.text.trim() === '') {
      context.report.report('empty-cell', left.place(), {});
      return [];
    }
    const option = readOption(left, index, taken, context);
    return [
      {
        ...option,
        feedback: [],
        at: left.place(),
        target: targetOf(readInline(right, context, { tableCell: true }), targets),
      },
    ];
  });
}

/** Id of the target with this content; the same words are the same target. */
function targetOf(content: readonly Inline[], targets: Map<string, Target>): string {
  const key = plainText(content).toLowerCase();
  const known = targets.get(key);
  if (known !== undefined) return known.id;
  const target = { id: letterOf(targets.size), content };
  targets.set(key, target);
  return target.id;
}
