import { type Text, words } from '../words.ts';

/** A part of a module and the characters of saved state it takes. */
interface Share {
  readonly kind: keyof typeof KINDS;
  readonly id: string | null;
  readonly characters: number;
}

interface StateSize {
  readonly characters: number;
  /** The LMS that saves least. */
  readonly lms: string;
  readonly limit: number;
  /** The largest first. */
  readonly largest: readonly Share[];
}

const KINDS = {
  quiz: { id: 'kuis', en: 'the quiz' },
  scenario: { id: 'skenario', en: 'the scenario' },
  checklist: { id: 'daftar periksa', en: 'the checklist' },
  questions: { id: 'semua soal latihan', en: 'all practice questions' },
  lessons: { id: 'semua pelajaran', en: 'all lessons' },
} as const;

/** What a learner does in a module must fit what an LMS saves. */
export const STATE_WORDS = {
  'state-too-large': words<StateSize>(
    'error',
    ({ characters, lms, limit }) => ({
      id: `Hasil belajar modul ini bisa mencapai ${count(characters).id} karakter, padahal ${lms} menyimpan paling banyak ${count(limit).id}.`,
      en: `The results of this module can reach ${count(characters).en} characters, but ${lms} saves ${count(limit).en} at most.`,
    }),
    toShorten,
  ),
  'state-drops-answers': words<StateSize>(
    'warning',
    ({ characters, lms, limit }) => ({
      id: `Bila semuanya diisi, simpanan modul ini bisa ${count(characters).id} karakter, lebih dari ${count(limit).id} milik ${lms}: tulisan bebas, lalu isi jawaban, hanya tersimpan di perangkat.`,
      en: `With everything answered this module can save ${count(characters).en} characters, more than the ${count(limit).en} of ${lms}: free text, then answers, stay on the device alone.`,
    }),
    toShorten,
  ),
};

function toShorten({ largest }: StateSize): Text {
  const list = (language: keyof Text) =>
    largest
      .map(({ kind, id, characters }) => `${named(kind, id)[language]} (${count(characters)[language]})`)
      .join(', ');
  return {
    id: `Yang terbesar: ${list('id')}. Kurangi attempts atau draw kuis, atau bagi modul menjadi dua.`,
    en: `The largest: ${list('en')}. Lower attempts or draw of a quiz, or make two modules of it.`,
  };
}

function named(kind: Share['kind'], id: string | null): Text {
  const name = id === null ? '' : ` “${id}”`;
  return { id: `${KINDS[kind].id}${name}`, en: `${KINDS[kind].en}${name}` };
}

/** 5120 → `5.120` and `5,120`. */
function count(value: number): Text {
  return { id: value.toLocaleString('id'), en: value.toLocaleString('en') };
}
