import { type Say, speaker, type Translated } from './speak.ts';
import type { TerminalLanguage } from './terminal-build.ts';

/** What `npm run check` says to authors, in Indonesian. */
const INDONESIAN = {
  checkUsage: `Cara pakai: npm run check -- [pilihan]

  --course FOLDER    folder kursus (bawaan: modules)
  --module ID        hanya modul ini, pisahkan dengan koma (bawaan: semua)
  --fix              perbaiki sendiri yang aman diperbaiki, lalu periksa lagi
  --lessons          tunjukkan juga panjang dan tingkat baca tiap pelajaran
  --format text|json|github
                     bentuk laporan (bawaan: text)
  --lang id|en       bahasa laporan (bawaan: id, atau en bila kursusnya berbahasa Inggris)`,

  folderEmpty: 'Folder {path} kosong: belum ada kursus di sana. Mulailah dengan course.yaml dan satu folder modul.',
  cannotFix: '{path} tidak bisa ditulis: {reason}. Tidak ada yang diubah di berkas itu.',

  counted: '{counts} dalam {files} berkas.',
  clean: 'Tidak ada temuan dalam {files} berkas.',
  error: '{n} kesalahan',
  errors: '{n} kesalahan',
  warning: '{n} peringatan',
  warnings: '{n} peringatan',
  info: '{n} catatan',
  infos: '{n} catatan',
  fixed: 'Diperbaiki: {place}',
  fixedTotal: '{n} perbaikan ditulis. Diperiksa lagi:',
  nothingToFix: 'Tidak ada yang bisa diperbaiki sendiri.',
  changedMeanwhile: '{path} berubah selagi diperiksa, jadi tidak diperbaiki. Jalankan lagi.',

  columnLesson: 'pelajaran',
  columnWords: 'kata',
  columnMinutes: 'menit',
  columnReading: 'baca',
  lessonsTotal: '{n} pelajaran, dan yang paling sulit',
  readingMeans:
    'Baca: kata per kalimat ditambah persen kata yang panjang (LIX). Di bawah 40 mudah, 40–55 sedang; di atas 55 pemeriksaan memberi peringatan.',

  next: 'Berikutnya',
  nextMend: 'perbaiki yang bertanda ✗, lalu jalankan npm run check lagi.',
  nextFixOne: '{n} temuan bisa diperbaiki sendiri: npm run check -- --fix',
  nextFix: '{n} temuan bisa diperbaiki sendiri: npm run check -- --fix',
  nextBuild: 'npm run build membuat paketnya.',
} as const;

const ENGLISH: Translated<typeof INDONESIAN> = {
  checkUsage: `Usage: npm run check -- [options]

  --course DIR       course folder (default: modules)
  --module ID        only these modules, separated by commas (default: all)
  --fix              mend what is safe to mend, then check again
  --lessons          show how long and how hard to read each lesson is, too
  --format text|json|github
                     form of the report (default: text)
  --lang id|en       language of the report (default: id, or en for a course in English)`,

  folderEmpty: 'Folder {path} is empty: there is no course yet. Begin with course.yaml and one module folder.',
  cannotFix: '{path} cannot be written: {reason}. Nothing in that file was changed.',

  counted: '{counts} in {files} files.',
  clean: 'Nothing found in {files} files.',
  error: '{n} error',
  errors: '{n} errors',
  warning: '{n} warning',
  warnings: '{n} warnings',
  info: '{n} note',
  infos: '{n} notes',
  fixed: 'Mended: {place}',
  fixedTotal: '{n} fixes written. Checked again:',
  nothingToFix: 'There is nothing that can be mended by itself.',
  changedMeanwhile: '{path} changed while it was checked, so it was not mended. Run again.',

  columnLesson: 'lesson',
  columnWords: 'words',
  columnMinutes: 'minutes',
  columnReading: 'reading',
  lessonsTotal: '{n} lessons, and the hardest',
  readingMeans:
    'Reading: words per sentence plus the percentage of long words (LIX). Below 40 is easy, 40–55 fair; above 55 the check warns.',

  next: 'Next',
  nextMend: 'mend what is marked ✗ and run npm run check again.',
  nextFixOne: '{n} finding can be mended by itself: npm run check -- --fix',
  nextFix: '{n} findings can be mended by themselves: npm run check -- --fix',
  nextBuild: 'npm run build makes the packages.',
};

export type SayCheck = Say<typeof INDONESIAN>;

export function sayCheck(language: TerminalLanguage): SayCheck {
  return speaker(language === 'en' ? ENGLISH : INDONESIAN);
}
