import { words } from '../words.ts';

/** Markdown that is not accepted, or not finished. */
export const TEXT_SYNTAX_WORDS = {
  'raw-html': words<{ html: string }>(
    'error',
    ({ html }) => ({ id: `HTML tidak diterima: ${html}`, en: `HTML is not accepted: ${html}` }),
    ({ html }) => ({ id: insteadOf(html).id, en: insteadOf(html).en }),
  ),
  'unclosed-fence': words(
    'error',
    () => ({
      id: 'Kotak kode ini tidak ditutup, jadi semua sesudahnya terbaca sebagai kode.',
      en: 'This code block is not closed, so all that follows is read as code.',
    }),
    () => ({
      id: 'Tulis baris yang sama (``` atau ~~~) di akhir kode.',
      en: 'Write the same line (``` or ~~~) at the end of the code.',
    }),
  ),
  'unclosed-comment': words(
    'error',
    () => ({
      id: 'Catatan yang dibuka dengan <!-- ini tidak ditutup.',
      en: 'This note opened with <!-- is not closed.',
    }),
    () => ({ id: 'Tulis --> di akhir catatan.', en: 'Write --> at the end of the note.' }),
  ),
  'nesting-too-deep': words(
    'error',
    () => ({
      id: 'Daftar atau kutipan di sini bertumpuk terlalu dalam; tandanya diabaikan.',
      en: 'Lists or quotes nest too deeply here; their marks are ignored.',
    }),
    () => ({
      id: 'Kurangi jorokan atau tanda > di baris ini.',
      en: 'Indent this line less, or delete some of its > marks.',
    }),
  ),
  'table-too-wide': words(
    'error',
    () => ({
      id: 'Tabel ini terlalu banyak kolomnya; ditampilkan sebagai teks.',
      en: 'This table has too many columns; it is shown as text.',
    }),
    () => ({
      id: 'Bagi menjadi beberapa tabel. Di layar HP muat sekitar tiga kolom.',
      en: 'Divide it into several tables. A phone has room for about three columns.',
    }),
  ),
  'text-too-complex': words(
    'error',
    () => ({
      id: 'Paragraf ini terlalu panjang atau terlalu penuh tanda; ditampilkan apa adanya.',
      en: 'This paragraph is too long or too full of marks; it is shown as written.',
    }),
    () => ({
      id: 'Bagi menjadi beberapa paragraf, atau hapus tanda * _ [ < yang berlebihan.',
      en: 'Divide it into several paragraphs, or delete the surplus * _ [ < marks.',
    }),
  ),
  'unknown-alert': words<{ found: string; nearest: string | null }>(
    'error',
    ({ found }) => ({ id: `Kotak [!${found}] tidak dikenal.`, en: `There is no alert [!${found}].` }),
    ({ nearest }) => ({
      id:
        nearest === null
          ? 'Yang ada: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION].'
          : `Mungkin maksudnya [!${nearest.toUpperCase()}].`,
      en:
        nearest === null
          ? 'There are: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION].'
          : `Perhaps you mean [!${nearest.toUpperCase()}].`,
    }),
  ),
};

const MARKDOWN_FOR: readonly (readonly [tags: readonly string[], id: string, en: string])[] = [
  [['b', 'strong'], 'Untuk huruf tebal tulis **teks**.', 'For bold write **text**.'],
  [['i', 'em'], 'Untuk huruf miring tulis *teks*.', 'For italics write *text*.'],
  [['a'], 'Untuk tautan tulis [teks](alamat).', 'For a link write [text](address).'],
  [
    ['img'],
    'Untuk gambar tulis ![keterangan](media/gambar.jpg).',
    'For a picture write ![what it shows](media/picture.jpg).',
  ],
  [
    ['br'],
    'Untuk baris baru akhiri baris dengan dua spasi; <br> hanya boleh di sel tabel.',
    'To break a line end it with two blanks; <br> is for table cells only.',
  ],
  [['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], 'Untuk judul tulis ## Judul.', 'For a heading write ## Heading.'],
  [['ul', 'ol', 'li'], 'Untuk daftar tulis “- butir” atau “1. butir”.', 'For a list write “- item” or “1. item”.'],
  [
    ['table', 'tr', 'td', 'th'],
    'Untuk tabel tulis | sel | sel | dengan garis |---|---| di bawah kepalanya.',
    'For a table write | cell | cell | with |---|---| below its head.',
  ],
  [
    ['details', 'summary'],
    'Untuk isi yang dibuka sendiri tulis :::ungkap[Judul] … :::',
    'For what opens on demand write :::reveal[Title] … :::',
  ],
  [
    ['video', 'audio'],
    'Untuk video dan suara tulis ::media{src=media/video.mp4 transcript=media/video.txt}.',
    'For video and sound write ::media{src=media/video.mp4 transcript=media/video.txt}.',
  ],
  [
    ['iframe', 'script', 'embed', 'object', 'style', 'form'],
    'Hapus; modul hanya memuat teks, gambar, suara, dan video dari foldernya sendiri.',
    'Delete it; a module holds only text, pictures, sound and video of its own folder.',
  ],
];

/** The Markdown that replaces a tag: `<b>` → `**…**`. */
function insteadOf(html: string): { id: string; en: string } {
  const tag = /^<\/?([a-z\d]+)/i.exec(html)?.[1]?.toLowerCase() ?? '';
  const found = MARKDOWN_FOR.find(([tags]) => tags.includes(tag));
  if (found !== undefined) return { id: found[1], en: found[2] };
  return {
    id: 'Hapus tandanya, atau tulis dengan Markdown. Tanda < sebagai teks ditulis \\<.',
    en: 'Delete the tag, or write it in Markdown. A < that is text is written \\<.',
  };
}
