import { words } from '../words.ts';

/** Files that cannot be read at all, and what a course folder lacks. */
export const FILE_SYNTAX_WORDS = {
  /** `near` is a file that is nearly called so. */
  'course-yaml-missing': words<{ near: string | null }>(
    'error',
    () => ({ id: 'Folder kursus ini tidak punya course.yaml.', en: 'This course folder has no course.yaml.' }),
    ({ near }) => ({
      id:
        near === null
          ? 'Buat berkas course.yaml dengan dua baris: “id: nama-kursus” dan “title: Judul kursus”.'
          : renamed(near, 'course.yaml').id,
      en:
        near === null
          ? 'Make a file course.yaml with two lines: “id: name-of-course” and “title: Title of the course”.'
          : renamed(near, 'course.yaml').en,
    }),
  ),
  'no-modules': words(
    'error',
    () => ({ id: 'Kursus ini belum punya modul.', en: 'This course has no module yet.' }),
    () => ({
      id: 'Buat folder untuk modul, misalnya 01-pendidikan, dan isi dengan berkas module.md.',
      en: 'Make a folder for a module, such as 01-pendidikan, with a file module.md in it.',
    }),
  ),
  'folder-without-module': words<{ folder: string; near: string | null }>(
    'warning',
    ({ folder }) => ({
      id: `Folder ${folder} berisi pelajaran tetapi tidak punya module.md, jadi tidak ikut dibaca.`,
      en: `The folder ${folder} holds lessons but no module.md, so it is not read.`,
    }),
    ({ near }) => ({
      id:
        near === null
          ? 'Tambahkan module.md ke folder itu, atau pindahkan berkasnya ke folder modul.'
          : renamed(near, 'module.md').id,
      en:
        near === null
          ? 'Add a module.md to that folder, or move its files into the folder of a module.'
          : renamed(near, 'module.md').en,
    }),
  ),
  'file-too-large': words<{ bytes: number; limit: number }>(
    'error',
    ({ bytes, limit }) => ({
      id: `Berkas ini ${kilobytes(bytes)} KB; teks paling besar ${kilobytes(limit)} KB per berkas. Isinya tidak dibaca.`,
      en: `This file has ${kilobytes(bytes)} KB; text may have ${kilobytes(limit)} KB a file. It is not read.`,
    }),
    () => ({
      id: 'Bagi menjadi beberapa pelajaran. Bila ada gambar yang tertempel di dalam teks, simpan sebagai berkas di media/.',
      en: 'Divide it into several lessons. If a picture is pasted into the text, save it as a file in media/.',
    }),
  ),
  'line-too-long': words<{ length: number; limit: number }>(
    'error',
    ({ length, limit }) => ({
      id: `Baris ini ${length} huruf panjangnya; batasnya ${limit}. Berkas ini tidak dibaca.`,
      en: `This line has ${length} characters; ${limit} are allowed. The file is not read.`,
    }),
    () => ({
      id: 'Beri baris kosong di antara paragraf. Gambar yang tertempel sebagai teks panjang (data:…) disimpan sebagai berkas di media/.',
      en: 'Put an empty line between paragraphs. Save a picture pasted as long text (data:…) as a file in media/.',
    }),
  ),
  'not-text': words(
    'error',
    () => ({
      id: 'Berkas ini bukan teks, walaupun namanya seperti berkas teks. Isinya tidak dibaca.',
      en: 'This file is no text, though it is named like one. It is not read.',
    }),
    () => ({
      id: 'Bila ini dokumen Word, buka di Word dan simpan sebagai teks biasa dengan pengodean UTF-8. Bila ini gambar, pindahkan ke media/ dengan nama aslinya.',
      en: 'If it is a Word document, open it in Word and save it as plain text in UTF-8. If it is a picture, move it to media/ under its own name.',
    }),
  ),
  'not-utf8': words(
    'error',
    () => ({
      id: 'Berkas ini tidak disimpan sebagai UTF-8: huruf di sini tidak terbaca. Isinya tidak dibaca.',
      en: 'This file is not saved as UTF-8: the character here cannot be read. It is not read.',
    }),
    () => ({
      id: 'Buka di penyunting teks, pilih Simpan sebagai, dan pilih pengodean UTF-8.',
      en: 'Open it in a text editor, choose Save as, and choose the encoding UTF-8.',
    }),
  ),
  'file-name-no-id': words<{ name: string; id: string }>(
    'error',
    ({ name, id }) => ({
      id: `Nama berkas “${name}” tidak bisa menjadi id pelajaran; sementara dipakai “${id}”.`,
      en: `The file name “${name}” cannot be the id of a lesson; “${id}” is used for now.`,
    }),
    ({ id }) => ({
      id: `Ganti nama berkasnya menjadi ${id}.md (dengan nomor di depan), atau tulis “id: ${id}” di antara garis --- di awal berkas.`,
      en: `Rename the file to ${id}.md (with its number before), or write “id: ${id}” between --- lines at its head.`,
    }),
  ),
};

function renamed(from: string, to: string): { id: string; en: string } {
  return {
    id: `Ganti nama “${from}” menjadi ${to}, dengan huruf kecil.`,
    en: `Rename “${from}” to ${to}, in small letters.`,
  };
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
