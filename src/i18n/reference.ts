import type { Text } from './diagnostics/words.ts';

type Meanings = Readonly<Record<string, Text>>;

/** What each setting of `course.yaml` does, by its path, and what holds without it. */
const COURSE: Meanings = {
  id: { id: 'Nama kursus bagi mesin; tetap selamanya.', en: 'Name of the course for machines; stays for ever.' },
  title: { id: 'Judul kursus.', en: 'Title of the course.' },
  description: { id: 'Kursus ini tentang apa dan untuk siapa.', en: 'What the course is about, and for whom.' },
  publisher: { id: 'Siapa yang menerbitkannya.', en: 'Who publishes it.' },
  iri: {
    id: 'Alamat dasar nama kegiatan xAPI. Wajib untuk cmi5, xapi, dan universal; jangan diubah setelah dipakai.',
    en: 'Base address of every xAPI activity id. Required for cmi5, xapi and universal; never change it once used.',
  },
  language: { id: 'Bahasa isi. Bawaan: id.', en: 'Language of the content. Default: id.' },
  standards: {
    id: 'Paket yang dibuat. Bawaan: semua kecuali universal; cmi5 dan xapi hanya bila ada iri.',
    en: 'Packages to build. Default: all but universal; cmi5 and xapi only where there is an iri.',
  },
  'theme.color': {
    id: 'Warna utama; kontrasnya diperiksa, dan warna gelapnya dibuat sendiri.',
    en: 'Main colour; its contrast is checked, and its dark counterpart is made from it.',
  },
  'theme.logo': { id: 'Gambar logo di folder kursus.', en: 'Picture of a logo, in the course folder.' },
  'theme.font': {
    id: 'Huruf yang sudah ada di perangkat. Bawaan: huruf sistem.',
    en: 'Fonts that devices have already. Default: the system font.',
  },
  'consult.endpoint': {
    id: 'Alamat layanan konsultasi. Tanpa ini tidak ada tombol bertanya.',
    en: 'Address of the consultation service. Without it there is no button to ask.',
  },
  'consult.siteKey': {
    id: 'Kunci kursus yang diberikan layanan itu; bukan rahasia.',
    en: 'Key of the course that the service gave; no secret.',
  },
  'consult.topics': { id: 'Topik yang dapat dipilih penanya.', en: 'Topics that who asks may choose from.' },
  'consult.pollSeconds': {
    id: 'Jeda antara dua kali bertanya apakah ada jawaban, bila tidak ada saluran langsung.',
    en: 'Pause between two looks for answers where there is no live stream.',
  },
  'consult.notice': {
    id: 'Kalimat di atas kotak bertanya, misalnya kapan petugas membaca.',
    en: 'A sentence above the box, such as when officers read.',
  },
  'consult.identity': {
    id: 'Yang dilihat petugas: pseudonym (bawaan) atau name, yaitu nama dari LMS.',
    en: 'What an officer sees: pseudonym (default) or name, the name the LMS gives.',
  },
  'xapi.endpoint': {
    id: 'Alamat LRS. Dengan ini paket SCORM juga mengirim pernyataan xAPI.',
    en: 'Address of an LRS. With it SCORM packages send xAPI statements too.',
  },
  'xapi.auth': {
    id: 'Cara masuk ke LRS. Bawaan: none. Sandi apa pun dalam paket dapat dibaca orang: pakai akun yang hanya dapat menulis.',
    en: 'How to sign in to the LRS. Default: none. Anybody can read a password in a package: use an account that only writes.',
  },
  'xapi.lmsHomePage': {
    id: 'Alamat LMS, bagian dari nama peserta di LRS.',
    en: 'Address of the LMS, part of a learner’s name in the LRS.',
  },
  'xapi.pseudonymous': {
    id: 'Peserta diberi nama samaran sebagai ganti id dari LMS. Bawaan: false.',
    en: 'Learners are told by a pseudonym instead of the id the LMS gives. Default: false.',
  },
  'xapi.verbs': { id: 'Jenis pernyataan yang tidak dikirim.', en: 'Kinds of statements that are not sent.' },
  emergency: {
    id: 'Siapa yang dihubungi bila ada yang dalam bahaya; tampil di panel konsultasi, juga tanpa sinyal.',
    en: 'Whom to call when someone is in danger; shown in the consultation, offline too.',
  },
  lint: {
    id: 'Berat tiap temuan, misalnya {hard-to-read: off}. Kodenya ada di akhir halaman ini.',
    en: 'Severity of findings, as in {hard-to-read: off}. The codes are at the end of this page.',
  },
};

const MODULE: Meanings = {
  id: { id: 'Nama modul bagi mesin; tetap selamanya.', en: 'Name of the module for machines; stays for ever.' },
  title: { id: 'Judul modul.', en: 'Title of the module.' },
  summary: { id: 'Satu kalimat tentang modul ini.', en: 'One sentence about the module.' },
  version: { id: 'Versi isi. Bawaan: 1.0.0.', en: 'Version of the content. Default: 1.0.0.' },
  language: { id: 'Bahasa modul. Bawaan: bahasa kursus.', en: 'Language of the module. Default: that of the course.' },
  duration: { id: 'Lama belajar. Bawaan: diukur.', en: 'Time it takes. Default: measured.' },
  mastery: { id: 'Nilai lulus. Bawaan: 75.', en: 'Score to pass. Default: 75.' },
  completion: {
    id: 'Modul selesai bila pelajaran terbaca (lessons) atau kuis lulus (passed). Bawaan: passed bila ada kuis yang dinilai.',
    en: 'Complete when lessons are read, or when the quiz is passed. Default: passed where there is a graded quiz.',
  },
  objectives: { id: 'Tujuan belajar, yang diukur oleh soal.', en: 'What is to be learned, and measured by questions.' },
  keywords: { id: 'Kata kunci bagi LMS.', en: 'Keywords for the LMS.' },
  authors: { id: 'Penulis.', en: 'Authors.' },
  license: { id: 'Lisensi.', en: 'Licence.' },
  reviewed: {
    id: 'Kapan isinya terakhir diperiksa; lebih dari setahun menjadi peringatan.',
    en: 'When its facts were last checked; more than a year ago is a warning.',
  },
  'consult.topic': {
    id: 'Topik konsultasi modul ini, salah satu dari topik kursus.',
    en: 'Topic of questions from this module, one of the course’s.',
  },
};

const LESSON: Meanings = {
  id: { id: 'Bawaan: nama berkas tanpa nomornya.', en: 'Default: name of the file without its number.' },
  objectives: { id: 'Tujuan yang diajarkan pelajaran ini.', en: 'Objectives that this lesson teaches.' },
  optional: { id: 'Tidak wajib dibaca. Bawaan: false.', en: 'Need not be read. Default: false.' },
  duration: { id: 'Lama belajar. Bawaan: diukur.', en: 'Time it takes. Default: measured.' },
};

const QUESTION: Meanings = {
  type: { id: 'Jenis soal. Bawaan: dari bentuknya.', en: 'Type. Default: told by the shape.' },
  points: { id: 'Bobot dalam kuis. Bawaan: 1.', en: 'Weight in a quiz. Default: 1.' },
  attempts: {
    id: 'Berapa kali boleh menjawab. Bawaan: tanpa batas; 1 dalam kuis yang dinilai.',
    en: 'How often it may be answered. Default: without limit; 1 in a graded quiz.',
  },
  shuffle: {
    id: 'Urutan pilihan diacak. Bawaan: true untuk pilihan.',
    en: 'Options in random order. Default: true for choices.',
  },
  partial: { id: 'Jawaban sebagian dihargai. Bawaan: true.', en: 'Partly right counts in part. Default: true.' },
  hint: { id: 'Petunjuk yang dapat dibuka.', en: 'A hint that can be opened.' },
  objective: { id: 'Tujuan yang diukur.', en: 'The objective it measures.' },
};

const QUIZ: Meanings = {
  graded: { id: 'Menentukan nilai modul.', en: 'Makes the score of the module.' },
  role: {
    id: 'pretest dicatat dan tidak dihitung; practice adalah latihan.',
    en: 'A pretest is recorded and never counts; practice is ungraded.',
  },
  attempts: {
    id: 'Berapa kali boleh diambil. Bawaan: tanpa batas.',
    en: 'How often it may be taken. Default: without limit.',
  },
  draw: {
    id: 'Berapa soal diundi dari semua; tidak bersama draw pada kelompok.',
    en: 'How many questions are drawn of all; not together with a pool’s own.',
  },
  mastery: { id: 'Nilai lulus kuis ini. Bawaan: milik modul.', en: 'Score to pass this quiz. Default: the module’s.' },
  shuffle: { id: 'Urutan soal diacak.', en: 'Questions in random order.' },
  feedback: {
    id: 'Umpan balik setelah tiap jawaban (each), di akhir (end), atau hanya nilai (score).',
    en: 'Feedback after each answer, at the end, or only the score.',
  },
  minutes: { id: 'Batas waktu; peserta dapat menambahnya.', en: 'Time limit; a learner can extend it.' },
};

/** The meanings of all settings, by where they are written. */
export const SETTING_MEANINGS = {
  course: COURSE,
  module: MODULE,
  lesson: LESSON,
  question: QUESTION,
  quiz: QUIZ,
  pool: { draw: { id: 'Berapa soal diundi dari kelompok ini.', en: 'How many questions are drawn of this pool.' } },
  scene: {
    end: {
      id: 'Akhir cerita: baik, cukup, atau buruk. Hanya pada adegan tanpa pilihan.',
      en: 'How the story ends here. Only on a scene without choices.',
    },
  },
  choice: { score: { id: 'Nilai pilihan ini. Bawaan: 0.', en: 'Score of this choice. Default: 0.' } },
  activity: {
    duration: { id: 'Lama kegiatan.', en: 'Time it takes.' },
    materials: { id: 'Yang perlu dibawa.', en: 'What to bring.' },
    group: { id: 'Bagaimana kelompok bekerja.', en: 'How the group works.' },
  },
  media: {
    src: { id: 'Berkas suara (.mp3) atau video (.mp4).', en: 'File with sound (.mp3) or video (.mp4).' },
    poster: { id: 'Gambar sebelum video diputar.', en: 'Picture before the video plays.' },
    captions: { id: 'Takarir (.vtt); untuk video.', en: 'Captions (.vtt); for video.' },
    transcript: { id: 'Berkas dengan isi yang diucapkan; wajib.', en: 'File with what is said; required.' },
  },
  consult: { topic: { id: 'Topik yang dipilihkan.', en: 'Topic that is chosen already.' } },
  term: { aka: { id: 'Sebutan lain, dipisah koma.', en: 'Other names, with commas between.' } },
  image: { decorative: { id: 'Hanya hiasan, tanpa teks pengganti.', en: 'Only decorates; no alternative text.' } },
  span: { lang: { id: 'Bahasa bagian ini.', en: 'Language of this part.' } },
} satisfies Readonly<Record<string, Meanings>>;

export type SettingGroup = keyof typeof SETTING_MEANINGS;

/** Titles of the groups: what is set, and where it is written. */
export const GROUP_TITLES: Readonly<Record<SettingGroup, Text>> = {
  course: { id: 'Kursus: `course.yaml`', en: 'The course: `course.yaml`' },
  module: { id: 'Modul: kepala `module.md`', en: 'A module: front matter of `module.md`' },
  lesson: { id: 'Pelajaran: kepala berkasnya', en: 'A lesson: front matter of its file' },
  question: { id: 'Soal: `:::soal{…}`', en: 'A question: `:::question{…}`' },
  quiz: { id: 'Kuis: `::::kuis{…}`', en: 'A quiz: `::::quiz{…}`' },
  pool: { id: 'Kelompok soal dalam kuis: `## Judul {…}`', en: 'A pool in a quiz: `## Title {…}`' },
  scene: { id: 'Adegan dalam skenario: `### Judul {…}`', en: 'A scene of a scenario: `### Title {…}`' },
  choice: { id: 'Pilihan dalam adegan: `- [Teks](#adegan) {…}`', en: 'A choice in a scene: `- [Text](#scene) {…}`' },
  activity: { id: 'Kegiatan: `:::kegiatan{…}`', en: 'An activity: `:::activity{…}`' },
  media: { id: 'Suara dan video: `::media{…}`', en: 'Sound and video: `::media{…}`' },
  consult: { id: 'Konsultasi: `::konsultasi{…}`', en: 'Consultation: `::consult{…}`' },
  term: { id: 'Istilah di `glossary.md`: `## Istilah {…}`', en: 'A term in `glossary.md`: `## Term {…}`' },
  image: { id: 'Gambar: `![…](…){…}`', en: 'A picture: `![…](…){…}`' },
  span: { id: 'Sebagian kalimat: `[…]{…}`', en: 'A part of a sentence: `[…]{…}`' },
};

/** The sentences of the page around the tables. */
export const REFERENCE_PAGE = {
  title: { id: 'Rujukan pengaturan', en: 'Reference of the settings' },
  intro: {
    id: 'Semua yang dapat diatur penulis, di mana ditulis, dan apa yang berlaku tanpa itu. Halaman ini dibuat dari skema yang juga memeriksanya (`npx tsx scripts/reference.ts`). Penyunting yang mengenal JSON Schema melengkapi `course.yaml` sendiri bila baris pertamanya `# yaml-language-server: $schema=../docs/course.schema.json`.',
    en: 'All that an author can set, where it is written, and what holds without it. This page is made of the schema that also validates (`npx tsx scripts/reference.ts`). An editor that knows JSON Schema completes `course.yaml` by itself where its first line is `# yaml-language-server: $schema=../docs/course.schema.json`.',
  },
  key: { id: 'pengaturan', en: 'setting' },
  takes: { id: 'isinya', en: 'takes' },
  meaning: { id: 'artinya', en: 'what it does' },
  required: { id: 'Wajib.', en: 'Required.' },
  directives: { id: 'Direktif', en: 'Directives' },
  directive: { id: 'Nama Indonesia', en: 'English' },
  otherName: { id: 'nama Inggris', en: 'Indonesian' },
  holds: { id: 'boleh memuat', en: 'may hold' },
  text: { id: 'teks', en: 'text' },
  everything: { id: 'semua', en: 'everything' },
  codes: { id: 'Kode temuan untuk `lint`', en: 'Codes of findings for `lint`' },
  codesIntro: {
    id: 'Temuan yang beratnya dapat diatur kursus. Yang lain tetap kesalahan: dengan itu paketnya rusak.',
    en: 'Findings whose severity a course can set. All others stay errors: with them a package is wrong.',
  },
  level: {
    error: { id: 'Kesalahan', en: 'Errors' },
    warning: { id: 'Peringatan', en: 'Warnings' },
    info: { id: 'Keterangan', en: 'Information' },
  },
} as const;
