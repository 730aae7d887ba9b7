import { words } from '../words.ts';

/** Lines of colons: how blocks open, close and stand in each other. */
export const DIRECTIVE_SYNTAX_WORDS = {
  'unknown-directive': words<{ name: string; nearest: string | null }>(
    'error',
    ({ name }) => ({ id: `Blok “${name}” tidak dikenal.`, en: `There is no block “${name}”.` }),
    ({ nearest }) => ({
      id:
        nearest === null
          ? 'Yang ada: soal, kuis, skenario, refleksi, ungkap, kartu, langkah, periksa, kegiatan, panduan, media, konsultasi.'
          : `Mungkin maksudnya :::${nearest}.`,
      en:
        nearest === null
          ? 'There are: question, quiz, scenario, reflection, reveal, cards, steps, checklist, activity, facilitator, media, consult.'
          : `Perhaps you mean :::${nearest}.`,
    }),
  ),
  'unclosed-directive': words<{ name: string; colons: number }>(
    'error',
    ({ name }) => ({ id: `Blok “${name}” ini tidak ditutup.`, en: `This “${name}” is not closed.` }),
    ({ colons }) => ({
      id: `Tulis satu baris ${':'.repeat(Math.min(colons, 20))} di akhir blok.`,
      en: `Write a line ${':'.repeat(Math.min(colons, 20))} at the end of the block.`,
    }),
  ),
  'stray-close': words(
    'error',
    () => ({
      id: 'Baris titik dua ini tidak menutup apa pun.',
      en: 'This line of colons closes nothing.',
    }),
    () => ({
      id: 'Hapus baris ini, atau periksa apakah blok di atasnya sudah ditutup lebih awal.',
      en: 'Delete the line, or check whether the block above was closed earlier.',
    }),
  ),
  'close-mismatch': words<{ found: number; name: string; opened: number }>(
    'warning',
    ({ found, name, opened }) => ({
      id: `Baris ${found} titik dua ini menutup “${name}” yang dibuka dengan ${opened} titik dua.`,
      en: `This line of ${found} colons closes “${name}”, which was opened with ${opened}.`,
    }),
    ({ opened }) => ({
      id: `Tutup dengan jumlah yang sama: ${':'.repeat(Math.min(opened, 20))}`,
      en: `Close it with as many: ${':'.repeat(Math.min(opened, 20))}`,
    }),
  ),
  'directives-too-deep': words<{ limit: number }>(
    'error',
    ({ limit }) => ({
      id: `Blok bertumpuk lebih dari ${limit} tingkat; sisanya dibaca sebagai teks.`,
      en: `Blocks nest more than ${limit} deep; the rest is read as text.`,
    }),
    () => ({
      id: 'Tutup blok yang sudah selesai sebelum membuka blok berikutnya.',
      en: 'Close the blocks that are finished before you open the next.',
    }),
  ),
  'directive-in-list': words(
    'error',
    () => ({
      id: 'Blok tidak boleh berada di dalam daftar.',
      en: 'A block cannot stand inside a list.',
    }),
    () => ({
      id: 'Tulis ::: di tepi kiri, sesudah baris kosong di bawah daftar.',
      en: 'Write ::: at the left margin, after an empty line below the list.',
    }),
  ),
  'directive-in-quote': words(
    'error',
    () => ({ id: 'Blok tidak boleh berada di dalam kutipan.', en: 'A block cannot stand inside a quote.' }),
    () => ({ id: 'Hapus tanda > di depan :::.', en: 'Delete the > before :::.' }),
  ),
  'bad-directive-line': words(
    'error',
    () => ({
      id: 'Baris ini diawali titik dua, tetapi nama bloknya tidak terbaca.',
      en: 'This line begins with colons, but no name of a block follows.',
    }),
    () => ({
      id: 'Tulis nama blok tepat sesudah titik dua, misalnya :::soal{#id-soal}.',
      en: 'Write the name right after the colons, for example :::question{#id}.',
    }),
  ),
  'broken-attributes': words<{ name: string }>(
    'error',
    ({ name }) => ({
      id: `Kurung pada baris “${name}” ini tidak lengkap atau isinya tidak terbaca.`,
      en: `A bracket on this “${name}” line is not closed, or what it holds cannot be read.`,
    }),
    () => ({
      id: 'Contoh: :::soal{#hadir points=2 hint="Lihat lagi tabel"}. Tanda petik dan kurung harus berpasangan.',
      en: 'Example: :::question{#hadir points=2 hint="Look at the table"}. Quotes and brackets come in pairs.',
    }),
  ),
  'text-after-directive': words<{ name: string }>(
    'error',
    ({ name }) => ({
      id: `Ada teks di baris yang membuka “${name}”.`,
      en: `Text stands on the line that opens “${name}”.`,
    }),
    () => ({ id: 'Pindahkan teks itu ke baris berikutnya.', en: 'Move the text to the next line.' }),
  ),
  'directive-needs-body': words<{ name: string }>(
    'error',
    ({ name }) => ({
      id: `“${name}” membungkus isi, jadi perlu tiga titik dua dan baris penutup.`,
      en: `“${name}” encloses something, so it needs three colons and a closing line.`,
    }),
    ({ name }) => ({
      id: `Tulis :::${name}, lalu isinya, lalu baris :::`,
      en: `Write :::${name}, then what it holds, then a line :::`,
    }),
  ),
  'leaf-with-body': words<{ name: string }>(
    'warning',
    ({ name }) => ({
      id: `“${name}” tidak membungkus apa pun; isinya ditampilkan sesudahnya.`,
      en: `“${name}” encloses nothing; what stands in it is shown after it.`,
    }),
    ({ name }) => ({ id: `Tulis ::${name} dengan dua titik dua.`, en: `Write ::${name} with two colons.` }),
  ),
  'misplaced-directive': words<{ name: string; outer: string }>(
    'error',
    ({ name, outer }) => ({
      id: `“${name}” tidak boleh berada di dalam “${outer}”, jadi tidak dibaca.`,
      en: `“${name}” cannot stand in “${outer}”, so it is left out.`,
    }),
    ({ name, outer }) => ({
      id: `Tutup “${outer}” dulu, lalu tulis “${name}” sesudahnya.`,
      en: `Close “${outer}” first and write “${name}” after it.`,
    }),
  ),
  'directive-in-glossary': words<{ name: string }>(
    'error',
    ({ name }) => ({
      id: `Glosarium hanya memuat teks; “${name}” tidak dibaca.`,
      en: `A glossary holds text only; “${name}” is left out.`,
    }),
    () => ({ id: 'Pindahkan blok ini ke sebuah pelajaran.', en: 'Move this block to a lesson.' }),
  ),
  'label-not-shown': words<{ name: string }>(
    'warning',
    ({ name }) => ({
      id: `Judul dalam [ ] pada “${name}” tidak ditampilkan.`,
      en: `The label in [ ] of “${name}” is not shown.`,
    }),
    () => ({
      id: 'Tulis pertanyaannya di dalam blok, di baris berikutnya.',
      en: 'Write what is asked inside the block, on the next line.',
    }),
  ),
};
