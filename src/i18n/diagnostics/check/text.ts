import { words } from '../words.ts';

/** Headings, footnotes, reading, glossary: text that learners cannot follow. */
export const TEXT_WORDS = {
  'title-missing': words(
    'error',
    () => ({ id: 'Pelajaran ini tidak punya judul.', en: 'This lesson has no title.' }),
    () => ({
      id: 'Mulai berkas dengan satu judul: # Judul pelajaran.',
      en: 'Begin the file with one title: # Title of the lesson.',
    }),
  ),
  'second-title': words(
    'warning',
    () => ({
      id: 'Ada judul # lagi; satu berkas hanya punya satu judul pelajaran.',
      en: 'Here is another # heading; a file has one title only.',
    }),
    () => ({ id: 'Pakai ## untuk bagian di dalam pelajaran.', en: 'Use ## for a section of the lesson.' }),
  ),
  'heading-jump': words<{ from: number; to: number }>(
    'warning',
    ({ from, to }) => ({
      id: `Tingkat judul melompat dari ${from} ke ${to}.`,
      en: `The heading level jumps from ${from} to ${to}.`,
    }),
    ({ from }) => ({
      id: `Pakai ${'#'.repeat(from + 1)} di sini.`,
      en: `Use ${'#'.repeat(from + 1)} here.`,
    }),
  ),
  'heading-empty': words(
    'error',
    () => ({ id: 'Judul ini kosong.', en: 'This heading is empty.' }),
    () => ({ id: 'Tulis judulnya, atau hapus baris ini.', en: 'Write the heading, or delete the line.' }),
  ),
  'lesson-empty': words(
    'warning',
    () => ({ id: 'Pelajaran ini belum berisi apa-apa.', en: 'This lesson has nothing in it yet.' }),
    () => ({ id: 'Tulis isinya, atau hapus berkasnya.', en: 'Write it, or delete the file.' }),
  ),
  'module-without-lessons': words(
    'error',
    () => ({ id: 'Modul ini tidak punya pelajaran.', en: 'This module has no lesson.' }),
    () => ({
      id: 'Tambahkan berkas pelajaran di folder ini, misalnya 01-pembuka.md.',
      en: 'Add a lesson file to this folder, such as 01-opening.md.',
    }),
  ),
  'footnote-undefined': words<{ label: string }>(
    'error',
    ({ label }) => ({
      id: `Catatan kaki [^${label}] tidak dijelaskan di berkas ini.`,
      en: `The footnote [^${label}] is not explained in this file.`,
    }),
    ({ label }) => ({
      id: `Tambahkan di akhir berkas: [^${label}]: penjelasannya.`,
      en: `Add at the end of the file: [^${label}]: what it says.`,
    }),
  ),
  'footnote-unused': words<{ label: string }>(
    'warning',
    ({ label }) => ({
      id: `Tidak ada yang menunjuk ke catatan kaki [^${label}].`,
      en: `Nothing refers to the footnote [^${label}].`,
    }),
    ({ label }) => ({
      id: `Tulis [^${label}] di tempat yang dimaksud, atau hapus catatannya.`,
      en: `Write [^${label}] where it belongs, or delete the note.`,
    }),
  ),
  'footnote-twice': words<{ label: string }>(
    'error',
    ({ label }) => ({
      id: `Catatan kaki [^${label}] dijelaskan dua kali.`,
      en: `The footnote [^${label}] is explained twice.`,
    }),
    () => ({ id: 'Hapus satu, atau beri tanda yang lain.', en: 'Delete one, or give it another mark.' }),
  ),
  'lesson-long': words<{ minutes: number; limit: number }>(
    'warning',
    ({ minutes, limit }) => ({
      id: `Pelajaran ini kira-kira ${minutes} menit; yang pas untuk sekali duduk sekitar ${limit} menit.`,
      en: `This lesson takes about ${minutes} minutes; about ${limit} fit one sitting.`,
    }),
    () => ({ id: 'Bagi menjadi dua berkas pelajaran.', en: 'Divide it into two lesson files.' }),
  ),
  'sentence-long': words<{ words: number; start: string }>(
    'warning',
    ({ words: count, start }) => ({
      id: `Kalimat “${start} …” panjangnya ${count} kata.`,
      en: `The sentence “${start} …” has ${count} words.`,
    }),
    () => ({
      id: 'Bagi menjadi dua atau tiga kalimat, satu gagasan satu kalimat.',
      en: 'Divide it into two or three sentences, one idea each.',
    }),
  ),
  'hard-to-read': words<{ index: number; limit: number }>(
    'warning',
    ({ index, limit }) => ({
      id: `Teks ini berat dibaca: indeks kesulitannya ${index}, sebaiknya paling tinggi ${limit}.`,
      en: `This text is hard to read: its index of difficulty is ${index}, better ${limit} at most.`,
    }),
    () => ({
      id: 'Pendekkan kalimat dan pakai kata sehari-hari.',
      en: 'Use shorter sentences and everyday words.',
    }),
  ),
  'glossary-duplicate': words<{ term: string }>(
    'warning',
    ({ term }) => ({
      id: `Istilah “${term}” sudah dijelaskan di tempat lain.`,
      en: `The term “${term}” is explained elsewhere already.`,
    }),
    () => ({
      id: 'Gabungkan penjelasannya, atau hapus salah satu.',
      en: 'Join the explanations, or delete one of them.',
    }),
  ),
  'glossary-empty': words<{ term: string }>(
    'warning',
    ({ term }) => ({ id: `Istilah “${term}” belum dijelaskan.`, en: `The term “${term}” is not explained yet.` }),
    () => ({ id: 'Tulis satu paragraf di bawahnya.', en: 'Write a paragraph below it.' }),
  ),
  'personal-number': words(
    'error',
    () => ({
      id: 'Ada angka 16 digit seperti NIK atau nomor KK; data pribadi tidak boleh ada di modul.',
      en: 'Here is a 16-digit number like an NIK; a module may not hold personal data.',
    }),
    () => ({
      id: 'Hapus, atau ganti dengan contoh yang jelas bukan nomor orang: 0000 0000 0000 0000.',
      en: 'Remove it, or use one that is plainly nobody: 0000 0000 0000 0000.',
    }),
  ),
  'personal-phone': words<{ number: string }>(
    'warning',
    ({ number }) => ({
      id: `“${number}” tampak seperti nomor telepon seseorang.`,
      en: `“${number}” looks like somebody's phone number.`,
    }),
    () => ({
      id: 'Hapus bila milik perorangan; nomor layanan umum seperti 129 atau 021-171 boleh.',
      en: "Remove it if it is a person's; public services such as 129 or 021-171 are fine.",
    }),
  ),
  'facts-old': words<{ reviewed: string }>(
    'warning',
    ({ reviewed }) => ({
      id: `Isi modul ini terakhir diperiksa ${reviewed}, lebih dari setahun lalu.`,
      en: `The facts of this module were last checked on ${reviewed}, over a year ago.`,
    }),
    () => ({
      id: 'Periksa lagi angka dan aturannya, lalu perbarui reviewed.',
      en: 'Check its figures and rules again, then set reviewed to that day.',
    }),
  ),
  'facts-never-reviewed': words(
    'warning',
    () => ({
      id: 'Tidak tertulis kapan isi modul ini terakhir diperiksa.',
      en: 'It is not said when the facts of this module were last checked.',
    }),
    () => ({
      id: 'Tulis tanggalnya di module.md, misalnya reviewed: 2026-06-01.',
      en: 'Write the day in module.md, such as reviewed: 2026-06-01.',
    }),
  ),
  'facts-in-future': words<{ reviewed: string }>(
    'warning',
    ({ reviewed }) => ({
      id: `Tanggal pemeriksaan ${reviewed} belum tiba.`,
      en: `The day of the last check, ${reviewed}, has not come yet.`,
    }),
    () => ({ id: 'Perbaiki tanggal reviewed.', en: 'Mend the date under reviewed.' }),
  ),
};
