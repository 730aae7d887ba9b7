/** What a learner reads where the LMS says where to go on leaving, by language; Indonesian for all others. */
const LEAVING = {
  id: 'Selesai dulu, kembali ke LMS',
  en: 'Done for now, back to the LMS',
} as const;

/** `language` is a tag of BCP 47. */
export function leavingWords(language: string): string {
  return language.toLowerCase().split('-')[0] === 'en' ? LEAVING.en : LEAVING.id;
}
