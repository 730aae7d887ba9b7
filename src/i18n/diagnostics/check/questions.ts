import { words } from '../words.ts';

/** How an author calls the question types. */
/** Questions that cannot be answered, or that measure nothing. */
export const QUESTION_WORDS = {
  'no-right-answer': words(
    'error',
    () => ({ id: 'Soal ini tidak punya jawaban benar.', en: 'This question has no right answer.' }),
    () => ({ id: 'Tandai pilihan yang benar dengan [x].', en: 'Mark the right option with [x].' }),
  ),
  'only-right-answers': words(
    'error',
    () => ({
      id: 'Semua pilihan soal ini ditandai benar, jadi tidak ada yang diukur.',
      en: 'Every option of this question is marked right, so it measures nothing.',
    }),
    () => ({
      id: 'Tambahkan pilihan yang keliru tetapi masuk akal, atau ubah tanda [x] menjadi [ ].',
      en: 'Add an option that is wrong but plausible, or turn an [x] into [ ].',
    }),
  ),
  'several-right-answers': words<{ count: number }>(
    'error',
    ({ count }) => ({
      id: `Soal ini hanya menerima satu jawaban, tetapi ${count} pilihan ditandai benar.`,
      en: `This question takes one answer, but ${count} options are marked right.`,
    }),
    () => ({
      id: 'Sisakan satu [x], atau tulis type=multiple bila memang lebih dari satu yang benar.',
      en: 'Keep one [x], or write type=multiple if more than one is right.',
    }),
  ),
  'duplicate-options': words<{ text: string }>(
    'error',
    ({ text }) => ({
      id: `Pilihan “${text}” sudah ada di atasnya.`,
      en: `The option “${text}” stands above already.`,
    }),
    () => ({
      id: 'Hapus salah satunya, atau ubah kalimatnya supaya berbeda.',
      en: 'Delete one of them, or reword it so that they differ.',
    }),
  ),
  'too-few-options': words<{ count: number }>(
    'error',
    ({ count }) => ({
      id: `Soal ini hanya punya ${count} pilihan; paling sedikit dua.`,
      en: `This question has only ${count} option; it needs at least two.`,
    }),
    () => ({ id: 'Tambahkan pilihan, satu baris satu pilihan.', en: 'Add options, one on each line.' }),
  ),
  'truefalse-not-two': words<{ count: number }>(
    'error',
    ({ count }) => ({
      id: `Soal benar–salah punya tepat dua pilihan; di sini ada ${count}.`,
      en: `A true–false question has exactly two options; here are ${count}.`,
    }),
    () => ({
      id: 'Sisakan dua baris: - [x] Benar dan - [ ] Salah, atau hapus type=truefalse.',
      en: 'Keep two lines: - [x] True and - [ ] False, or remove type=truefalse.',
    }),
  ),
  'question-without-prompt': words(
    'error',
    () => ({ id: 'Soal ini tidak berisi pertanyaan.', en: 'This question asks nothing.' }),
    () => ({ id: 'Tulis pertanyaannya di atas pilihan jawaban.', en: 'Write what is asked above the answers.' }),
  ),
  'empty-option': words(
    'error',
    () => ({ id: 'Pilihan ini kosong.', en: 'This option is empty.' }),
    () => ({ id: 'Tulis isinya, atau hapus baris ini.', en: 'Write what it says, or delete the line.' }),
  ),
  'one-group': words(
    'error',
    () => ({
      id: 'Semua baris masuk ke kelompok yang sama, jadi tidak ada yang dikelompokkan.',
      en: 'Every row belongs to the same group, so there is nothing to sort.',
    }),
    () => ({
      id: 'Tambahkan baris untuk kelompok lain di kolom kanan.',
      en: 'Add rows that name another group in the right-hand column.',
    }),
  ),
  'graded-survey': words(
    'error',
    () => ({
      id: 'Skala survei tidak punya jawaban benar, jadi tidak bisa dinilai.',
      en: 'A survey scale has no right answer, so it cannot be graded.',
    }),
    () => ({
      id: 'Pindahkan soal ini ke luar kuis yang dinilai.',
      en: 'Move this question out of the graded quiz.',
    }),
  ),
};
