import type { Translated } from './speak.ts';

/** What a learner reads of the LRS, in Indonesian; `xapi.js` brings it, since most packages speak to none. */
export const LRS_SENTENCES = {
  backToLms: 'Selesai dulu, kembali ke LMS',
  lrsRefused:
    'Catatan belajar tambahan (LRS) tidak diterima. Hasil Anda di LMS tetap aman dan Anda tidak perlu berbuat apa-apa. Pengelola LMS dapat memeriksa alamat dan kata sandi LRS.',
};

const ENGLISH: LrsWords = {
  backToLms: 'Done for now, back to the LMS',
  lrsRefused:
    'The additional learning record (LRS) was not accepted. Your results in the LMS are safe, and you need not do anything. The administrator of the LMS can check the address and password of the LRS.',
};

export type LrsWords = Translated<typeof LRS_SENTENCES>;

/** The table for a BCP 47 tag: Indonesian, unless the language is English; with a course's `own` sentences. */
export function lrsWords(language: string, own: Partial<LrsWords>): LrsWords {
  const { backToLms, lrsRefused } = { ...(/^en\b/i.test(language) ? ENGLISH : LRS_SENTENCES), ...own };
  return { backToLms, lrsRefused };
}
