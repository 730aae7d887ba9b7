import { afterEach, beforeEach, expect, it } from 'vitest';
import { stemsOf } from '../../../../src/model/indonesian-stem.ts';
import { type AnswerSearch, makeAnswerSearch } from '../../../../src/player/elements/consult/answer-search.ts';
import { connectEndpoint } from '../../../../src/player/elements/consult/client.ts';
import { type EndpointServer, INFO, startEndpoint } from './endpoint-server.ts';

let server: EndpointServer;
beforeEach(async () => {
  server = await startEndpoint();
});
afterEach(() => server.close());

const SCHOOL = { question: 'Apa yang dilakukan bila orang tua menolak menyekolahkan anak?', answer: 'Dengarkan dulu.' };
const RICE = { question: 'Kapan beras dibagikan?', answer: 'Pada minggu kedua.' };

/** A search at an endpoint of these features, which knows both answers. */
function searchAt(...features: string[]): AnswerSearch {
  server.answer = ({ path }) =>
    path === '/v1'
      ? { status: 200, body: { ...INFO, features } }
      : { status: 200, body: { answers: [RICE, SCHOOL], withdrawn: [], next: null } };
  return makeAnswerSearch(connectEndpoint(server.url), null, stemsOf, 'pendidikan-anak', () => undefined);
}
const questions = (search: AnswerSearch, written: string) => search(written).map(({ question }) => question);
const asked = () => server.heard.map(({ path }) => path).filter((path) => path !== '/v1');

it('leaves the finding to an endpoint that searches', async () => {
  const search = searchAt('answers', 'search');
  await expect.poll(() => questions(search, 'sekolah 0812 3456 7890')).toEqual([RICE.question, SCHOOL.question]);
  expect(asked()).toEqual(['/v1/answers?module=pendidikan-anak&q=sekolah%20%5Bnomor%20telepon%5D']);
});

it('finds among all answers of an endpoint that only lists them, asked for once', async () => {
  const search = searchAt('answers');
  await expect.poll(() => questions(search, 'anak tidak mau sekolah')).toEqual([SCHOOL.question]);
  await expect.poll(() => questions(search, 'pembagian beras')).toEqual([RICE.question]);
  expect(asked()).toEqual(['/v1/answers?module=pendidikan-anak&limit=200']);
});

it('asks nothing of an endpoint that has no answers', async () => {
  const search = searchAt('threads');
  questions(search, 'anak tidak mau sekolah');
  await expect.poll(() => server.heard.length).toBe(1);
  expect(questions(search, 'anak tidak mau sekolah')).toEqual([]);
  expect(asked()).toEqual([]);
});
