import { words } from './words.ts';

/** What the parser finds: text that is not the authoring format. */
export const PARSE_WORDS = {
  'raw-html': words<{ html: string }>(
    'error',
    ({ html }) => ({
      id: `HTML mentah tidak diterima: ${html}`,
      en: `Raw HTML is not accepted: ${html}`,
    }),
    () => ({
      id: 'Tulis dengan Markdown: **tebal**, *miring*, [tautan](alamat), ![gambar](berkas).',
      en: 'Write it in Markdown: **bold**, *italic*, [link](address), ![picture](file).',
    }),
  ),
};
