import type { Answer, Attempt, QuizAttempt, ScenarioPath, Stamped } from '../../../attempt/attempt.ts';
import type { Outline, Response } from '../../../model/outline.ts';
import { completion, itemScore, own } from '../shared.ts';

/** Something a statement can be made of. `key` is unique in the attempt and the same on every device. */
export type News = { readonly key: string } & (
  | { readonly kind: 'experienced'; readonly lesson: string }
  /** `percent`: of the lessons read, 1–99. */
  | { readonly kind: 'progressed'; readonly percent: number }
  | {
      readonly kind: 'answered';
      /** Id of a question, or of a scenario that was played to an end. */
      readonly question: string;
      readonly quiz: string | null;
      readonly response: Response;
      /** 0–1. */
      readonly score: number;
    }
  | { readonly kind: 'asked'; readonly thread: string }
);

interface Dated {
  readonly clock: number;
  readonly news: News;
}

/**
 * What happened from one state of an attempt to a later one, in the order in which it did. A try at a question is told
 * once; where a quiz judges only at the end, its answers when it is submitted, since until then they may be replaced.
 */
export function newsBetween(outline: Outline, before: Attempt, after: Attempt): News[] {
  return [
    ...lessons(outline, before, after),
    ...answers(null, before.answers, after.answers),
    ...stories(outline, before.scenarios, after.scenarios),
    ...Object.entries(after.quizzes).flatMap(([quiz, attempts]) =>
      attempts.flatMap((one) =>
        quizNews(
          outline,
          quiz,
          own(before.quizzes, quiz)?.find(({ id }) => id === one.id),
          one,
        ),
      ),
    ),
    ...asked(before, after),
  ]
    .sort((a, b) => a.clock - b.clock)
    .map(({ news }) => news);
}

/** Lessons read, and how far each brings the learner, while the module is not complete. */
function lessons(outline: Outline, before: Attempt, after: Attempt): Dated[] {
  const required = outline.lessons.filter(({ optional }) => !optional);
  const isComplete = completion(outline, before) === 'completed';
  let done = required.filter(({ id }) => own(before.read, id) !== undefined).length;
  return outline.lessons
    .flatMap(({ id, optional }) => {
      const stamp = own(after.read, id);
      return stamp === undefined || own(before.read, id) !== undefined ? [] : [{ id, optional, clock: stamp.clock }];
    })
    .sort((a, b) => a.clock - b.clock)
    .flatMap(({ id, optional, clock }): Dated[] => {
      const read: Dated = { clock, news: { key: `read ${id}`, kind: 'experienced', lesson: id } };
      if (optional) return [read];
      done += 1;
      const percent = Math.floor((100 * done) / required.length);
      const progressed: Dated = { clock, news: { key: `progress ${percent}`, kind: 'progressed', percent } };
      return percent === 100 || isComplete ? [read] : [read, progressed];
    });
}

type Answers = Readonly<Record<string, Stamped<Answer>>>;

function answers(place: { quiz: string; attempt: string } | null, before: Answers, after: Answers): Dated[] {
  return Object.entries(after).flatMap(([question, { clock, device, value }]): Dated[] => {
    const { response, score, tries } = value;
    if (response === null || tries <= (own(before, question)?.value.tries ?? 0)) return [];
    const key = `${place?.attempt ?? ''} ${question} ${tries} ${clock}.${device}`;
    return [{ clock, news: { key, kind: 'answered', question, quiz: place?.quiz ?? null, response, score } }];
  });
}

function quizNews(outline: Outline, quiz: string, before: QuizAttempt | undefined, after: QuizAttempt): Dated[] {
  const atOnce = own(outline.quizzes, quiz)?.feedback === 'each';
  const isSubmitted = after.submitted !== null && (before?.submitted ?? null) === null;
  if (!atOnce && !isSubmitted) return [];
  const place = { quiz, attempt: after.id };
  const given = answers(place, atOnce ? (before?.answers ?? {}) : {}, after.answers);
  if (!isSubmitted) return given;
  const paths = Object.entries(after.paths).map(([scenario, { clock, value }]): Dated => {
    const score = itemScore(outline, after, scenario, 'best');
    const key = `${after.id} ${scenario}`;
    return { clock, news: { key, kind: 'answered', question: scenario, quiz, response: steps(value), score } };
  });
  return [...given, ...paths];
}

/** Stories played to an end: the first time, and each time they end better. */
function stories(outline: Outline, before: Attempt['scenarios'], after: Attempt['scenarios']): Dated[] {
  return Object.entries(after).flatMap(([scenario, { clock, device, value }]): Dated[] => {
    const past = own(before, scenario)?.value;
    const isBetter = past?.finished !== true || value.best > past.best;
    if (!value.finished || !isBetter) return [];
    const best = own(outline.scenarios, scenario)?.best ?? 0;
    const score = best > 0 ? Math.min(1, Math.max(0, value.best / best)) : 1;
    const key = ` ${scenario} ${clock}.${device}`;
    return [{ clock, news: { key, kind: 'answered', question: scenario, quiz: null, response: steps(value), score } }];
  });
}

function steps({ choices }: ScenarioPath): string[] {
  return choices.map(String);
}

function asked(before: Attempt, after: Attempt): Dated[] {
  return Object.entries(after.asked).flatMap(([thread, { clock }]): Dated[] =>
    own(before.asked, thread) === undefined ? [{ clock, news: { key: `asked ${thread}`, kind: 'asked', thread } }] : [],
  );
}
