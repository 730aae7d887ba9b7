import { type Say, speaker, type Translated } from './speak.ts';

/** What `npm run handout` says to authors, in Indonesian. */
const INDONESIAN = {
  handoutUsage: `Cara pakai: npm run handout -- [pilihan]

  --course FOLDER    folder kursus (bawaan: modules)
  --out FOLDER       tempat PDF ditaruh (bawaan: dist)
  --module ID        hanya modul ini, pisahkan dengan koma (bawaan: semua)
  --key              cetak soal dan kuncinya untuk pelatih, bukan bacaan peserta
  --lang id|en       bahasa laporan (bawaan: id)`,
  printing: 'Mencetak {done}/{total}  {title}',
  stopped: 'Tidak dicetak karena ada kesalahan: {modules}. Jalankan npm run check.',
  printed: 'PDF ada di {out}',
  handoutWords: `    …-handout.pdf  bacaan peserta: tanpa soal uji akhir, kunci, dan pembahasan
    …-guide.pdf    untuk dibawa: panduan pertemuan dan daftar periksa`,
  keyWords: '    …-key.pdf  kunci untuk pelatih: jangan dibagikan kepada peserta',
  cannotPrint: 'PDF tidak dapat dibuat: {reason}',
} as const;

const ENGLISH: Translated<typeof INDONESIAN> = {
  handoutUsage: `Usage: npm run handout -- [options]

  --course DIR       course folder (default: modules)
  --out DIR          where the PDFs go (default: dist)
  --module ID        only these modules, separated by commas (default: all)
  --key              print questions and key for trainers, not the learners' handout
  --lang id|en       language of the report (default: id)`,
  printing: 'Printing {done}/{total}  {title}',
  stopped: 'Not printed, since they have errors: {modules}. Run npm run check.',
  printed: 'The PDFs are in {out}',
  handoutWords: `    …-handout.pdf  for learners: without questions of the final quiz, keys and explanations
    …-guide.pdf    to carry: the guide to the session, and the checklists`,
  keyWords: '    …-key.pdf  for trainers: do not share it with learners',
  cannotPrint: 'The PDF could not be made: {reason}',
};

export type SayHandout = Say<typeof INDONESIAN>;

export function sayHandout(language: 'id' | 'en'): SayHandout {
  return speaker(language === 'en' ? ENGLISH : INDONESIAN);
}
