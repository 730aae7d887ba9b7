const VOWEL = '(?=[aiueo])';
/** Prefixes before which an ending may belong to a short root: dimakan, membeli. */
const SHORT = '(?:di|[bpt]er|[mp]e[mn]?)';

/**
 * What is taken off a word, again and again until nothing fits. There is no dictionary, so where a prefix melts into its
 * root (menolak: tolak; menikah: nikah) both spellings are led to the same letters: what counts is that the forms of one
 * word meet, not what they are called.
 */
const RULES = (
  [
    [`^(?!${SHORT}.{4}.ah$)(.{5,})(?:[kl]ah|pun)$`, '$1'],
    [`^(?!${SHORT}(?:...(?:an|i)|..nya)$)(.{4,})(?:nya|an|i)$`, '$1'],
    ['^(.{3,}[hru])in$', '$1'],
    ['^(.{3,})k$', '$1'],
    ['^[bp]el(?=ajar)', ''],
    ['^(?:(?:be|pe|te)r|di|ke)(?=.{4})', ''],
    ['^be(?=[kt]er)', ''],
    ['^[mp]e(?:m(?=[bfpv].{3})|n(?=[cdjtz].{3})|ng(?=[gh].{3}))', ''],
    [`^[mp]eny${VOWEL}(?=..)`, 's'],
    ['^[mp]enge(?=.{4})', ''],
    [`^[mp]eng${VOWEL}(?=...)`, ''],
    [`^[mp]em${VOWEL}(?=..)`, 'p'],
    [`^[mp]en${VOWEL}(?=..)`, 't'],
    ['^[mp]e(?=[^mnaiueo][aiueo]..)', ''],
    [`^ny${VOWEL}(?=..)`, 's'],
    [`^(?:ng|r|k(?!e.{4}))${VOWEL}(?=...)`, ''],
    [`^m${VOWEL}`, 'p'],
    [`^n${VOWEL}`, 't'],
  ] as const
).map(([form, root]) => [new RegExp(form), root] as const);

/** Words that tell nothing of what a text is about. */
const EMPTY = new Set(
  'ada agar akan anda apa apakah atau bagaimana bila bisa bu bukan dan dapat dari dengan di dia harus ini itu jika juga kalau kami karena ke kita lagi mau mereka oleh pada pak para saja saya sebagai sudah supaya tidak untuk yang'.split(
    ' ',
  ),
);

/** The part that the forms of a word share: `sekolah`, `menyekolahkan`, `bersekolah` → one. A stem's stem is itself. */
export function stem(word: string): string {
  const shorter = RULES.reduce((rest, [form, root]) => rest.replace(form, root), word);
  return shorter === word ? word : stem(shorter);
}

/** Stems of a text's words in their order, once each, without the words that tell nothing. Longer runs of letters than any word are cut. */
export function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]{1,32}|\d{1,32}/g) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 && !EMPTY.has(word)).map(stem))];
}
