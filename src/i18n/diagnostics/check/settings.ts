import { figure } from '../figures.ts';
import { words } from '../words.ts';

/** `course.yaml`, ids, and everything that would leak or break outside the author's machine. */
export const SETTINGS_WORDS = {
  'theme-contrast': words<{ color: string; ratio: number; needed: number }>(
    'error',
    ({ color, ratio, needed }) => ({
      id: `Warna ${color} kurang jelas di atas latar putih: kontras ${figure(ratio).id} : 1, perlu ${figure(needed).id} : 1.`,
      en: `The colour ${color} is faint on a white ground: contrast ${figure(ratio).en} : 1, needed ${figure(needed).en} : 1.`,
    }),
    () => ({ id: 'Pilih warna yang lebih tua.', en: 'Choose a darker colour.' }),
  ),
  'theme-contrast-dark': words<{ color: string; ratio: number; needed: number }>(
    'warning',
    ({ color, ratio, needed }) => ({
      id: `Warna ${color} kurang jelas dalam mode gelap: kontras ${figure(ratio).id} : 1, sebaiknya ${figure(needed).id} : 1.`,
      en: `The colour ${color} is faint in dark mode: contrast ${figure(ratio).en} : 1, better ${figure(needed).en} : 1.`,
    }),
    () => ({ id: 'Pilih warna yang sedikit lebih muda.', en: 'Choose a slightly lighter colour.' }),
  ),
  'secret-in-settings': words<{ key: string }>(
    'error',
    ({ key }) => ({
      id: `${key} memuat kata sandi, dan setiap peserta bisa membaca isi paket.`,
      en: `${key} holds a password, and every learner can read what is in a package.`,
    }),
    () => ({
      id: 'Pakai auth: none, atau akun yang hanya bisa menulis, dengan publicWriteOnly: true.',
      en: 'Use auth: none, or an account that can only write, with publicWriteOnly: true.',
    }),
  ),
  'credentials-in-address': words<{ address: string }>(
    'error',
    ({ address }) => ({
      id: `Alamat “${address}” memuat nama pengguna, kata sandi atau kunci.`,
      en: `The address “${address}” holds a user name, password or key.`,
    }),
    () => ({
      id: 'Hapus bagian itu dari alamat; semua yang ada di paket bisa dibaca peserta.',
      en: 'Remove that part; everything in a package can be read by learners.',
    }),
  ),
  'endpoint-not-https': words<{ key: string }>(
    'warning',
    ({ key }) => ({
      id: `${key} memakai http://, jadi isi pesan bisa dibaca orang lain dan ditolak dari halaman https.`,
      en: `${key} uses http://: others can read what is sent, and pages on https refuse it.`,
    }),
    () => ({ id: 'Pakai alamat https://.', en: 'Use an https:// address.' }),
  ),
  'consult-not-set-up': words(
    'info',
    () => ({
      id: 'Layanan konsultasi belum ada di course.yaml, jadi di sini pembaca hanya diingatkan untuk bertanya.',
      en: 'course.yaml names no consultation service, so here readers are only reminded to ask.',
    }),
    () => ({
      id: 'Bila layanan itu ada, tulis di course.yaml “consult:” dan di bawahnya, menjorok, “endpoint: https://…”.',
      en: 'Where there is one, write “consult:” in course.yaml and below it, indented, “endpoint: https://…”.',
    }),
  ),
  'unknown-topic': words<{ topic: string; known: string }>(
    'error',
    ({ topic }) => ({
      id: `Topik konsultasi “${topic}” tidak ada di course.yaml.`,
      en: `The consultation topic “${topic}” is not in course.yaml.`,
    }),
    ({ known }) => ({
      id: known === '' ? 'Tambahkan di consult: topics.' : `Pilih salah satu: ${known}.`,
      en: known === '' ? 'Add it under consult: topics.' : `Use one of these: ${known}.`,
    }),
  ),
  'emergency-missing': words(
    'warning',
    () => ({
      id: 'Ada konsultasi, tetapi tidak tertulis siapa yang dihubungi saat ada bahaya.',
      en: 'There is consultation, but nothing says whom to call when someone is in danger.',
    }),
    () => ({
      id: 'Tulis emergency di course.yaml, misalnya SAPA 129 untuk kekerasan terhadap perempuan atau anak.',
      en: 'Write emergency in course.yaml, such as SAPA 129 for violence against women or children.',
    }),
  ),
  'unknown-lint-code': words<{ code: string; near: string | null }>(
    'warning',
    ({ code }) => ({ id: `Tidak ada temuan bernama “${code}”.`, en: `There is no finding called “${code}”.` }),
    ({ near }) => ({
      id: near === null ? 'Salin namanya dari laporan npm run check.' : `Mungkin maksudnya “${near}”.`,
      en: near === null ? 'Copy its name from what npm run check prints.' : `Perhaps you mean “${near}”.`,
    }),
  ),
  'lint-locked': words<{ code: string }>(
    'warning',
    ({ code }) => ({
      id: `Temuan “${code}” tetap kesalahan: paketnya akan keliru bila diabaikan.`,
      en: `The finding “${code}” stays an error: the package would be wrong without it.`,
    }),
    () => ({ id: 'Hapus baris ini dari lint.', en: 'Remove this line from lint.' }),
  ),
  'iri-missing': words<{ key: string }>(
    'error',
    ({ key }) => ({
      id: `${key} memerlukan iri: tanpa itu kursus ini tidak punya nama di LRS.`,
      en: `${key} needs an iri: without one this course has no name in an LRS.`,
    }),
    () => ({
      id: 'Tulis alamat yang tetap dan milik lembaga Anda, misalnya iri: https://example.go.id/fds.',
      en: 'Write an address that is yours and stays, for example iri: https://example.go.id/fds.',
    }),
  ),
  'duplicate-module-id': words<{ id: string; other: string }>(
    'error',
    ({ id, other }) => ({
      id: `Id modul “${id}” sudah dipakai di ${other}.`,
      en: `The module id “${id}” is used in ${other} already.`,
    }),
    () => ({
      id: 'Beri modul yang lebih baru id lain; id modul yang sudah dipakai peserta jangan diubah.',
      en: 'Give the newer module another id; never change one that learners have used.',
    }),
  ),
  'short-id-collision': words<{ id: string; other: string }>(
    'error',
    ({ id, other }) => ({
      id: `Id “${id}” dan “${other}” bertabrakan saat jawaban disimpan, karena singkatannya sama.`,
      en: `The ids “${id}” and “${other}” clash in saved answers: their short forms are the same.`,
    }),
    () => ({
      id: 'Ubah sedikit id yang lebih baru, misalnya dengan menambah angka.',
      en: 'Change the newer id a little, for instance by adding a digit.',
    }),
  ),
};
