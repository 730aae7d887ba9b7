import { type Say, speaker, type Translated } from './speak.ts';

/** What `npm run build` and `npm run preview` say to authors, in Indonesian. */
const INDONESIAN = {
  buildUsage: `Cara pakai: npm run build -- [pilihan]

  --course FOLDER    folder kursus (bawaan: modules)
  --out FOLDER       tempat paket ditaruh (bawaan: dist)
  --standard NAMA    paket yang dibuat, pisahkan dengan koma (bawaan: menurut course.yaml)
  --module ID        hanya modul ini, pisahkan dengan koma (bawaan: semua)
  --format text|json bentuk laporan (bawaan: text)
  --lang id|en       bahasa laporan (bawaan: id)`,
  previewUsage: `Cara pakai: npm run preview -- [pilihan]

  --course FOLDER    folder kursus (bawaan: modules)
  --port NOMOR       bawaan 4173, atau nomor bebas berikutnya
  --lang id|en       bahasa laporan (bawaan: id)`,
  seeHelp: 'Lihat semua pilihan dengan --help.',

  unknownOption: 'Pilihan {option} tidak dikenal.',
  missingValue: 'Pilihan {option} memerlukan nilai.',
  flagWithValue: 'Pilihan {option} tidak memerlukan nilai.',
  strayWord: '“{word}” tidak dimengerti. Pilihan ditulis --nama nilai, misalnya --course modules.',
  notAmong: '--{option} tidak mengenal “{value}”. Yang ada: {known}.',
  notAPort: '--port memerlukan nomor 1–65535, bukan “{value}”.',
  needsIri:
    'Paket {standard} perlu iri di course.yaml: alamat yang memberi nama pada kursus, misalnya https://contoh.go.id/kursus.',
  unknownModule: 'Tidak ada modul “{module}” di {course}. Yang ada: {known}.',
  noModules: 'Tidak ada modul di {course}. Modul adalah folder yang berisi module.md.',

  folderMissing: 'Folder kursus {path} tidak ada.',
  folderNotAFolder: '{path} bukan folder.',
  folderNoPermission: '{path} tidak dapat dibaca: izinnya tidak cukup.',
  folderUnreadable: '{path} tidak dapat dibaca. Periksa penyimpanannya, lalu jalankan lagi.',
  courseFileGone: '{path} hilang sesudah kursus dibaca. Kembalikan berkas itu, lalu jalankan lagi.',
  folderTooManyFiles:
    'Terlalu banyak berkas di folder kursus (lebih dari {limit}). Pastikan --course menunjuk folder yang benar.',
  folderTooDeep:
    'Folder {path} terlalu dalam (lebih dari {limit} tingkat). Pastikan --course menunjuk folder yang benar.',
  cannotWrite: 'Paket tidak dapat ditulis ke {out}: {reason}. Paket lama tetap utuh.',
  diskFull: 'penyimpanan penuh',
  noPermission: 'tidak ada izin menulis di situ',
  nameTaken: 'ada berkas dengan nama folder itu',
  folderInTheWay: 'ada folder dengan nama berkas paketnya',
  nameTooLong: 'namanya terlalu panjang',
  noSuchPlace: 'folder itu tidak bisa dibuat di sana',
  inUse: 'sedang dipakai program lain',
  interrupted: 'Dihentikan. Tidak ada paket yang setengah jadi.',

  preparing: 'Menyiapkan pemutar',
  reading: 'Membaca {course}',
  building: 'Membuat {done}/{total}  {title}',

  columnModule: 'modul',
  columnTitle: 'judul',
  columnStandard: 'standar',
  columnSize: 'ukuran',
  columnQuestions: 'soal',
  columnMinutes: 'menit',
  totalPackage: '1 paket',
  totalPackages: '{n} paket',
  stopped: 'Tidak dibuat karena ada kesalahan: {modules}.',
  stoppedAll: 'Tidak ada paket yang dibuat. Perbaiki kesalahan di atas, lalu jalankan lagi.',
  stoppedSome: 'Perbaiki kesalahan di atas, lalu jalankan lagi; paket lama modul itu tidak diubah.',
  writtenTo: 'Paket ada di {out}',
  nextStep: 'Berikutnya',
  nextStepWords:
    'unggah ke Moodle: di halaman kursus, tambahkan aktivitas “Paket SCORM”, lalu pilih satu berkas …{zip}.',
  withoutLms: 'Tanpa LMS',
  withoutLmsWords: 'ekstrak satu berkas …{zip} di server web atau di ponsel, lalu buka index.html.',
  tryFirst: 'Coba dulu',
  tryFirstWords: '{preview} membuka modul di peramban, di dalam LMS tiruan.',

  previewReady: 'Pratinjau siap',
  previewPortTaken: 'Port {port} sedang dipakai; memakai {used}.',
  previewNoPort: 'Tidak ada port bebas dari {first} sampai {last}. Pilih yang lain dengan --port.',
  previewStop: 'Hentikan dengan Ctrl+C.',
  previewModules: '{n} modul',
} as const;

const ENGLISH: Translated<typeof INDONESIAN> = {
  buildUsage: `Usage: npm run build -- [options]

  --course DIR       course folder (default: modules)
  --out DIR          where packages go (default: dist)
  --standard NAME    packages to build, separated by commas (default: those of course.yaml)
  --module ID        only these modules, separated by commas (default: all)
  --format text|json form of the report (default: text)
  --lang id|en       language of the report (default: id)`,
  previewUsage: `Usage: npm run preview -- [options]

  --course DIR       course folder (default: modules)
  --port NUMBER      default 4173, or the next that is free
  --lang id|en       language of the report (default: id)`,
  seeHelp: 'See all options with --help.',

  unknownOption: 'There is no option {option}.',
  missingValue: 'Option {option} needs a value.',
  flagWithValue: 'Option {option} takes no value.',
  strayWord: '“{word}” is not understood. Options are written --name value, as in --course modules.',
  notAmong: '--{option} does not know “{value}”. It knows: {known}.',
  notAPort: '--port needs a number from 1 to 65535, not “{value}”.',
  needsIri:
    'A {standard} package needs an iri in course.yaml: the address that names the course, such as https://example.go.id/course.',
  unknownModule: 'There is no module “{module}” in {course}. There are: {known}.',
  noModules: 'There are no modules in {course}. A module is a folder with a module.md.',

  folderMissing: 'There is no course folder {path}.',
  folderNotAFolder: '{path} is not a folder.',
  folderNoPermission: '{path} cannot be read: permission denied.',
  folderUnreadable: '{path} cannot be read. Check the disk it is on and run again.',
  courseFileGone: '{path} went away after the course was read. Put it back and run again.',
  folderTooManyFiles:
    'Too many files in the course folder (more than {limit}). Make sure that --course names the right one.',
  folderTooDeep: 'Folder {path} is too deep (more than {limit} levels). Make sure that --course names the right one.',
  cannotWrite: 'Packages cannot be written to {out}: {reason}. Earlier packages are untouched.',
  diskFull: 'the disk is full',
  noPermission: 'there is no permission to write there',
  nameTaken: 'there is a file with the name of that folder',
  folderInTheWay: 'there is a folder with the name of a package',
  nameTooLong: 'its name is too long',
  noSuchPlace: 'no such folder can be made there',
  inUse: 'another program is using it',
  interrupted: 'Stopped. No package is left half done.',

  preparing: 'Preparing the player',
  reading: 'Reading {course}',
  building: 'Building {done}/{total}  {title}',

  columnModule: 'module',
  columnTitle: 'title',
  columnStandard: 'standard',
  columnSize: 'size',
  columnQuestions: 'questions',
  columnMinutes: 'minutes',
  totalPackage: '1 package',
  totalPackages: '{n} packages',
  stopped: 'Not built because of errors: {modules}.',
  stoppedAll: 'No package was built. Mend the errors above and run again.',
  stoppedSome: 'Mend the errors above and run again; earlier packages of these modules are unchanged.',
  writtenTo: 'Packages are in {out}',
  nextStep: 'Next',
  nextStepWords: 'upload to Moodle: on the course page add the activity “SCORM package”, then choose one …{zip}.',
  withoutLms: 'Without an LMS',
  withoutLmsWords: 'unpack one …{zip} on a web server or a phone, then open index.html.',
  tryFirst: 'Try it first',
  tryFirstWords: '{preview} opens a module in the browser, inside an LMS of its own.',

  previewReady: 'Preview ready',
  previewPortTaken: 'Port {port} is taken; using {used}.',
  previewNoPort: 'No port from {first} to {last} is free. Choose another with --port.',
  previewStop: 'Stop with Ctrl+C.',
  previewModules: '{n} modules',
};

export type TerminalLanguage = 'id' | 'en';
export type SayTerminal = Say<typeof INDONESIAN>;

/** How standards are written for people. */
export const STANDARD_NAMES: Readonly<Record<string, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
  xapi: 'xAPI',
  web: 'web',
  universal: 'universal',
};

export function sayTerminal(language: TerminalLanguage): SayTerminal {
  return speaker(language === 'en' ? ENGLISH : INDONESIAN);
}
