import { type Text, words } from '../words.ts';

/** `course.yaml`, front matter and `{…}`: keys and values. */
export const SETTING_SYNTAX_WORDS = {
  'missing-front-matter': words(
    'error',
    () => ({
      id: 'Berkas module.md ini tidak diawali pengaturan modul.',
      en: 'This module.md does not begin with the settings of the module.',
    }),
    () => ({
      id: 'Mulai berkas dengan baris ---, lalu “id: nama-modul” dan “title: Judul modul”, lalu baris --- lagi.',
      en: 'Begin the file with a line ---, then “id: name-of-module” and “title: Title”, then a line --- again.',
    }),
  ),
  'unclosed-front-matter': words(
    'error',
    () => ({
      id: 'Pengaturan di awal berkas ini dibuka dengan --- tetapi tidak ditutup.',
      en: 'The settings at the head of this file are opened with --- but not closed.',
    }),
    () => ({
      id: 'Tulis satu baris --- sesudah pengaturan terakhir, sebelum isi pelajaran.',
      en: 'Write a line --- after the last setting, before the text.',
    }),
  ),
  'module-title-missing': words(
    'error',
    () => ({ id: 'Modul ini tidak punya judul.', en: 'This module has no title.' }),
    () => ({
      id: 'Tulis “title: Judul modul” di antara garis ---.',
      en: 'Write “title: Title” between the --- lines.',
    }),
  ),
  'unknown-setting': words<{ key: string; nearest: string | null; known: readonly string[] }>(
    'error',
    ({ key }) => ({
      id: key === '' ? 'Tidak ada nama di depan titik dua ini.' : `Pengaturan “${key}” tidak dikenal di sini.`,
      en: key === '' ? 'No name stands before this colon.' : `There is no setting “${key}” here.`,
    }),
    ({ nearest, known }) => didYouMean(nearest, known),
  ),
  'bad-setting': words<{ key: string; expected: Text; found: string }>(
    'error',
    ({ key, expected, found }) => ({
      id: found === '' ? `“${key}” belum diisi.` : `“${key}” harus berupa ${expected.id}; yang tertulis: ${found}.`,
      en: found === '' ? `“${key}” has no value yet.` : `“${key}” takes ${expected.en}; found: ${found}.`,
    }),
    ({ key, expected, found }) => ({
      id: found === '' ? `Isi “${key}” dengan ${expected.id}.` : `Ubah nilai “${key}” menjadi ${expected.id}.`,
      en: found === '' ? `Give “${key}” ${expected.en}.` : `Change the value of “${key}” to ${expected.en}.`,
    }),
  ),
  'missing-setting': words<{ key: string; expected: Text }>(
    'error',
    ({ key }) => ({ id: `Pengaturan “${key}” belum ada.`, en: `The setting “${key}” is missing.` }),
    ({ key, expected }) => ({
      id: `Tambahkan “${key}: …”; isinya ${expected.id}.`,
      en: `Add “${key}: …”; it takes ${expected.en}.`,
    }),
  ),
  'words-blank': words<{ key: string; blanks: readonly string[] }>(
    'error',
    ({ key, blanks }) => ({
      id: `Kalimat “${key}” kehilangan ${braced(blanks)}.`,
      en: `The sentence “${key}” has lost ${braced(blanks)}.`,
    }),
    ({ blanks }) => ({
      id: `Tulis ${braced(blanks)} di tempat angka atau nama itu muncul.`,
      en: `Write ${braced(blanks)} where that number or name is to stand.`,
    }),
  ),
  'words-missing': words<{ missing: readonly string[] }>(
    'info',
    ({ missing }) => ({
      id: `Ada ${missing.length} kalimat pemutar yang belum diterjemahkan, antara lain: ${missing.slice(0, 5).join(', ')}.`,
      en: `The player has ${missing.length} sentences that are not translated, among them: ${missing.slice(0, 5).join(', ')}.`,
    }),
    () => ({
      id: 'Tambahkan satu baris untuk setiap kalimat; sebelum itu, pemutar memakai kalimat bahasa Indonesia.',
      en: 'Add a line for each; until then the player says them in Indonesian.',
    }),
  ),
  'duplicate-setting': words<{ key: string }>(
    'error',
    ({ key }) => ({ id: `“${key}” ditulis dua kali.`, en: `“${key}” is written twice.` }),
    () => ({ id: 'Hapus salah satunya.', en: 'Delete one of them.' }),
  ),
  'yaml-tab': words(
    'error',
    () => ({
      id: 'Pengaturan menjorok dengan tab; di sini hanya spasi yang boleh.',
      en: 'A setting is indented with a tab; only blanks may be used here.',
    }),
    () => ({ id: 'Ganti tab dengan dua spasi.', en: 'Replace the tab by two blanks.' }),
  ),
  'yaml-colon': words(
    'error',
    () => ({
      id: 'Baris pengaturan ini tidak terbaca: titik dua ada di dalam teks, atau baris sebelumnya belum selesai.',
      en: 'This setting cannot be read: a colon stands inside its text, or the line before is not finished.',
    }),
    () => ({
      id: 'Tulis satu pengaturan per baris, dan beri tanda petik bila teksnya memuat titik dua, misalnya title: "PKH: awal".',
      en: 'Write one setting a line, and put text with a colon in quotes, for example title: "PKH: the start".',
    }),
  ),
  'yaml-syntax': words<{ found: string }>(
    'error',
    ({ found }) => ({
      id: found === '' ? 'Pengaturan ini tidak terbaca.' : `Pengaturan tidak terbaca di sini: ${found}`,
      en: found === '' ? 'This setting cannot be read.' : `The settings cannot be read here: ${found}`,
    }),
    () => ({
      id: 'Tulis “nama: nilai” di tiap baris, sejajar di kiri; beri tanda petik pada teks yang memuat : # [ ] { } atau tanda petik.',
      en: 'Write “name: value” on each line, aligned at the left; quote text that holds : # [ ] { } or quotes.',
    }),
  ),
  'yaml-not-a-map': words(
    'error',
    () => ({
      id: 'Di sini diharapkan pengaturan, satu “nama: nilai” per baris.',
      en: 'Settings were expected here, one “name: value” a line.',
    }),
    () => ({ id: 'Contoh: title: Pendidikan anak', en: 'Example: title: Education of children' }),
  ),
  'yaml-alias': words<{ name: string }>(
    'error',
    ({ name }) => ({
      id: `Rujukan *${name} tidak diterima dalam pengaturan.`,
      en: `The alias *${name} is not accepted in settings.`,
    }),
    () => ({
      id: 'Tulis nilainya di sini. Teks yang memang diawali * diberi tanda petik.',
      en: 'Write its value here. Put text that begins with * in quotes.',
    }),
  ),
  'yaml-too-large': words(
    'error',
    () => ({
      id: 'Pengaturan ini terlalu panjang atau bertumpuk terlalu dalam, jadi tidak dibaca.',
      en: 'These settings are too long or nest too deeply, so they are not read.',
    }),
    () => ({
      id: 'Periksa apakah garis --- penutup ada di tempatnya dan tidak ada kurung yang tertinggal.',
      en: 'Check that the closing --- is in its place and that no bracket was left over.',
    }),
  ),
  'duplicate-attribute': words<{ key: string }>(
    'error',
    ({ key }) => ({
      id: `“${key}” ditulis dua kali dalam { }; yang pertama dipakai.`,
      en: `“${key}” is written twice in { }; the first one is used.`,
    }),
    () => ({ id: 'Hapus yang tidak dipakai.', en: 'Delete the one you do not need.' }),
  ),
  'second-id': words<{ id: string }>(
    'error',
    ({ id }) => ({ id: `Ada id kedua di sini: #${id}.`, en: `Here is a second id: #${id}.` }),
    () => ({ id: 'Sisakan satu id saja.', en: 'Leave one id only.' }),
  ),
  'id-not-allowed': words<{ id: string }>(
    'warning',
    ({ id }) => ({ id: `Id #${id} tidak dipakai di sini.`, en: `The id #${id} is not used here.` }),
    () => ({ id: 'Hapus id itu.', en: 'Delete it.' }),
  ),
  'class-not-allowed': words<{ name: string }>(
    'warning',
    ({ name }) => ({ id: `“.${name}” tidak dipakai di sini.`, en: `“.${name}” is not used here.` }),
    () => ({ id: `Hapus bagian itu dari { }.`, en: 'Delete it from { }.' }),
  ),
  'missing-id': words<{ name: string; id: string }>(
    'error',
    ({ name }) => ({
      id: `“${name}” ini belum punya id, padahal jawaban peserta disimpan dengan id itu.`,
      en: `This “${name}” has no id, and what learners answer is saved under it.`,
    }),
    ({ name, id }) => ({
      id: `Tulis id yang tidak akan berubah, misalnya :::${name}{#${id}}. “npm run check -- --fix” menuliskannya untuk Anda.`,
      en: `Write an id that will never change, for example :::${name}{#${id}}. “npm run check -- --fix” writes it for you.`,
    }),
  ),
  'duplicate-id': words<{ id: string; file: string; line: number }>(
    'error',
    ({ id, file, line }) => ({
      id: `Id “${id}” sudah dipakai di ${file} baris ${line}.`,
      en: `The id “${id}” is taken in ${file}, line ${line}.`,
    }),
    () => ({
      id: 'Beri id lain pada yang lebih baru; id yang sudah dipakai peserta jangan diubah. Id pelajaran berasal dari nama berkasnya.',
      en: 'Give the newer one another id; leave the one that learners have used. A lesson has its id from its file name.',
    }),
  ),
  'duplicate-scene-id': words<{ id: string; line: number }>(
    'error',
    ({ id, line }) => ({
      id: `Adegan “${id}” sudah ada di baris ${line}.`,
      en: `There is a scene “${id}” already in line ${line}.`,
    }),
    () => ({ id: 'Beri adegan ini id lain.', en: 'Give this scene another id.' }),
  ),
  'duplicate-option-id': words<{ id: string; line: number }>(
    'error',
    ({ id, line }) => ({
      id: `Id “${id}” sudah dipakai pilihan lain di baris ${line}.`,
      en: `The id “${id}” is taken by another option in line ${line}.`,
    }),
    () => ({
      id: 'Beri id lain. Pilihan tanpa id memakai huruf a, b, c menurut urutannya.',
      en: 'Choose another. Options without an id are named a, b, c in their order.',
    }),
  ),
  'duplicate-heading-id': words<{ id: string }>(
    'error',
    ({ id }) => ({
      id: `Id judul “${id}” sudah dipakai di halaman ini.`,
      en: `A heading here has the id “${id}” already.`,
    }),
    () => ({ id: 'Beri judul ini id lain.', en: 'Give this heading another id.' }),
  ),
  'bad-id': words<{ id: string; example: string }>(
    'error',
    ({ id }) => ({
      id: `Id “${id}” hanya boleh memuat huruf kecil a–z, angka, dan tanda hubung di antaranya.`,
      en: `The id “${id}” may hold only lower-case letters a–z, digits, and hyphens between them.`,
    }),
    ({ example }) => ({ id: `Misalnya: ${example}`, en: `For example: ${example}` }),
  ),
  'reserved-id': words<{ id: string; example: string }>(
    'error',
    ({ id }) => ({
      id: `Id “${id}” diawali sinau-, yang dipakai oleh Sinau sendiri.`,
      en: `The id “${id}” begins with sinau-, which Sinau keeps for itself.`,
    }),
    ({ example }) => ({ id: `Misalnya: ${example}`, en: `For example: ${example}` }),
  ),
};

/** A way out of a misspelling: the nearest word, or all there are. */
/** `['n', 'total']` → `{n}, {total}` */
function braced(blanks: readonly string[]): string {
  return blanks.map((blank) => `{${blank}}`).join(', ');
}

function didYouMean(nearest: string | null, known: readonly string[]): Text {
  if (nearest !== null) return { id: `Mungkin maksudnya “${nearest}”.`, en: `Perhaps you mean “${nearest}”.` };
  if (known.length === 0)
    return { id: 'Hapus; di sini tidak ada pengaturan.', en: 'Delete it; nothing can be set here.' };
  return { id: `Yang dikenal: ${known.join(', ')}.`, en: `Known are: ${known.join(', ')}.` };
}
