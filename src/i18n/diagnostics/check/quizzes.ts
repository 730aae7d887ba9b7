import { words } from '../words.ts';

/** Quizzes that cannot be passed as they are, and what of the module hangs on them. */
export const QUIZ_WORDS = {
  'empty-quiz': words(
    'error',
    () => ({ id: 'Kuis ini tidak berisi soal.', en: 'This quiz holds no question.' }),
    () => ({ id: 'Tulis soal di dalam kuis, atau hapus kuisnya.', en: 'Write questions in it, or delete the quiz.' }),
  ),
  'empty-pool': words(
    'error',
    () => ({ id: 'Kelompok soal ini kosong.', en: 'This pool holds no question.' }),
    () => ({
      id: 'Tulis soal di bawah judul ini, atau hapus judulnya.',
      en: 'Write questions below, or delete the heading.',
    }),
  ),
  'draw-too-large': words<{ draw: number; count: number }>(
    'error',
    ({ draw, count }) => ({
      id: `draw=${draw} meminta ${draw} soal, padahal hanya ada ${count}.`,
      en: `draw=${draw} asks for ${draw} questions, but there are only ${count}.`,
    }),
    ({ count }) => ({
      id: `Tambahkan soal, atau tulis draw=${count} atau kurang.`,
      en: `Add questions, or write draw=${count} or less.`,
    }),
  ),
  'draw-twice': words(
    'error',
    () => ({
      id: 'draw tertulis di kuis dan juga di judul kelompok soal.',
      en: 'draw stands both on the quiz and on a pool.',
    }),
    () => ({
      id: 'Hapus draw dari baris kuis; yang di judul kelompok sudah cukup.',
      en: 'Remove draw from the line of the quiz; the pools say enough.',
    }),
  ),
  'quiz-without-points': words(
    'error',
    () => ({
      id: 'Semua soal kuis yang dinilai ini bernilai 0, jadi nilai tidak bisa dihitung.',
      en: 'Every question of this graded quiz has 0 points, so no score can be computed.',
    }),
    () => ({ id: 'Beri points=1 atau lebih pada soalnya.', en: 'Give its questions points=1 or more.' }),
  ),
  'mastery-unreachable': words<{ mastery: number; best: number }>(
    'error',
    ({ mastery, best }) => ({
      id: `Nilai lulus ${mastery} tidak selalu bisa dicapai: nilai tertingginya bisa saja hanya ${best}.`,
      en: `The mastery score ${mastery} cannot always be reached: the best possible score may be only ${best}.`,
    }),
    () => ({
      id: 'Perbaiki soal yang tidak punya jawaban benar atau belum bisa dijawab, atau turunkan mastery.',
      en: 'Mend the questions that cannot be answered right, or lower mastery.',
    }),
  ),
  'lone-quiz-mastery': words<{ quiz: number; module: number }>(
    'error',
    ({ quiz, module }) => ({
      id: `Kuis ini lulus dengan ${quiz}, tetapi modulnya lulus dengan ${module}; peserta akan melihat dua putusan yang berbeda.`,
      en: `This quiz is passed at ${quiz}, but its module at ${module}; learners would see two verdicts.`,
    }),
    ({ module }) => ({
      id: `Hapus mastery dari kuis, atau tulis angka yang sama di module.md (sekarang ${module}).`,
      en: `Remove mastery from the quiz, or write the same number in module.md (now ${module}).`,
    }),
  ),
  'several-graded-quizzes': words<{ count: number }>(
    'info',
    ({ count }) => ({
      id: `Modul ini punya ${count} kuis yang dinilai; nilai modul adalah gabungannya menurut jumlah poin.`,
      en: `This module has ${count} graded quizzes; its score is all of them together, weighted by points.`,
    }),
    () => ({
      id: 'Tidak ada yang perlu diubah bila memang itu maksudnya.',
      en: 'Nothing needs to change if this is what you mean.',
    }),
  ),
  'graded-quiz-misplaced': words(
    'error',
    () => ({
      id: 'Kuis yang dinilai tidak boleh berada di halaman ini.',
      en: 'A graded quiz may not stand on this page.',
    }),
    () => ({
      id: 'Pindahkan kuis ke berkas pelajaran sendiri, misalnya 09-uji-akhir.md.',
      en: 'Move the quiz to a lesson file of its own, such as 09-uji-akhir.md.',
    }),
  ),
  'graded-with-role': words<{ role: string }>(
    'error',
    ({ role }) => ({
      id: `Kuis dengan role=${role} tidak dinilai, tetapi kuis ini juga ditandai graded.`,
      en: `A quiz with role=${role} is not graded, but this one is marked graded too.`,
    }),
    () => ({ id: 'Hapus salah satu: graded atau role.', en: 'Remove one of them: graded or role.' }),
  ),
  'passed-without-quiz': words(
    'error',
    () => ({
      id: 'Modul ini selesai bila lulus (completion: passed), tetapi tidak punya kuis yang dinilai.',
      en: 'This module is completed by passing (completion: passed), but has no graded quiz.',
    }),
    () => ({
      id: 'Tulis completion: lessons, atau tambahkan kuis dengan graded.',
      en: 'Write completion: lessons, or add a quiz marked graded.',
    }),
  ),
  'unknown-objective': words<{ id: string; known: string }>(
    'error',
    ({ id }) => ({
      id: `Tujuan “${id}” tidak ada di daftar tujuan modul ini.`,
      en: `The objective “${id}” is not in this module's list.`,
    }),
    ({ known }) => ({
      id: known === '' ? 'Tulis tujuan itu di objectives pada module.md.' : `Pilih salah satu: ${known}.`,
      en: known === '' ? 'Write it under objectives in module.md.' : `Use one of these: ${known}.`,
    }),
  ),
  'unmeasured-objective': words<{ id: string }>(
    'warning',
    ({ id }) => ({
      id: `Tidak ada soal yang mengukur tujuan “${id}”.`,
      en: `No question measures the objective “${id}”.`,
    }),
    ({ id }) => ({
      id: `Tulis objective=${id} pada soal yang mengukurnya, atau buat soal baru.`,
      en: `Write objective=${id} on the question that measures it, or make one.`,
    }),
  ),
  'duplicate-objective': words<{ id: string }>(
    'error',
    ({ id }) => ({ id: `Tujuan “${id}” tertulis dua kali.`, en: `The objective “${id}” is listed twice.` }),
    () => ({ id: 'Hapus satu, atau beri id yang lain.', en: 'Delete one, or give it another id.' }),
  ),
};
