import {
  type Activity,
  CONTEXT_LISTS,
  type ContextActivities,
  type Statement,
  type StatementContext,
} from '../../../model/statement.ts';

/** What an LMS wants in the context of every statement (cmi5 10.2.1). */
export type ContextTemplate = StatementContext;

/** The statement with all of the template, and its own activities after those (cmi5 10.2.1): LMSs compare in this order. */
export function withTemplate(template: ContextTemplate, statement: Statement): Statement {
  const { context } = statement;
  return {
    ...statement,
    context: {
      ...context,
      ...template,
      contextActivities: joined(template.contextActivities ?? {}, context.contextActivities ?? {}),
      extensions: { ...context.extensions, ...template.extensions },
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
