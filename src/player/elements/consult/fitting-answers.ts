/** Gives the parts of a text's words that their forms share (src/model/indonesian-stem.ts). */
export type StemsOf = (text: string) => readonly string[];

/** A published answer as it is shown, as text. */
export interface FittingAnswer {
  readonly question: string;
  readonly answer: string;
}

/** One with what it is found by on the device. */
export interface SearchedAnswer extends FittingAnswer {
  readonly questionStems: readonly string[];
  /** Of question and answer. */
  readonly stems: readonly string[];
}

const MOST = 3;

export function searched(stemsOf: StemsOf): (one: FittingAnswer) => SearchedAnswer {
  return ({ question, answer }) => ({
    question,
    answer,
    questionStems: stemsOf(question),
    stems: stemsOf(`${question} ${answer}`),
  });
}

/** The answers that the page was built with: on the page of answers each heading is a question, and below it is the answer. */
export function bakedAnswers(page: Element | null): readonly FittingAnswer[] {
  return [...(page?.querySelectorAll('h2') ?? [])].map((heading) => {
    const answer: string[] = [];
    for (
      let next = heading.nextElementSibling;
      next !== null && !/^(H2|NAV)$/.test(next.tagName);
      next = next.nextElementSibling
    )
      answer.push((next.textContent ?? '').trim());
    return { question: heading.textContent ?? '', answer: answer.join('\n\n') };
  });
}

/** Those that share words with what is being written, in any of their forms; where as many are shared, those of the question decide. */
export function findFitting(answers: readonly SearchedAnswer[], wanted: readonly string[]): readonly FittingAnswer[] {
  const sharing = (stems: readonly string[]): number => wanted.filter((word) => stems.includes(word)).length;
  return answers
    .map((one) => ({ ...one, shared: sharing(one.stems) }))
    .filter(({ shared }) => shared >= Math.min(2, wanted.length))
    .sort((a, b) => b.shared - a.shared || sharing(b.questionStems) - sharing(a.questionStems))
    .slice(0, MOST);
}

/** Both, each question once; what was there first stays first. */
export function joinAnswers(first: readonly FittingAnswer[], more: readonly FittingAnswer[]): readonly FittingAnswer[] {
  return [...first, ...more.filter(({ question }) => first.every((known) => known.question !== question))];
}
