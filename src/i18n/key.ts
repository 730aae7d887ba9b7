import { type Say, speaker, type Translated } from './speak.ts';

/** What a trainer reads in the key to a module. */
const INDONESIAN = {
  key: 'Kunci untuk pelatih',
  keep: 'Hanya untuk pelatih. Jangan dibagikan kepada peserta sebelum uji akhir.',
  graded: 'uji akhir',
  ungraded: 'kuis tanpa nilai',
  points: '{n} poin',
  opinion: 'Pendapat: tidak ada jawaban yang salah.',
  from: 'dari {min} sampai {max}',
  explanation: 'Penjelasan',
  scores: 'nilai {n}',
  leadsTo: 'ke adegan {n}',
  ends: 'Akhir',
  endGood: 'baik',
  endFair: 'cukup',
  endPoor: 'kurang baik',
} as const;

const ENGLISH: Translated<typeof INDONESIAN> = {
  key: 'Key for trainers',
  keep: 'For trainers only. Do not share it with learners before the final quiz.',
  graded: 'final quiz',
  ungraded: 'ungraded quiz',
  points: '{n} points',
  opinion: 'An opinion: no answer is wrong.',
  from: 'from {min} to {max}',
  explanation: 'Explanation',
  scores: 'scores {n}',
  leadsTo: 'to scene {n}',
  ends: 'End',
  endGood: 'good',
  endFair: 'fair',
  endPoor: 'poor',
};

export type SayKey = Say<typeof INDONESIAN>;

/** The trainer's table for a BCP 47 tag: Indonesian, unless the language is English. */
export function sayKey(language: string): SayKey {
  return speaker(/^en\b/i.test(language) ? ENGLISH : INDONESIAN);
}
