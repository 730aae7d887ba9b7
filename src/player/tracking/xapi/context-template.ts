import {
  type Activity,
  CONTEXT_LISTS,
  type ContextActivities,
  type Statement,
  type StatementContext,
} from '../../../model/statement.ts';

/** What an LMS wants in the context of every statement (cmi5 10.2.1). */
export type ContextTemplate = StatementContext;

/** The statement with the template's entries, and its own after them (cmi5 10.2.1): an LMS compares them in this order. */
export function withTemplate(template: ContextTemplate, statement: Statement): Statement {
  const { context } = statement;
  return {
    ...statement,
    context: {
      ...template,
      ...context,
      contextActivities: joined(template.contextActivities ?? {}, context.contextActivities ?? {}),
      extensions: { ...template.extensions, ...context.extensions },
    },
  };
}

function joined(template: ContextActivities, own: ContextActivities): ContextActivities {
  const lists = CONTEXT_LISTS.map((list): [string, Activity[]] => {
    const first = listOf(template[list]);
    return [list, [...first, ...listOf(own[list]).filter(({ id }) => first.every((one) => one.id !== id))]];
  });
  return Object.fromEntries(lists.filter(([, activities]) => activities.length > 0));
}

/** Before xAPI 1.0 one activity stood without a list. */
function listOf(given: readonly Activity[] | Activity | undefined): readonly Activity[] {
  return given === undefined ? [] : 'id' in given ? [given] : given;
}
