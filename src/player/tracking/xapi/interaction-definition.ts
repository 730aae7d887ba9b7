import type { GapKey, QuestionKey, Response } from '../../../model/outline.ts';
import type { ActivityDefinition, InteractionComponent } from '../../../model/statement.ts';
import { activityType, interactionType } from '../../../model/xapi-vocabulary.ts';
import { own, parseTypedNumber } from '../shared.ts';

/** The words of a question's parts, by their ids, as they stand in the page. */
export interface QuestionTexts {
  readonly labels: Readonly<Record<string, string>>;
  readonly targets: Readonly<Record<string, string>>;
}

/** How a question is described, and how a response to it is written (xAPI 1.0.3 Data 2.4.4.1 and appendix C). */
interface Interaction {
  readonly parts: Partial<ActivityDefinition>;
  /** `undefined` where the response cannot be written as the type asks. */
  respond(response: Response): string | undefined;
}

/** Between the members of a response, and between the two of a pair (xAPI 1.0.3 Data 2.4.4.1). */
export const AND = '[,]';
export const TO = '[.]';

/** Right answers to fill-in that are listed; each gap may take several, and each combination is one. */
const PATTERN_LIMIT = 16;

/** The definition of a question as an activity; `language` is that of the module. */
export function interactionDefinition(key: QuestionKey, texts: QuestionTexts, language: string): ActivityDefinition {
  return {
    type: activityType('cmi.interaction'),
    name: { [language]: key.prompt },
    interactionType: interactionType(key),
    ...interactionOf(key, texts, language).parts,
  };
}

/** A response in the notation of xAPI; `undefined` where it has none, as words where a number is asked for. */
export function writtenResponse(key: QuestionKey, response: Response, language: string): string | undefined {
  return interactionOf(key, { labels: {}, targets: {} }, language).respond(response);
}

function interactionOf(key: QuestionKey, { labels, targets }: QuestionTexts, language: string): Interaction {
  const listed = (ids: readonly string[], words = labels): InteractionComponent[] =>
    ids.map((id) => ({ id, description: { [language]: own(words, id) ?? id } }));
  const join = (response: Response) => response.join(AND);
  if (key.type === 'truefalse' && key.truth !== undefined) {
    const truth = ([option]: Response) => String(option === key.truth);
    return { parts: { correctResponsesPattern: [truth(key.right)] }, respond: truth };
  }
  switch (key.type) {
    case 'truefalse':
    case 'single':
    case 'multiple':
      return { parts: { correctResponsesPattern: [join(key.right)], choices: listed(key.options) }, respond: join };
    case 'order':
      return { parts: { correctResponsesPattern: [join(key.items)], choices: listed(key.items) }, respond: join };
    case 'match':
    case 'sort': {
      const pair = (response: Response) =>
        join(response.flatMap((target, at) => (target === '' ? [] : [`${key.items[at] ?? ''}${TO}${target}`])));
      const lists = { source: listed(key.items), target: listed(key.targets, targets) };
      return { parts: { correctResponsesPattern: [pair(key.right)], ...lists }, respond: pair };
    }
    case 'likert':
      return { parts: { scale: listed(key.options) }, respond: join };
    case 'gap':
      return { parts: fillInPatterns(key.gaps), respond: (typed) => join(typed.map(plain)) };
    case 'number':
      return {
        parts: { correctResponsesPattern: key.gaps.flatMap(range) },
        respond: ([typed = '']) => parseTypedNumber(typed, language)?.toString(),
      };
  }
}

/** Nothing where a gap takes any number of a range: fill-in has no notation for it. */
function fillInPatterns(gaps: readonly GapKey[]): Partial<ActivityDefinition> {
  const accepted = gaps.map((gap) =>
    gap.kind === 'text' ? gap.accept.map(plain) : gap.min === gap.max ? [String(gap.min)] : [],
  );
  const all = accepted.reduce<string[][]>(
    (lists, texts) => lists.flatMap((list) => texts.map((text) => [...list, text])).slice(0, PATTERN_LIMIT),
    [[]],
  );
  const patterns = all.map((list) => `{case_matters=false}${list.join(AND)}`);
  return patterns.length === 0 ? {} : { correctResponsesPattern: patterns };
}

function range(gap: GapKey): string[] {
  if (gap.kind === 'text') return [];
  return [gap.min === gap.max ? String(gap.min) : `${gap.min}[:]${gap.max}`];
}

/** What is typed must not look like what stands between two answers. */
function plain(text: string): string {
  return text.replace(/\[,\]/g, ',');
}
