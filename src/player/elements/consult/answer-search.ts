import type { CONSULT_LIMITS } from '../../../model/consult.ts';
import { maskNumbers } from '../../../model/consult-mask.ts';
import { type Client, hasFeature } from './client.ts';
import {
  bakedAnswers,
  type FittingAnswer,
  findFitting,
  joinAnswers,
  type SearchedAnswer,
  type StemsOf,
  searched,
} from './fitting-answers.ts';

/** Milliseconds of rest in typing after which the endpoint is asked. */
const REST = 600;
/** Characters below which nothing is searched for. */
const LEAST = 4;

/** Characters of a search. */
const MOST: (typeof CONSULT_LIMITS)['searchMax'] = 200;

/** What fits what is written and is known by now; the endpoint is asked for more. */
export type AnswerSearch = (written: string) => readonly FittingAnswer[];

/**
 * Finds published answers while a question is written: among those the page was built with, and at the endpoint.
 * @param page Of answers, where the module has one.
 * @param changed Called when the endpoint has answered.
 */
export function makeAnswerSearch(
  client: Client,
  page: Element | null,
  stemsOf: StemsOf,
  module: string,
  changed: () => void,
): AnswerSearch {
  const baked = bakedAnswers(page).map(searched(stemsOf));
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let found: readonly FittingAnswer[] = [];
  /** All of an endpoint that cannot search, once they are known. */
  let listed: readonly SearchedAnswer[] = [];
  const askFor = async (written: string): Promise<readonly FittingAnswer[]> => {
    const endpoint = await client.endpoint();
    if (hasFeature(endpoint, 'search')) return client.answers(module, maskNumbers(written).text.slice(0, MOST));
    if (listed.length === 0 && hasFeature(endpoint, 'answers'))
      listed = (await client.answers(module)).map(searched(stemsOf));
    return findFitting(listed, stemsOf(written));
  };
  const ask = async (written: string): Promise<void> => {
    const answers = await askFor(written);
    if (written !== asked) return;
    found = answers;
    changed();
  };
  return (written) => {
    if (written.length < LEAST) return [];
    if (written !== asked) {
      asked = written;
      clearTimeout(timer);
      timer = setTimeout(() => ask(written), REST);
    }
    return joinAnswers(findFitting(baked, stemsOf(written)), found);
  };
}
