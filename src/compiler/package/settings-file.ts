import { textFile } from './package-files.ts';

/** `settings.js` as it is built: it changes nothing, and tells an administrator what may be changed (`PackageSettings`). */
export const SETTINGS_FILE = textFile(
  'settings.js',
  `// Pengaturan paket ini: administrator LMS boleh mengubahnya tanpa membangun ulang. Yang tidak ditulis tetap seperti semula.
// Settings of this package, for the LMS's administrator to change without a build. What is not written stays as built.
//
//   xapi: { endpoint: 'https://…/xAPI/', auth: 'Basic …', lmsHomePage: 'https://…' }
//   consult: { endpoint: 'https://…' }
//
// Alamat kosong ('') mematikannya. Setiap peserta dapat membaca berkas ini: jangan tulis rahasia di sini.
// An empty address ('') switches it off. Every learner can read this file: write no secret into it.
window.sinauSettings = {};
`,
);
