import { fileSize } from '../figures.ts';
import { words } from '../words.ts';

/** What stands where, as an author calls it. */
const KINDS = {
  picture: { id: 'gambar', en: 'a picture', extensions: '.jpg, .png, .svg, .webp, .avif' },
  recording: { id: 'suara atau video', en: 'sound or video', extensions: '.mp3, .mp4' },
  captions: { id: 'takarir', en: 'captions', extensions: '.vtt' },
} as const;

/** Links, pictures, sound and video: what must exist, fit a package and a phone, and be open to everyone. */
export const FILE_WORDS = {
  'file-missing': words<{ path: string; near: string | null }>(
    'error',
    ({ path }) => ({ id: `Berkas “${path}” tidak ada.`, en: `The file “${path}” does not exist.` }),
    ({ near }) => ({
      id:
        near === null
          ? 'Periksa ejaan alamatnya; alamat dihitung dari folder berkas ini.'
          : `Mungkin maksudnya “${near}”. Huruf besar dan kecil dibedakan.`,
      en:
        near === null
          ? 'Check the spelling; the path starts from the folder of this file.'
          : `Perhaps you mean “${near}”. Capital and small letters differ.`,
    }),
  ),
  'file-outside-module': words<{ path: string }>(
    'error',
    ({ path }) => ({
      id: `“${path}” berada di luar folder modul ini, jadi tidak ikut dalam paketnya.`,
      en: `“${path}” is outside the folder of this module, so it is not in its package.`,
    }),
    () => ({
      id: 'Salin berkas itu ke folder modul ini, atau cukup sebutkan judul modul yang lain.',
      en: "Copy the file into this module's folder, or just name the other module.",
    }),
  ),
  'anchor-missing': words<{ anchor: string; file: string }>(
    'error',
    ({ anchor, file }) => ({
      id: `Bagian “#${anchor}” tidak ada di ${file}.`,
      en: `There is no part “#${anchor}” in ${file}.`,
    }),
    () => ({
      id: 'Pakai id sebuah judul atau soal di berkas itu; id judul bisa ditulis sendiri: ## Judul {#id}.',
      en: 'Use the id of a heading or question there; a heading may carry its own: ## Title {#id}.',
    }),
  ),
  'link-to-no-page': words<{ file: string }>(
    'error',
    ({ file }) => ({
      id: `“${file}” bukan halaman modul ini, jadi tautan ini tidak bisa dibuka.`,
      en: `“${file}” is no page of this module, so this link cannot be followed.`,
    }),
    () => ({
      id: 'Tunjuk sebuah pelajaran, misalnya [teks](02-lauk.md). Istilah ditandai dengan sendirinya.',
      en: 'Point to a lesson, as in [text](02-food.md). Glossary terms are marked by themselves.',
    }),
  ),
  'file-type': words<{ extension: string; instead: string }>(
    'error',
    ({ extension }) => ({
      id: `Berkas ${extension} tidak bisa masuk ke dalam paket.`,
      en: `A ${extension} file cannot go into a package.`,
    }),
    ({ instead }) => ({
      id: `Simpan sebagai ${instead}, lalu perbaiki alamatnya di sini.`,
      en: `Save it as ${instead} and mend the path here.`,
    }),
  ),
  'wrong-kind-of-file': words<{ extension: string; kind: keyof typeof KINDS }>(
    'error',
    ({ extension, kind }) => ({
      id: `Di sini diperlukan ${KINDS[kind].id}, bukan berkas ${extension}.`,
      en: `This takes ${KINDS[kind].en}, not a ${extension} file.`,
    }),
    ({ kind }) => ({
      id: `Tunjuk berkas ${KINDS[kind].extensions}.`,
      en: `Point to a file that ends in ${KINDS[kind].extensions}.`,
    }),
  ),
  'file-name': words<{ name: string; better: string }>(
    'warning',
    ({ name }) => ({
      id: `Nama berkas “${name}” memuat spasi atau huruf yang ditolak sebagian LMS.`,
      en: `The file name “${name}” has blanks or letters that some LMSs refuse.`,
    }),
    ({ better }) => ({
      id: `Ganti namanya menjadi “${better}”, di folder dan di sini.`,
      en: `Rename it to “${better}”, in the folder and here.`,
    }),
  ),
  'remote-media': words<{ address: string }>(
    'error',
    ({ address }) => ({
      id: `“${address}” diambil dari internet, padahal modul harus bisa dibuka tanpa sinyal.`,
      en: `“${address}” comes from the internet, but a module must open without a signal.`,
    }),
    () => ({
      id: 'Unduh berkasnya ke folder media/ modul ini, lalu tunjuk yang di sana.',
      en: "Download it into this module's media/ folder and point there.",
    }),
  ),
  'link-scheme': words<{ scheme: string }>(
    'error',
    ({ scheme }) => ({
      id: `Tautan “${scheme}” tidak diterima.`,
      en: `Links that begin with “${scheme}” are refused.`,
    }),
    () => ({
      id: 'Pakai alamat https://, mailto:, tel: atau berkas di folder modul ini.',
      en: "Use https://, mailto:, tel: or a file in this module's folder.",
    }),
  ),
  'link-without-scheme': words<{ address: string }>(
    'error',
    ({ address }) => ({
      id: `“${address}” dibaca sebagai nama berkas, bukan alamat web.`,
      en: `“${address}” is read as a file name, not as a web address.`,
    }),
    ({ address }) => ({ id: `Tulis https://${address}`, en: `Write https://${address}` }),
  ),
  'link-text-vague': words<{ text: string }>(
    'warning',
    ({ text }) => ({
      id: `Tautan “${text}” tidak mengatakan ke mana arahnya.`,
      en: `The link “${text}” does not say where it leads.`,
    }),
    () => ({
      id: 'Pakai nama tujuannya sebagai teks tautan, misalnya [Panduan verifikasi](…).',
      en: 'Name what it leads to, as in [Guide to verification](…).',
    }),
  ),
  'link-text-address': words<{ text: string }>(
    'warning',
    ({ text }) => ({
      id: `Alamat “${text}” ditulis apa adanya; pembaca layar mengejanya huruf demi huruf.`,
      en: `The address “${text}” stands bare; a screen reader spells it out.`,
    }),
    ({ text }) => ({
      id: `Beri nama: [nama halaman](${text}).`,
      en: `Give it a name: [name of the page](${text}).`,
    }),
  ),
  'link-text-missing': words(
    'error',
    () => ({ id: 'Tautan ini tidak punya teks.', en: 'This link has no text.' }),
    () => ({
      id: 'Tulis teksnya di antara kurung siku: [teks](alamat).',
      en: 'Write it between the brackets: [text](address).',
    }),
  ),
  'alt-missing': words(
    'error',
    () => ({
      id: 'Gambar ini tidak punya teks pengganti untuk orang yang tidak melihatnya.',
      en: 'This picture has no text for people who do not see it.',
    }),
    () => ({
      id: 'Tulis isinya: ![apa yang terlihat](berkas); bila hanya hiasan: ![](berkas){decorative}.',
      en: 'Say what it shows: ![what is seen](file); if it only decorates: ![](file){decorative}.',
    }),
  ),
  'alt-file-name': words<{ alt: string }>(
    'warning',
    ({ alt }) => ({
      id: `Teks pengganti “${alt}” hanya nama berkas.`,
      en: `The alternative text “${alt}” is only a file name.`,
    }),
    () => ({ id: 'Tulis apa yang terlihat pada gambar.', en: 'Say what the picture shows.' }),
  ),
  'transcript-missing': words(
    'error',
    () => ({
      id: 'Video atau suara ini tidak punya transkrip.',
      en: 'This video or sound has no transcript.',
    }),
    () => ({
      id: 'Tulis apa yang dikatakan dalam berkas Markdown, lalu tambahkan transcript=media/nama.md.',
      en: 'Write what is said in a Markdown file and add transcript=media/name.md.',
    }),
  ),
  'transcript-empty': words<{ path: string }>(
    'error',
    ({ path }) => ({ id: `Transkrip “${path}” kosong.`, en: `The transcript “${path}” is empty.` }),
    () => ({ id: 'Tulis di sana apa yang dikatakan dan terlihat.', en: 'Write there what is said and shown.' }),
  ),
  'captions-missing': words(
    'warning',
    () => ({ id: 'Video ini tidak punya takarir (teks di layar).', en: 'This video has no captions.' }),
    () => ({
      id: 'Buat berkas .vtt dan tambahkan captions=media/nama.vtt.',
      en: 'Make a .vtt file and add captions=media/name.vtt.',
    }),
  ),
  'media-unused': words<{ path: string }>(
    'warning',
    ({ path }) => ({
      id: `Berkas “${path}” tidak dipakai di modul ini.`,
      en: `The file “${path}” is not used in this module.`,
    }),
    () => ({
      id: 'Pakai di pelajaran, atau hapus dari folder.',
      en: 'Use it in a lesson, or delete it from the folder.',
    }),
  ),
  'text-unused': words<{ path: string }>(
    'warning',
    ({ path }) => ({
      id: `Berkas teks “${path}” tidak dibaca: ia bukan pelajaran dan bukan transkrip.`,
      en: `The text “${path}” is not read: it is neither a lesson nor a transcript.`,
    }),
    () => ({
      id: 'Pelajaran bernama ….md (huruf kecil) dan langsung berada di folder modul; transkrip ditunjuk dengan transcript=…',
      en: 'A lesson is called ….md (small letters), directly in the folder of its module; transcript=… points to a transcript.',
    }),
  ),
  /** Sizes in bytes. */
  'media-too-large': words<{ path: string; size: number; limit: number; seconds: number }>(
    'warning',
    ({ path, size, seconds }) => ({
      id: `“${path}” berukuran ${fileSize(size).id}: sekitar ${seconds} detik untuk dimuat pada sinyal lemah.`,
      en: `“${path}” has ${fileSize(size).en}: about ${seconds} seconds to load on a weak signal.`,
    }),
    ({ limit }) => ({
      id: `Perkecil sampai ${fileSize(limit).id} atau kurang.`,
      en: `Make it ${fileSize(limit).en} or smaller.`,
    }),
  ),
};
