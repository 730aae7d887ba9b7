import { describe, expect, it } from 'vitest';
import { stemsOf } from '../../../../src/model/indonesian-stem.ts';
import {
  findFitting,
  joinAnswers,
  type SearchedAnswer,
} from '../../../../src/player/elements/consult/fitting-answers.ts';

function baked(question: string, answer: string): SearchedAnswer {
  return { question, answer, questionStems: stemsOf(question), stems: stemsOf(`${question} ${answer}`) };
}

const ANSWERS = [
  baked('Bagaimana bila sekolah meminta iuran?', 'Tanyakan dasar iuran kepada komite.'),
  baked('Apa yang dilakukan bila orang tua menolak menyekolahkan anak?', 'Dengarkan dulu alasannya.'),
  baked('Anak tidak punya akta kelahiran', 'Dinas kependudukan menerbitkannya tanpa biaya.'),
];
const found = (written: string) => findFitting(ANSWERS, stemsOf(written)).map(({ question }) => question);

describe('answers that fit', () => {
  it('share words in any of their forms, the best first', () => {
    expect(found('anak saya ditolak sekolahnya')[0]).toContain('menolak menyekolahkan');
    expect(found('penerbitan akta')).toEqual(['Anak tidak punya akta kelahiran']);
    expect(found('iuran')).toEqual(['Bagaimana bila sekolah meminta iuran?']);
  });

  it('are none where a long text shares a single word', () => {
    expect(found('Keluarga ini pindah rumah dan sekolah yang baru jauh sekali')).toEqual([]);
  });

  it('stand there once, where the endpoint has them too', () => {
    const [first] = ANSWERS;
    const more = { question: 'Baru', answer: 'Ya.' };
    expect(joinAnswers(ANSWERS.slice(0, 1), [...ANSWERS.slice(0, 1), more])).toEqual([first, more]);
  });
});
