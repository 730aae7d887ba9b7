import { words } from '../words.ts';

/** What stands in questions, quizzes, scenarios, cards, steps and checklists. */
export const QUESTION_SYNTAX_WORDS = {
  'question-without-answer': words(
    'error',
    () => ({
      id: 'Soal ini tidak punya tempat menjawab, jadi tidak dibaca.',
      en: 'There is nothing to answer this question with, so it is left out.',
    }),
    () => ({
      id: 'Tulis pilihan dengan kotak, misalnya “- [x] 85%”, atau isian, misalnya [[Surabaya]], atau daftar bernomor, atau tabel dua kolom.',
      en: 'Write options with boxes, as in “- [x] 85%”, or a gap, as in [[Surabaya]], or a numbered list, or a table of two columns.',
    }),
  ),
  'type-without-shape': words<{ type: string }>(
    'error',
    ({ type }) => ({
      id: `Soal ini ditandai type=${type}, tetapi bentuk jawabannya tidak ada.`,
      en: `This question says type=${type}, but its answers are not written that way.`,
    }),
    ({ type }) => ({ id: shapeOf(type).id, en: shapeOf(type).en }),
  ),
  'option-without-box': words(
    'error',
    () => ({
      id: 'Pilihan ini tidak punya kotak, sedangkan yang lain punya.',
      en: 'This option has no box, though others have.',
    }),
    () => ({
      id: 'Tulis “- [ ] teks”, atau “- [x] teks” bila benar.',
      en: 'Write “- [ ] text”, or “- [x] text” if it is right.',
    }),
  ),
  'box-not-read': words<{ found: string }>(
    'error',
    ({ found }) => ({ id: `Kotak “${found}” tidak terbaca.`, en: `The box “${found}” cannot be read.` }),
    () => ({
      id: 'Tulis “- [x] teks” bila benar dan “- [ ] teks” bila salah, dengan spasi sesudah kurung.',
      en: 'Write “- [x] text” if it is right and “- [ ] text” if not, with a blank after the bracket.',
    }),
  ),
  'feedback-not-indented': words(
    'error',
    () => ({
      id: 'Umpan balik ini tidak menjorok di bawah pilihannya.',
      en: 'This feedback is not indented below its option.',
    }),
    () => ({
      id: 'Beri dua spasi di depan tanda >. “npm run check -- --fix” melakukannya untuk Anda.',
      en: 'Put two blanks before the >. “npm run check -- --fix” does it for you.',
    }),
  ),
  'stray-in-item': words(
    'error',
    () => ({
      id: 'Di bawah sebuah pilihan hanya boleh ada kutipan (>); bagian ini tidak dibaca.',
      en: 'Below an option only a quote (>) may stand; this is left out.',
    }),
    () => ({
      id: 'Satukan dengan teks pilihannya, atau tulis sebagai umpan balik: > teks.',
      en: 'Join it to the text of the option, or write it as feedback: > text.',
    }),
  ),
  'text-after-answer': words(
    'warning',
    () => ({
      id: 'Teks sesudah jawaban ditampilkan sebagai bagian pertanyaan.',
      en: 'Text after the answers is shown as part of the question.',
    }),
    () => ({
      id: 'Pindahkan ke atas jawaban, atau jadikan penjelasan dengan tanda > di depannya.',
      en: 'Move it above the answers, or make it the explanation with > before it.',
    }),
  ),
  'pairs-need-two-columns': words<{ columns: number }>(
    'error',
    ({ columns }) => ({
      id: `Tabel soal menjodohkan perlu dua kolom; tabel ini punya ${columns}.`,
      en: `The table of a matching question takes two columns; this one has ${columns}.`,
    }),
    () => ({
      id: 'Sisakan dua kolom. Garis tegak di dalam sel ditulis \\|.',
      en: 'Leave two columns. A bar inside a cell is written \\|.',
    }),
  ),
  'empty-cell': words(
    'error',
    () => ({
      id: 'Baris tabel ini punya sel kosong, jadi tidak dibaca.',
      en: 'A cell of this row is empty, so it is left out.',
    }),
    () => ({ id: 'Isi kedua sel, atau hapus barisnya.', en: 'Fill both cells, or delete the row.' }),
  ),
  'empty-gap': words(
    'error',
    () => ({ id: 'Isian ini tidak punya jawaban.', en: 'This gap has no answer.' }),
    () => ({
      id: 'Tulis jawabannya di antara kurung: [[Surabaya]] atau [[Surabaya | Soerabaja]].',
      en: 'Write its answer between the brackets: [[Surabaya]] or [[Surabaya | Soerabaja]].',
    }),
  ),
  'bad-number-gap': words<{ found: string }>(
    'error',
    ({ found }) => ({ id: `“${found}” bukan angka yang bisa dibaca.`, en: `“${found}” cannot be read as a number.` }),
    () => ({
      id: 'Tulis [[= 85]], [[= 85 ± 2]], atau [[= 80..90]]. Desimal memakai koma: [[= 3,5]].',
      en: 'Write [[= 85]], [[= 85 ± 2]] or [[= 80..90]].',
    }),
  ),
  'gap-range-reversed': words<{ found: string }>(
    'error',
    ({ found }) => ({
      id: `Batas “${found}” terbalik: yang pertama lebih besar.`,
      en: `The range “${found}” is reversed: its first number is larger.`,
    }),
    () => ({
      id: 'Tulis angka yang lebih kecil dulu: [[= 80..90]].',
      en: 'Write the smaller number first: [[= 80..90]].',
    }),
  ),
  'gap-outside-question': words<{ found: string }>(
    'warning',
    ({ found }) => ({
      id: `Isian ${found} hanya berlaku di soal isian; di sini terbaca sebagai teks.`,
      en: `The gap ${found} works only in a fill-in question; here it is text.`,
    }),
    () => ({
      id: 'Bungkus dengan :::soal, atau hapus pilihan berkotak dari soal ini. Untuk tautan tulis [teks](alamat).',
      en: 'Enclose it in :::question, or take the boxes out of this one. A link is written [text](address).',
    }),
  ),
  'text-in-quiz': words(
    'warning',
    () => ({
      id: 'Teks di antara soal kuis tidak ditampilkan, karena soal diacak.',
      en: 'Text between the questions of a quiz is not shown, since questions are drawn.',
    }),
    () => ({
      id: 'Pindahkan ke dalam soal yang memerlukannya, atau ke atas soal pertama.',
      en: 'Move it into the question that needs it, or above the first one.',
    }),
  ),
  'before-first-scene': words<{ name: string }>(
    'error',
    ({ name }) => ({
      id: `“${name}” berada sebelum adegan pertama, jadi tidak dibaca.`,
      en: `“${name}” stands before the first scene, so it is left out.`,
    }),
    () => ({
      id: 'Pindahkan ke bawah judul adegan (### Judul {#id}), atau ke atas blok skenario.',
      en: 'Move it below the heading of a scene (### Title {#id}), or above the scenario.',
    }),
  ),
  'choice-without-link': words(
    'error',
    () => ({
      id: 'Pilihan adegan ini tidak diawali tautan ke adegan, jadi tidak dibaca.',
      en: 'This choice does not begin with a link to a scene, so it is left out.',
    }),
    () => ({
      id: 'Tulis “- [Yang dipilih](#id-adegan)”.',
      en: 'Write “- [What is chosen](#id-of-scene)”.',
    }),
  ),
  'list-missing': words<{ name: string }>(
    'error',
    ({ name }) => ({ id: `“${name}” ini tidak punya daftar.`, en: `This “${name}” has no list.` }),
    ({ name }) => ({ id: listFor(name).id, en: listFor(name).en }),
  ),
  'text-after-list': words<{ name: string }>(
    'warning',
    ({ name }) => ({
      id: `Isi sesudah daftar “${name}” tidak ditampilkan.`,
      en: `What stands after the list of “${name}” is not shown.`,
    }),
    () => ({
      id: 'Pindahkan ke atas daftar, atau ke bawah baris penutup :::.',
      en: 'Move it above the list, or below the closing :::.',
    }),
  ),
  'stray-in-cards': words(
    'warning',
    () => ({
      id: 'Blok kartu hanya menampilkan daftarnya; teks ini tidak ditampilkan.',
      en: 'Cards show their list only; this text is not shown.',
    }),
    () => ({ id: 'Pindahkan ke atas blok kartu.', en: 'Move it above the cards.' }),
  ),
  'card-without-bar': words(
    'error',
    () => ({ id: 'Kartu ini tidak punya sisi belakang.', en: 'This card has no back.' }),
    () => ({ id: 'Tulis “- depan | belakang”.', en: 'Write “- front | back”.' }),
  ),
  'card-second-bar': words(
    'warning',
    () => ({
      id: 'Ada garis tegak kedua; yang pertama memisahkan depan dan belakang.',
      en: 'Here is a second bar; the first one parts front and back.',
    }),
    () => ({ id: 'Bila garis itu bagian teks, tulis \\|.', en: 'If it belongs to the text, write \\|.' }),
  ),
};

function shapeOf(type: string): { id: string; en: string } {
  switch (type) {
    case 'order':
      return { id: 'Tulis daftar bernomor dalam urutan yang benar.', en: 'Write a numbered list in the right order.' };
    case 'match':
    case 'sort':
      return { id: 'Tulis tabel dengan dua kolom.', en: 'Write a table of two columns.' };
    case 'gap':
      return { id: 'Tulis isian di dalam teks: [[jawaban]].', en: 'Write a gap in the text: [[answer]].' };
    case 'number':
      return { id: 'Tulis isian angka di dalam teks: [[= 85]].', en: 'Write a number in the text: [[= 85]].' };
    case 'likert':
      return { id: 'Tulis daftar, misalnya “- Setuju”.', en: 'Write a list, as in “- I agree”.' };
    default:
      return {
        id: 'Tulis pilihan dengan kotak: “- [x] benar”, “- [ ] salah”.',
        en: 'Write boxes: “- [x] right”, “- [ ] wrong”.',
      };
  }
}

function listFor(name: string): { id: string; en: string } {
  if (name === 'kartu' || name === 'cards') return { id: 'Tulis “- depan | belakang”.', en: 'Write “- front | back”.' };
  if (name === 'langkah' || name === 'steps') {
    return { id: 'Tulis daftar bernomor: “1. Langkah pertama”.', en: 'Write a numbered list: “1. First step”.' };
  }
  return {
    id: 'Tulis kotak untuk dicentang: “- [ ] Siapkan kursi”.',
    en: 'Write boxes to tick: “- [ ] Set out chairs”.',
  };
}
