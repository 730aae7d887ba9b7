import { type Say, speaker, type Translated } from './speak.ts';

/** What the compiler writes of the consultation into the page, in Indonesian. */
const PAGE_INDONESIAN = {
  consult: 'Konsultasi',
  back: 'Kembali',
  close: 'Tutup',
  noEmergency: 'Ini bukan layanan darurat.',
  intro: 'Tanyakan yang Anda temui di lapangan. Petugas menjawab di sini, dan Anda boleh bertanya lagi.',
  question: 'Apa yang ingin Anda tanyakan?',
  questionHow: 'Ceritakan keadaannya, tanpa nama dan nomor siapa pun.',
  topic: 'Topik',
  noTopic: 'Lainnya',
  district: 'Kabupaten/kota (boleh kosong)',
  consent: 'Jawabannya boleh diterbitkan tanpa nama, agar membantu pendamping lain.',
  nameless: 'Nama Anda tidak ikut dikirim.',
  named: 'Nama Anda ikut dikirim.',
  goOn: 'Lanjut bertanya',
  conversation: 'Percakapan',
  followUp: 'Tulis lanjutan',
  send: 'Kirim',
} as const;

const PAGE_ENGLISH: Translated<typeof PAGE_INDONESIAN> = {
  consult: 'Ask an officer',
  back: 'Back',
  close: 'Close',
  noEmergency: 'This is no emergency line.',
  intro: 'Ask about what you meet in the field. An officer answers here, and you may ask again.',
  question: 'What would you like to ask?',
  questionHow: 'Describe the situation, without anybody’s name or number.',
  topic: 'Topic',
  noTopic: 'Other',
  district: 'District (may be empty)',
  consent: 'The answer may be published without names, to help other facilitators.',
  nameless: 'Your name is not sent.',
  named: 'Your name is sent along.',
  goOn: 'Go on asking',
  conversation: 'Conversation',
  followUp: 'Write on',
  send: 'Send',
};

/** What the script of the consultation says, in Indonesian. `…Words` says what a state means. */
const SCRIPT_INDONESIAN = {
  newAnswers: '{n} jawaban baru',
  plainIntro:
    'Tanyakan yang Anda temui di lapangan. Pertanyaan Anda sampai ke petugas; jawabannya tidak tampil di sini.',
  hours: 'Jam layanan: {hours}.',
  misconfigured:
    'Layanan belum menerima pertanyaan dari kursus ini. Beri tahu pengelola pelatihan. Tulisan Anda aman di perangkat ini.',

  masked: 'Nomor identitas dan telepon diganti tanda sebelum dikirim, agar keluarga terlindungi.',
  length: '{n} dari {most} huruf.',
  tooShort: 'Ceritakan sedikit lagi, paling sedikit {n} huruf.',
  tooLong: 'Terlalu panjang: kurangi {n} huruf.',
  fits: 'Mungkin sudah terjawab',
  ask: 'Kirim pertanyaan',

  conversations: 'Percakapan Anda',
  waiting: 'Menunggu sinyal',
  sent: 'Terkirim',
  received: 'Terkirim',
  read: 'Sudah dibaca petugas',
  answered: 'Dijawab',
  published: 'Dijawab dan diterbitkan',
  closed: 'Selesai',
  refused: 'Tidak terkirim',
  gone: 'Sudah dihapus dari layanan',
  waitingWords: 'Tersimpan di perangkat ini, dan terkirim sendiri saat ada sinyal. Anda boleh menutup halaman ini.',
  unkeptWords: 'Perangkat ini tidak dapat menyimpannya. Jangan tutup halaman ini sebelum terkirim.',
  sentWords: 'Pertanyaan Anda sudah terkirim. Jawabannya tidak tampil di sini.',
  receivedWords: 'Jawaban petugas akan muncul di sini.',
  readWords: 'Jawabannya akan muncul di sini.',
  answeredWords: '',
  publishedWords: 'Jawaban ini kini dapat dibaca semua pendamping.',
  closedWords: 'Tulis lagi bila masih ada pertanyaan.',
  refusedWords: 'Layanan tidak dapat menerima tulisan ini. Ubah, lalu kirim lagi.',
  goneWords: 'Salinannya tetap di perangkat ini.',
  rewrite: 'Ubah dan kirim lagi',

  you: 'Anda',
  officer: 'Petugas',
  didItHelp: 'Apakah jawaban ini membantu?',
  helped: 'Membantu',
  notHelped: 'Belum',
  helpedWords: 'Terima kasih. Senang jawaban ini membantu.',
  notHelpedWords: 'Terima kasih, petugas akan melihatnya lagi. Tulis di bawah apa yang belum terjawab.',
  finish: 'Selesai, tutup percakapan',
} as const;

const SCRIPT_ENGLISH: Translated<typeof SCRIPT_INDONESIAN> = {
  newAnswers: '{n} new answers',
  plainIntro: 'Ask about what you meet in the field. Your question reaches an officer; the answer is not shown here.',
  hours: 'Hours: {hours}.',
  misconfigured:
    'The service does not accept questions from this course yet. Tell whoever runs the training. Your text is safe on this device.',

  masked: 'Identity and phone numbers are replaced before sending, to protect families.',
  length: '{n} of {most} characters.',
  tooShort: 'Say a little more, at least {n} characters.',
  tooLong: 'Too long: take away {n} characters.',
  fits: 'Perhaps answered already',
  ask: 'Send question',

  conversations: 'Your conversations',
  waiting: 'Waiting for signal',
  sent: 'Sent',
  received: 'Sent',
  read: 'Read by an officer',
  answered: 'Answered',
  published: 'Answered and published',
  closed: 'Closed',
  refused: 'Not sent',
  gone: 'Removed from the service',
  waitingWords: 'Kept on this device, and sent by itself when there is a signal. You may close this page.',
  unkeptWords: 'This device cannot keep it. Do not close this page before it is sent.',
  sentWords: 'Your question has been sent. The answer is not shown here.',
  receivedWords: 'The officer’s answer will appear here.',
  readWords: 'The answer will appear here.',
  answeredWords: '',
  publishedWords: 'Every facilitator can read this answer now.',
  closedWords: 'Write again if there is more to ask.',
  refusedWords: 'The service cannot take this text. Change it, then send it again.',
  goneWords: 'Your copy stays on this device.',
  rewrite: 'Change and send again',

  you: 'You',
  officer: 'Officer',
  didItHelp: 'Did this answer help?',
  helped: 'It helped',
  notHelped: 'Not yet',
  helpedWords: 'Thank you. Glad that it helped.',
  notHelpedWords: 'Thank you, an officer will look at it again. Write below what is still open.',
  finish: 'Done, close the conversation',
};

export type ConsultWords = Translated<typeof SCRIPT_INDONESIAN>;
export type SayConsult = Say<typeof SCRIPT_INDONESIAN>;

/** A course's own sentences, by key; those of the consultation begin with `consult.`. */
type OwnWords = Readonly<Record<string, string>>;

const OWN = 'consult.';

/** All of it in Indonesian, by the keys a course's own sentences have. */
export const CONSULT_SENTENCES: OwnWords = Object.fromEntries(
  Object.entries({ ...PAGE_INDONESIAN, ...SCRIPT_INDONESIAN })
    .filter(([, sentence]) => sentence !== '')
    .map(([key, sentence]) => [OWN + key, sentence]),
);

/** A course's own sentences without those of the consultation. */
export function withoutConsult(own: OwnWords): OwnWords {
  return Object.fromEntries(Object.entries(own).filter(([key]) => !key.startsWith(OWN)));
}

/** What the script says, for a BCP 47 tag: Indonesian, unless the language is English; with a course's own sentences. */
export function consultWords(language: string, own: OwnWords = {}): ConsultWords {
  return withOwn(isEnglish(language) ? SCRIPT_ENGLISH : SCRIPT_INDONESIAN, own);
}

/** What stands in the page, the same way. */
export function sayConsult(language: string, own: OwnWords = {}): Say<typeof PAGE_INDONESIAN> {
  return speaker(
    withOwn<Translated<typeof PAGE_INDONESIAN>>(isEnglish(language) ? PAGE_ENGLISH : PAGE_INDONESIAN, own),
  );
}

function withOwn<Table extends OwnWords>(table: Table, own: OwnWords): Table {
  const put = Object.entries(table).map(([key, sentence]) => [key, own[OWN + key] ?? sentence]);
  return Object.fromEntries(put) as Table; // the same keys
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}
