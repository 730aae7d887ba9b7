/** What the xAPI profile of a course tells an analyst of each kind of statement, by verb. */
export const STATEMENT_WORDS = {
  initialized: {
    name: { id: 'Memulai sesi', en: 'Started a session' },
    definition: {
      id: 'Peserta membuka modul. Ini pernyataan pertama tiap sesi.',
      en: 'The learner opened the module. The first statement of every session.',
    },
  },
  experienced: {
    name: { id: 'Membaca pelajaran', en: 'Read a lesson' },
    definition: {
      id: 'Peserta membaca satu pelajaran sampai akhir, atau melanjutkan dari sana.',
      en: 'The learner read a lesson to its end, or went on from it.',
    },
  },
  answered: {
    name: { id: 'Menjawab soal', en: 'Answered a question' },
    definition: {
      id: 'Peserta menjawab satu soal; tiap percobaan satu pernyataan. Objek memuat soal, pilihan, dan kuncinya.',
      en: 'The learner answered a question; one statement for each try. The object holds question, choices and key.',
    },
  },
  progressed: {
    name: { id: 'Bertambah maju', en: 'Made progress' },
    definition: {
      id: 'Bagian pelajaran wajib yang sudah dibaca, dalam persen.',
      en: 'How many of the required lessons are read, in percent.',
    },
  },
  completed: {
    name: { id: 'Menyelesaikan modul', en: 'Completed the module' },
    definition: {
      id: 'Syarat selesai modul terpenuhi; sekali untuk tiap pendaftaran.',
      en: "The module's own condition holds; once for each registration.",
    },
  },
  passed: {
    name: { id: 'Lulus modul', en: 'Passed the module' },
    definition: {
      id: 'Nilai mencapai batas lulus; sekali untuk tiap pendaftaran.',
      en: 'The score reached the mastery score; once for each registration.',
    },
  },
  failed: {
    name: { id: 'Belum lulus modul', en: 'Did not pass the module' },
    definition: {
      id: 'Sesi berakhir dengan kuis yang dikumpulkan dan nilai di bawah batas lulus.',
      en: 'A session ended with a quiz handed in and a score below the mastery score.',
    },
  },
  suspended: {
    name: { id: 'Berhenti sejenak', en: 'Paused' },
    definition: {
      id: 'Peserta meninggalkan modul sebelum selesai dan dapat melanjutkannya.',
      en: 'The learner left the module before its end and can go on later.',
    },
  },
  resumed: {
    name: { id: 'Melanjutkan', en: 'Went on' },
    definition: {
      id: 'Peserta melanjutkan modul yang ditinggalkan.',
      en: 'The learner went on with a module left before.',
    },
  },
  terminated: {
    name: { id: 'Mengakhiri sesi', en: 'Ended a session' },
    definition: {
      id: 'Peserta menutup modul. Dapat hilang bila perangkat dimatikan.',
      en: 'The learner closed the module. It may be missing where the device was switched off.',
    },
  },
  asked: {
    name: { id: 'Bertanya', en: 'Asked' },
    definition: {
      id: 'Peserta mengirim pertanyaan konsultasi. Isi pertanyaannya tidak ikut.',
      en: 'The learner sent a question for consultation. Its words are not part of the statement.',
    },
  },
} as const;

/** What the profile says of itself; `{title}` is the course's. */
export const PROFILE_WORDS = {
  name: { id: 'Profil xAPI: {title}', en: 'xAPI profile: {title}' },
  definition: {
    id: 'Pernyataan yang dibuat kursus “{title}”: modul, pelajaran, soal, dan arti tiap pernyataan.',
    en: 'The statements made by the course “{title}”: modules, lessons, questions, and what each statement means.',
  },
} as const;
