import { CMI5, type Statement, type StatementResult, statementDuration } from '../../../model/statement.ts';
import { activityOf, completeStatement, grouping, ratio, type StatementSubject } from './statement-subject.ts';

/** What a launch or a module comes to. `score`: 0–100, `null` where there is none; `since`: milliseconds it took. */
export type Verdict =
  | { readonly verb: 'initialized' | 'resumed'; readonly key: string }
  | { readonly verb: 'suspended' | 'terminated'; readonly key: string; readonly since: number }
  | {
      readonly verb: 'completed' | 'passed' | 'failed';
      readonly key: string;
      readonly since: number;
      readonly score: number | null;
    };

/** The statement of a verdict, about the module itself; cmi5 defines each of its verbs (cmi5 9.3) but two. */
export function verdictStatement(subject: StatementSubject, verdict: Verdict, time: number): Statement {
  const { verb, key } = verdict;
  const { outline, module, cmi5 } = subject;
  const masteryScore = verb === 'passed' || verb === 'failed' ? cmi5?.masteryScore : undefined;
  const category = cmi5 ? categories(verb) : [];
  const parts = {
    verb,
    key,
    object: activityOf(outline, module, 'module', outline.title),
    result: resultOf(verdict, cmi5 !== undefined),
    activities: { ...grouping(subject), ...(category.length > 0 && { category: category.map((id) => ({ id })) }) },
    // cmi5 9.6.3.2
    extensions: typeof masteryScore === 'number' ? { [CMI5.masteryScore]: masteryScore } : undefined,
  };
  return completeStatement(subject, parts, time);
}

/** cmi5 9.6.2: what it defines says so, and what tells a result says that it may move the learner on. */
function categories(verb: Verdict['verb']): string[] {
  if (verb === 'resumed' || verb === 'suspended') return [];
  const isJudged = verb === 'completed' || verb === 'passed' || verb === 'failed';
  return [CMI5.category, ...(isJudged ? [CMI5.moveOn] : [])];
}

function resultOf(verdict: Verdict, isCmi5: boolean): StatementResult | undefined {
  if (!('since' in verdict)) return undefined;
  const duration = statementDuration(verdict.since);
  if (!('score' in verdict)) return { duration };
  const { verb, score } = verdict;
  // cmi5 9.5.1: none in what is completed.
  const told = score === null || (isCmi5 && verb === 'completed') ? {} : { score: scoreOf(score, isCmi5) };
  const judged = verb === 'completed' ? { completion: true } : { success: verb === 'passed' };
  return { ...judged, ...told, duration };
}

/** cmi5 takes whole numbers only as raw scores (cmi5 9.5.1). */
function scoreOf(score: number, isCmi5: boolean): NonNullable<StatementResult['score']> {
  const raw = isCmi5 && !Number.isInteger(score) ? {} : { raw: score, min: 0, max: 100 };
  return { scaled: ratio(score / 100), ...raw };
}
