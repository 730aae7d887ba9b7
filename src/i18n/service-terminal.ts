import { type Say, speaker, type Translated } from './speak.ts';

/** What `npm run consult` and `npm run answers` say to operators, in Indonesian. */
const INDONESIAN = {
  consultUsage: `Cara pakai: npm run consult [-- perintah]

  (tanpa perintah)                 menjalankan layanan konsultasi
  officer add NAMA --role PERAN    membuat akun; officer, editor, atau admin
  officer list                     menampilkan akun
  officer role NAMA --role PERAN   mengganti peran
  officer password NAMA            mengganti kata sandi
  officer disable NAMA             menonaktifkan akun; balasannya tetap bernama
  officer enable NAMA              mengaktifkannya lagi

  --display "Nama Tampil"          nama yang dibaca peserta (bawaan: NAMA)
  --lang id|en                     bahasa (bawaan: id)

Kata sandi ditanyakan, atau dibaca dari baris pertama masukan baku. Perintah
officer juga berlaku selagi layanan berjalan.
Pengaturan lewat environment: lihat docs/deployment.md.`,
  answersUsage: `Cara pakai: npm run answers -- [pilihan]

  --course FOLDER    folder kursus (bawaan: modules)
  --endpoint ALAMAT  layanan (bawaan: consult.endpoint di course.yaml)
  --module ID        hanya modul ini, pisahkan dengan koma (bawaan: semua)
  --lang id|en       bahasa (bawaan: id)`,
  seeHelp: 'Lihat semua pilihan dengan --help.',
  unknownCommand: 'Perintah “{command}” tidak dikenal.',
  unknownOption: 'Pilihan {option} tidak dikenal.',
  missingValue: 'Pilihan {option} memerlukan nilai.',
  notAmong: '--{option} tidak mengenal “{value}”. Yang ada: {known}.',
  nameMissing: 'Tulis nama akunnya: officer {command} NAMA.',
  roleMissing: 'Tulis perannya dengan --role: {known}.',
  badName: 'Nama “{name}” tidak dapat dipakai.\n    Pakai 1–40 huruf kecil, angka, titik atau garis, tanpa spasi.',
  badDisplayName: 'Nama tampil berisi 1–{max} huruf.',

  settingWrong: '{name} tidak dapat berisi “{found}”.\n      Seharusnya {expected}.',
  settingsPage: 'Semua pengaturan: docs/deployment.md.',
  'expect-port': 'nomor port 0–65535',
  'expect-host': 'nama atau alamat untuk didengarkan, misalnya 127.0.0.1',
  'expect-database-url': 'alamat postgres://pengguna:sandi@host/basisdata',
  'expect-public-url': 'alamat tanpa garis miring di akhir, misalnya https://tanya.example.go.id',
  'expect-site-keys': 'daftar kunci dipisah koma, 8–100 huruf, angka, titik atau garis',
  'expect-origins': 'daftar origin dipisah koma, misalnya https://lms.example.go.id, null',
  'expect-addresses': 'alamat atau jaringan dipisah koma, misalnya 127.0.0.1, 10.0.0.0/8',
  'expect-short-text': 'teks paling banyak 200 huruf',
  'expect-seconds': 'jumlah detik, 5–3600',
  'expect-days': 'jumlah hari, 1–36500',
  'expect-hours': 'jumlah jam, 1–168',
  'expect-bytes': 'jumlah bita, 16384–1048576',
  'expect-count': 'bilangan bulat mulai 1',
  'expect-log': 'errors atau requests',

  preparing: 'Menyiapkan basis data di {place}…',
  ready: 'Layanan konsultasi berjalan di {url}',
  deskAt: 'Meja petugas: {url}',
  stopHint: 'Hentikan dengan Ctrl+C.',
  stopping: 'Menyelesaikan yang sedang berjalan…',
  stopped: 'Layanan berhenti.',
  folderInUse:
    'Folder data {folder} sedang dipakai proses lain.\n    Untuk beberapa proses sekaligus, pakai PostgreSQL lewat DATABASE_URL.',
  holderFailed: 'Layanan yang berjalan tidak dapat melakukannya.\n    Sebabnya ada di log layanan itu.',
  folderIsFile: 'sudah ada berkas bernama itu',
  folderForbidden: 'tidak ada izin menulis di situ',
  diskFull: 'penyimpanan penuh',
  folderUnusable: 'Folder data {folder} tidak dapat dipakai: {reason}.',
  databaseUnreachable: 'Basis data tidak dapat dihubungi: {reason}',
  databaseNewer: 'Basis data ini sudah dipakai versi Sinau yang lebih baru ({names}).\n    Pakai versi itu.',
  portTaken: 'Port {port} di {host} tidak dapat dipakai: {reason}.',
  portBusy: 'sedang dipakai program lain; pilih yang lain dengan PORT',
  portForbidden: 'izinnya tidak cukup; port di bawah 1024 hanya untuk administrator',
  hostElsewhere: 'HOST bukan alamat mesin ini',

  noOfficers: 'Belum ada akun petugas. Buat dengan:\n      npm run consult -- officer add NAMA --role admin',
  firstOfficer: 'Belum ada akun petugas. Mari buat akun admin pertama.',
  askName: 'Nama untuk masuk: ',
  askDisplayName: 'Nama yang dibaca peserta (Enter: {name}): ',
  askPassword: 'Kata sandi, paling sedikit {min} huruf: ',
  askPasswordAgain: 'Ulangi kata sandi: ',
  abandoned: 'Dihentikan. Tidak ada akun yang dibuat.',
  passwordsDiffer: 'Kedua kata sandi tidak sama.',
  passwordLength: 'Kata sandi berisi {min}–{max} huruf.',
  passwordMissing: 'Tidak ada kata sandi.\n    Ketikkan di terminal, atau kirim satu baris lewat masukan baku.',
  nameTaken: 'Sudah ada akun bernama “{name}”.',
  noSuchAccount: 'Tidak ada akun bernama “{name}”.',
  officerAdded: 'Akun {name} dibuat sebagai {role}.',
  lastAdmin: '{name} adalah satu-satunya admin yang aktif.\n    Buat admin lain lebih dahulu.',
  officersByNow: 'Sementara itu akun petugas sudah dibuat orang lain.',
  passwordChanged: 'Kata sandi {name} diganti. Semua sesinya berakhir.',
  roleChanged: 'Peran {name} kini {role}. Semua sesinya berakhir.',
  officerDisabled: '{name} tidak dapat masuk lagi. Balasannya tetap ada.',
  officerEnabled: '{name} dapat masuk lagi.',
  columnName: 'nama',
  columnRole: 'peran',
  columnState: 'keadaan',
  columnDisplay: 'dibaca peserta',
  active: 'aktif',
  inactive: 'nonaktif',

  noEndpoint: 'course.yaml tidak menyebut consult.endpoint.\n    Tulis alamatnya dengan --endpoint.',
  courseUnreadable: 'Kursus di {course} tidak dapat dibaca. Jalankan npm run check.',
  unknownModule: 'Tidak ada modul “{module}” di {course}. Yang ada: {known}.',
  fetchingAnswers: 'Mengambil jawaban terbit dari {endpoint}',
  'answers-address': '“{detail}” bukan alamat web.\n    Tulis seperti https://tanya.example.go.id.',
  'answers-silent':
    'Layanan konsultasi tidak menjawab ({detail}).\n    Periksa sambungan dan alamatnya. Tidak ada berkas yang diubah.',
  'answers-status': 'Layanan konsultasi menolak, dengan status {detail}.\n    Tidak ada berkas yang diubah.',
  'answers-foreign': '{detail} bukan layanan konsultasi.\n    Periksa alamatnya; tidak ada berkas yang diubah.',
  'answers-no-answers': '{detail} tidak menyediakan jawaban terbit.\n    Tidak ada berkas yang diubah.',
  'answers-malformed': 'Jawaban terbit di sana tidak sesuai protokol ({detail}).\n    Tidak ada berkas yang diubah.',
  answersMarks:
    '{file}:\n    baris “npm run answers: begin” dan “end” harus ada sekali, berurutan.\n    Perbaiki, lalu jalankan lagi. Tidak ada yang diubah.',
  answersNotText: '{file} bukan teks UTF-8.\n    Simpan ulang sebagai UTF-8, lalu jalankan lagi.',
  answersNotWritten: '{file} tidak dapat ditulis: {reason}.',
  answersWritten: '{file}: {n} tanya jawab',
  answersSame: '{file}: {n} tanya jawab, tetap',
  answersRemoved: '{file}: dihapus, tidak ada jawaban lagi',
  answersNone: 'Tidak ada jawaban terbit untuk modul di {course}.',
  answersNext: 'Berikutnya: npm run build memuatnya ke dalam paket.',
  answersTitle: 'Tanya jawab',
} as const;

const ENGLISH: Translated<typeof INDONESIAN> = {
  consultUsage: `Usage: npm run consult [-- command]

  (no command)                     runs the consultation service
  officer add NAME --role ROLE     makes an account as officer, editor or admin
  officer list                     lists the accounts
  officer role NAME --role ROLE    gives another role
  officer password NAME            sets the password anew
  officer disable NAME             ends an account; replies keep its name
  officer enable NAME              enables it again

  --display "Display Name"         what learners read (default: NAME)
  --lang id|en                     language (default: id)

The password is asked for, or read from the first line of standard input. The
officer commands work while the service runs, too.
Settings by environment: see docs/deployment.md.`,
  answersUsage: `Usage: npm run answers -- [options]

  --course FOLDER    course folder (default: modules)
  --endpoint URL     service (default: consult.endpoint in course.yaml)
  --module ID        only this module, separate with commas (default: all)
  --lang id|en       language (default: id)`,
  seeHelp: 'See all options with --help.',
  unknownCommand: 'There is no command “{command}”.',
  unknownOption: 'There is no option {option}.',
  missingValue: 'The option {option} needs a value.',
  notAmong: '--{option} knows no “{value}”. There are: {known}.',
  nameMissing: 'Name the account: officer {command} NAME.',
  roleMissing: 'Give the role with --role: {known}.',
  badName:
    'The name “{name}” cannot be used.\n    Use 1–40 lower-case letters, digits, dots or dashes, without blanks.',
  badDisplayName: 'A display name has 1–{max} characters.',

  settingWrong: '{name} cannot be “{found}”.\n      Expected {expected}.',
  settingsPage: 'All settings: docs/deployment.md.',
  'expect-port': 'a port number 0–65535',
  'expect-host': 'a name or address to listen on, such as 127.0.0.1',
  'expect-database-url': 'an address postgres://user:password@host/database',
  'expect-public-url': 'an address without a slash at its end: https://tanya.example.go.id',
  'expect-site-keys': 'keys separated by commas, of 8–100 letters, digits, dots or dashes',
  'expect-origins': 'origins separated by commas, such as https://lms.example.go.id, null',
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
  deskAt: "Officers' desk: {url}",
  stopHint: 'Stop with Ctrl+C.',
  stopping: 'Finishing what is under way…',
  stopped: 'The service has stopped.',
  folderInUse:
    'Another process is using the data folder {folder}.\n    For several processes at once use PostgreSQL through DATABASE_URL.',
  holderFailed: 'The running service could not do it.\n    The reason is in its log.',
  folderIsFile: 'there is a file of that name',
  folderForbidden: 'there is no permission to write there',
  diskFull: 'the disk is full',
  folderUnusable: 'The data folder {folder} cannot be used: {reason}.',
  databaseUnreachable: 'The database cannot be reached: {reason}',
  databaseNewer: 'A newer version of Sinau has used this database ({names}).\n    Use that version.',
  portTaken: 'Port {port} of {host} cannot be used: {reason}.',
  portBusy: 'another program has it; choose another with PORT',
  portForbidden: 'there is no permission; ports below 1024 are for administrators',
  hostElsewhere: 'HOST is no address of this machine',

  noOfficers: 'There is no officer yet. Add one with:\n      npm run consult -- officer add NAME --role admin',
  firstOfficer: "There is no officer yet. Let us make the first admin's account.",
  askName: 'Name to sign in with: ',
  askDisplayName: 'Name that learners read (Enter: {name}): ',
  askPassword: 'Password, at least {min} characters: ',
  askPasswordAgain: 'Password again: ',
  abandoned: 'Stopped. No account was made.',
  passwordsDiffer: 'The two passwords differ.',
  passwordLength: 'A password has {min}–{max} characters.',
  passwordMissing: 'There is no password.\n    Type it at a terminal, or send one line on standard input.',
  nameTaken: 'There is an account named “{name}” already.',
  noSuchAccount: 'There is no account named “{name}”.',
  officerAdded: 'Account {name} was made, as {role}.',
  lastAdmin: '{name} is the only active admin.\n    Make another admin first.',
  officersByNow: 'Somebody else has made an account meanwhile.',
  passwordChanged: 'The password of {name} was changed. All its sessions have ended.',
  roleChanged: '{name} is now {role}. All its sessions have ended.',
  officerDisabled: '{name} can no longer sign in. Its replies stay.',
  officerEnabled: '{name} can sign in again.',
  columnName: 'name',
  columnRole: 'role',
  columnState: 'state',
  columnDisplay: 'learners read',
  active: 'active',
  inactive: 'inactive',

  noEndpoint: 'course.yaml names no consult.endpoint.\n    Give the address with --endpoint.',
  courseUnreadable: 'The course in {course} cannot be read. Run npm run check.',
  unknownModule: 'There is no module “{module}” in {course}. There are: {known}.',
  fetchingAnswers: 'Fetching published answers from {endpoint}',
  'answers-address': '“{detail}” is no address of the web.\n    Write it as https://tanya.example.go.id.',
  'answers-silent':
    'The consultation service does not answer ({detail}).\n    Check the connection and the address. No file was changed.',
  'answers-status': 'The consultation service refuses, with status {detail}.\n    No file was changed.',
  'answers-foreign': '{detail} is no consultation service.\n    Check the address; no file was changed.',
  'answers-no-answers': '{detail} offers no published answers. No file was changed.',
  'answers-malformed': 'Its published answers are not as the protocol says ({detail}).\n    No file was changed.',
  answersMarks:
    '{file}:\n    the lines “npm run answers: begin” and “end” must stand there once each,\n    in this order. Mend it and run again. Nothing was changed.',
  answersNotText: '{file} is not text in UTF-8.\n    Save it as UTF-8 and run again.',
  answersNotWritten: '{file} cannot be written: {reason}.',
  answersWritten: '{file}: {n} published',
  answersSame: '{file}: {n} published, unchanged',
  answersRemoved: '{file}: removed, no answer is left',
  answersNone: 'No answer is published for the modules in {course}.',
  answersNext: 'Next: npm run build takes them into the packages.',
  answersTitle: 'Questions and answers',
};

export type ServiceLanguage = 'id' | 'en';
export type SayOperator = Say<typeof INDONESIAN>;

/** Names of what a setting should have been. */
export type ExpectedSetting =
  Extract<keyof typeof INDONESIAN, `expect-${string}`> extends `expect-${infer Name}` ? Name : never;

export function sayOperator(language: ServiceLanguage): SayOperator {
  return speaker(language === 'en' ? ENGLISH : INDONESIAN);
}
