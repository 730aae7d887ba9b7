import { type ActivityDefinition, CMI5, type Statement, type StatementResult } from '../../../model/statement.ts';
import { activityType } from '../../../model/xapi-vocabulary.ts';
import { hundredths, own } from '../shared.ts';
import { AND, interactionDefinition, TO, writtenResponse } from './interaction-definition.ts';
import type { News } from './news.ts';
import {
  activityOf,
  completeStatement,
  grouping,
  ratio,
  type StatementParts,
  type StatementSubject,
} from './statement-subject.ts';

type NewsOf<Kind extends News['kind']> = Extract<News, { readonly kind: Kind }>;
type Said = Omit<StatementParts, 'verb' | 'key'>;

/** The statement of something that happened in the module at `time` (milliseconds since 1970). */
export function newsStatement(subject: StatementSubject, news: News, time: number): Statement {
  const say = SAYINGS[news.kind] as (subject: StatementSubject, news: News) => Said;
  return completeStatement(subject, { verb: news.kind, key: news.key, ...say(subject, news) }, time);
}

const SAYINGS: { readonly [Kind in News['kind']]: (subject: StatementSubject, news: NewsOf<Kind>) => Said } = {
  experienced(subject, { lesson }) {
    const { outline, ids } = subject;
    const title = outline.lessons.find(({ id }) => id === lesson)?.title ?? lesson;
    return {
      object: activityOf(outline, ids.part(outline.module, lesson), 'lesson', title),
      activities: within(subject),
    };
  },

  progressed(subject, { percent }) {
    return {
      object: activityOf(subject.outline, subject.module, 'module', subject.outline.title),
      result: { extensions: { [CMI5.progress]: percent } },
      activities: grouping(subject),
    };
  },

  asked(subject, { thread }) {
    const { outline, ids } = subject;
    return {
      object: activityOf(outline, ids.asked(outline.module, thread), 'question'),
      activities: within(subject),
    };
  },

  answered(subject, news) {
    const { outline, ids, module } = subject;
    const { question, quiz } = news;
    const objective = own(outline.questions, question)?.objective;
    const place =
      quiz === null
        ? within(subject)
        : { parent: [{ id: ids.part(outline.module, quiz) }], ...grouping(subject, module) };
    return {
      object: {
        objectType: 'Activity',
        id: ids.part(outline.module, question),
        definition: definitionOf(subject, question),
      },
      result: answerResult(subject, news),
      activities: {
        ...place,
        ...(objective !== undefined && { other: [{ id: ids.objective(outline.module, objective) }] }),
      },
    };
  },
};

function within(subject: StatementSubject): Said['activities'] {
  return { parent: [{ id: subject.module }], ...grouping(subject) };
}

/** A story is answered by the choices taken on the way. */
function definitionOf({ outline, texts }: StatementSubject, question: string): ActivityDefinition {
  const key = own(outline.questions, question);
  if (key === undefined) return { type: activityType('simulation'), interactionType: 'performance' };
  return interactionDefinition(key, texts(question), outline.language);
}

function answerResult(
  { outline }: StatementSubject,
  { question, response, score }: NewsOf<'answered'>,
): StatementResult {
  const key = own(outline.questions, question);
  const scaled = ratio(score);
  if (key === undefined) {
    return { score: { scaled }, response: response.map((choice, at) => `${at + 1}${TO}${choice}`).join(AND) };
  }
  const written = writtenResponse(key, response, outline.language);
  const told = written === undefined ? {} : { response: written };
  if (key.type === 'likert') return told;
  const { points } = key;
  const raw = points > 0 ? { raw: hundredths(points * score), min: 0, max: points } : {};
  return { score: { scaled, ...raw }, success: score === 1, ...told };
}
