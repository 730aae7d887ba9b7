import { type Say, speaker, type Translated } from './speak.ts';

/** What `npm run consult` and `npm run answers` say to operators, in Indonesian. */
const INDONESIAN = {
  consultUsage: `Cara pakai: npm run consult [-- perintah]

  (tanpa perintah)                 menjalankan layanan konsultasi
  officer add NAMA --role PERAN    membuat akun petugas; PERAN: officer, editor, admin
  officer password NAMA            mengganti kata sandi akun
  officer list                     menampilkan akun

  --display "Nama Tampil"          nama yang dibaca peserta (bawaan: NAMA)
  --lang id|en                     bahasa (bawaan: id)

Pengaturan lewat environment: lihat docs/deployment.md.`,
  answersUsage: `Cara pakai: npm run answers -- [pilihan]

  --course FOLDER    folder kursus (bawaan: modules)
  --endpoint ALAMAT  layanan konsultasi (bawaan: consult.endpoint di course.yaml)
  --module ID        hanya modul ini, pisahkan dengan koma (bawaan: semua)
  --lang id|en       bahasa (bawaan: id)`,
  seeHelp: 'Lihat semua pilihan dengan --help.',
  unknownCommand: 'Perintah “{command}” tidak dikenal.',
  unknownOption: 'Pilihan {option} tidak dikenal.',
  missingValue: 'Pilihan {option} memerlukan nilai.',
  notAmong: '--{option} tidak mengenal “{value}”. Yang ada: {known}.',
  nameMissing: 'Tulis nama akunnya: officer {command} NAMA.',
  badName: 'Nama “{name}” tidak dapat dipakai: 1–40 huruf kecil, angka, titik, garis, tanpa spasi.',
  badDisplayName: 'Nama tampil berisi 1–{max} huruf.',

  settingWrong: '{name}: seharusnya {expected}; yang ada “{found}”.',
  'expect-port': 'nomor port 0–65535',
  'expect-host': 'nama atau alamat untuk didengarkan, misalnya 127.0.0.1',
  'expect-database-url': 'alamat postgres://pengguna:sandi@host/basisdata',
  'expect-public-url': 'alamat layanan tanpa garis miring di akhir, misalnya https://tanya.example.go.id',
  'expect-site-keys': 'daftar kunci dipisah koma, masing-masing 8–100 huruf, angka, titik atau garis',
  'expect-origins': 'daftar origin dipisah koma, misalnya https://lms.example.go.id, http://localhost:*, null',
  'expect-addresses': 'daftar alamat atau jaringan dipisah koma, misalnya 127.0.0.1, 10.0.0.0/8',
  'expect-short-text': 'teks paling banyak 200 huruf',
  'expect-seconds': 'jumlah detik, 5–3600',
  'expect-days': 'jumlah hari, 1–36500',
  'expect-hours': 'jumlah jam, 1–168',
  'expect-bytes': 'jumlah bita, 16384–1048576',
  'expect-count': 'bilangan bulat mulai 1',
  'expect-log': 'errors atau requests',

  preparing: 'Menyiapkan basis data di {place}…',
  ready: 'Layanan konsultasi berjalan di {url}',
  deskAt: 'Meja petugas: {url}/desk',
  stopHint: 'Hentikan dengan Ctrl+C.',
  stopping: 'Menyelesaikan yang sedang berjalan…',
  stopped: 'Layanan berhenti.',
  folderInUse:
    'Folder data {folder} sedang dipakai proses lain. PGlite hanya untuk satu proses; untuk beberapa proses, pakai PostgreSQL lewat DATABASE_URL.',
  folderUnusable: 'Folder data {folder} tidak dapat dipakai: {reason}',
  databaseUnreachable: 'Basis data tidak dapat dihubungi: {reason}',
  databaseNewer: 'Basis data ini sudah dipakai versi Sinau yang lebih baru ({names}). Pakai versi itu.',
  portTaken: 'Port {port} di {host} tidak dapat dipakai: {reason}',

  noOfficers: 'Belum ada akun petugas. Buat dengan: npm run consult -- officer add NAMA --role admin',
  firstOfficer: 'Belum ada akun petugas. Mari buat akun admin pertama.',
  askName: 'Nama untuk masuk: ',
  askDisplayName: 'Nama yang dibaca peserta: ',
  askPassword: 'Kata sandi: ',
  askPasswordAgain: 'Ulangi kata sandi: ',
  passwordsDiffer: 'Kedua kata sandi tidak sama.',
  passwordLength: 'Kata sandi berisi {min}–{max} huruf.',
  passwordMissing: 'Tidak ada kata sandi. Ketikkan di terminal, atau kirim satu baris lewat masukan baku.',
  nameTaken: 'Sudah ada akun bernama “{name}”.',
  noSuchAccount: 'Tidak ada akun bernama “{name}”.',
  officerAdded: 'Akun {name} dibuat sebagai {role}.',
  passwordChanged: 'Kata sandi {name} diganti. Semua sesinya berakhir.',
  accountLine: '{name}  {role}  {displayName}  {state}',
  active: 'aktif',
  inactive: 'nonaktif',

  noEndpoint: 'course.yaml tidak menyebut consult.endpoint. Tulis alamatnya dengan --endpoint.',
  courseUnreadable: 'Kursus di {course} tidak dapat dibaca. Jalankan npm run check.',
  unknownModule: 'Tidak ada modul “{module}” di {course}. Yang ada: {known}.',
  endpointFailed: '{endpoint} tidak memberikan jawaban terbit: {reason}',
  answersOwned: '{file} bukan tulisan npm run answers. Pindahkan dulu isinya, lalu jalankan lagi.',
  answersWritten: '{file}: {n} tanya jawab',
  answersSame: '{file}: tidak berubah',
  answersRemoved: '{file}: dihapus, tidak ada lagi jawaban terbit',
  answersNone: 'Tidak ada jawaban terbit untuk modul di {course}.',
} as const;

const ENGLISH: Translated<typeof INDONESIAN> = {
  consultUsage: `Usage: npm run consult [-- command]

  (no command)                     runs the consultation service
  officer add NAME --role ROLE     makes an officer's account; ROLE: officer, editor, admin
  officer password NAME            sets an account's password anew
  officer list                     lists the accounts

  --display "Display Name"         what learners read (default: NAME)
  --lang id|en                     language (default: id)

Settings by environment: see docs/deployment.md.`,
  answersUsage: `Usage: npm run answers -- [options]

  --course FOLDER    course folder (default: modules)
  --endpoint URL     consultation service (default: consult.endpoint in course.yaml)
  --module ID        only this module, separate with commas (default: all)
  --lang id|en       language (default: id)`,
  seeHelp: 'See all options with --help.',
  unknownCommand: 'There is no command “{command}”.',
  unknownOption: 'There is no option {option}.',
  missingValue: 'The option {option} needs a value.',
  notAmong: '--{option} knows no “{value}”. There are: {known}.',
  nameMissing: 'Name the account: officer {command} NAME.',
  badName: 'The name “{name}” cannot be used: 1–40 lower-case letters, digits, dots, dashes, no blanks.',
  badDisplayName: 'A display name has 1–{max} characters.',

  settingWrong: '{name}: expected {expected}; found “{found}”.',
  'expect-port': 'a port number 0–65535',
  'expect-host': 'a name or address to listen on, such as 127.0.0.1',
  'expect-database-url': 'an address postgres://user:password@host/database',
  'expect-public-url': "the service's address without a slash at its end, such as https://tanya.example.go.id",
  'expect-site-keys': 'keys separated by commas, each of 8–100 letters, digits, dots or dashes',
  'expect-origins': 'origins separated by commas, such as https://lms.example.go.id, http://localhost:*, null',
  'expect-addresses': 'addresses or networks separated by commas, such as 127.0.0.1, 10.0.0.0/8',
  'expect-short-text': 'a text of at most 200 characters',
  'expect-seconds': 'a number of seconds, 5–3600',
  'expect-days': 'a number of days, 1–36500',
  'expect-hours': 'a number of hours, 1–168',
  'expect-bytes': 'a number of bytes, 16384–1048576',
  'expect-count': 'a whole number from 1',
  'expect-log': 'errors or requests',

  preparing: 'Preparing the database in {place}…',
  ready: 'The consultation service runs at {url}',
  deskAt: "Officers' desk: {url}/desk",
  stopHint: 'Stop with Ctrl+C.',
  stopping: 'Finishing what is under way…',
  stopped: 'The service has stopped.',
  folderInUse:
    'The data folder {folder} is in use by another process. PGlite is for one process; for several use PostgreSQL through DATABASE_URL.',
  folderUnusable: 'The data folder {folder} cannot be used: {reason}',
  databaseUnreachable: 'The database cannot be reached: {reason}',
  databaseNewer: 'A newer version of Sinau has used this database ({names}). Use that version.',
  portTaken: 'Port {port} of {host} cannot be used: {reason}',

  noOfficers: 'There is no officer yet. Add one with: npm run consult -- officer add NAME --role admin',
  firstOfficer: "There is no officer yet. Let us make the first admin's account.",
  askName: 'Name to sign in with: ',
  askDisplayName: 'Name that learners read: ',
  askPassword: 'Password: ',
  askPasswordAgain: 'Password again: ',
  passwordsDiffer: 'The two passwords differ.',
  passwordLength: 'A password has {min}–{max} characters.',
  passwordMissing: 'There is no password. Type it at a terminal, or send one line on standard input.',
  nameTaken: 'There is an account named “{name}” already.',
  noSuchAccount: 'There is no account named “{name}”.',
  officerAdded: 'Account {name} was made, as {role}.',
  passwordChanged: 'The password of {name} was changed. All its sessions have ended.',
  accountLine: '{name}  {role}  {displayName}  {state}',
  active: 'active',
  inactive: 'inactive',

  noEndpoint: 'course.yaml names no consult.endpoint. Give the address with --endpoint.',
  courseUnreadable: 'The course in {course} cannot be read. Run npm run check.',
  unknownModule: 'There is no module “{module}” in {course}. There are: {known}.',
  endpointFailed: '{endpoint} gives no published answers: {reason}',
  answersOwned: '{file} was not written by npm run answers. Move its content elsewhere first, then run again.',
  answersWritten: '{file}: {n} answers',
  answersSame: '{file}: unchanged',
  answersRemoved: '{file}: removed, no answer is published any more',
  answersNone: 'No answer is published for the modules in {course}.',
};

type ServiceLanguage = 'id' | 'en';
type SayOperator = Say<typeof INDONESIAN>;

/** Names of what a setting should have been. */
export type ExpectedSetting =
  Extract<keyof typeof INDONESIAN, `expect-${string}`> extends `expect-${infer Name}` ? Name : never;

export function sayOperator(language: ServiceLanguage): SayOperator {
  return speaker(language === 'en' ? ENGLISH : INDONESIAN);
}
