import type { Text } from './words.ts';

/** What a setting takes, to be read after "expected" (`harus berupa …`). */
export const EXPECTED = {
  text: { id: 'teks yang tidak kosong', en: 'text that is not empty' },
  texts: { id: 'daftar teks, misalnya [kata satu, kata dua]', en: 'a list of texts, for example [one, two]' },
  id: {
    id: 'huruf kecil, angka, dan tanda hubung, misalnya hadir-minimum',
    en: 'lower-case letters, digits and hyphens, for example hadir-minimum',
  },
  ids: { id: 'daftar id, misalnya [hadir, belajar]', en: 'a list of ids, for example [hadir, belajar]' },
  minutes: { id: 'jumlah menit, misalnya 20', en: 'a number of minutes, for example 20' },
  seconds: { id: 'jumlah detik, misalnya 30', en: 'a number of seconds, for example 30' },
  percent: { id: 'angka dari 0 sampai 100', en: 'a number from 0 to 100' },
  number: { id: 'angka, misalnya 2', en: 'a number, for example 2' },
  points: { id: 'angka nol atau lebih, misalnya 2', en: 'a number of zero or more, for example 2' },
  whole: { id: 'bilangan bulat mulai dari 1', en: 'a whole number from 1' },
  flag: { id: 'true atau false (tanpa nilai berarti true)', en: 'true or false (without a value it means true)' },
  'yes-no': { id: 'true atau false', en: 'true or false' },
  address: {
    id: 'alamat lengkap, misalnya https://contoh.go.id',
    en: 'a full address, for example https://example.org',
  },
  language: { id: 'kode bahasa, misalnya id, en, atau jv', en: 'a language code, for example id, en or jv' },
  version: { id: 'tiga angka bertitik, misalnya 1.0.0', en: 'three numbers with dots, for example 1.0.0' },
  date: { id: 'tanggal tahun-bulan-hari, misalnya 2026-11-24', en: 'a date as year-month-day, for example 2026-11-24' },
  color: { id: 'warna, misalnya "#0b6e4f" dalam tanda petik', en: 'a colour, for example "#0b6e4f" in quotes' },
  font: {
    id: 'nama huruf yang ada di sistem, misalnya "Georgia, serif"',
    en: 'names of system fonts, for example "Georgia, serif"',
  },
  standards: { id: 'daftar standar, misalnya [scorm12, web]', en: 'a list of standards, for example [scorm12, web]' },
  topic: {
    id: 'id dan title, misalnya {id: kehadiran, title: Kehadiran}',
    en: 'id and title, for example {id: kehadiran, title: Kehadiran}',
  },
  topics: { id: 'daftar topik, masing-masing dengan id dan title', en: 'a list of topics, each with id and title' },
  objective: {
    id: 'id dan text, misalnya {id: hadir, text: Menghitung kehadiran}',
    en: 'id and text, for example {id: hadir, text: Counting attendance}',
  },
  objectives: {
    id: 'daftar tujuan, masing-masing dengan id dan text',
    en: 'a list of objectives, each with id and text',
  },
  'xapi-auth': {
    id: 'none, atau {kind: public-basic, username: …, password: …, publicWriteOnly: true}',
    en: 'none, or {kind: public-basic, username: …, password: …, publicWriteOnly: true}',
  },
  verbs: {
    id: 'nama kata kerja yang dimatikan, misalnya {experienced: false}',
    en: 'names of verbs switched off, for example {experienced: false}',
  },
  map: { id: 'beberapa baris nama: nilai yang menjorok di bawahnya', en: 'lines of name: value, indented below it' },
  /** Followed by the list of what is allowed. */
  'one-of': { id: 'salah satu dari', en: 'one of' },
} satisfies Record<string, Text>;

export type ExpectedKey = keyof typeof EXPECTED;
