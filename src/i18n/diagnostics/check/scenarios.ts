import { words } from '../words.ts';

/** Scenarios a learner cannot walk through. */
export const SCENARIO_WORDS = {
  'scenario-without-scenes': words(
    'error',
    () => ({ id: 'Skenario ini tidak berisi adegan.', en: 'This scenario has no scene.' }),
    () => ({
      id: 'Tulis judul untuk setiap adegan, misalnya ### Di ruang tamu {#mulai}.',
      en: 'Give every scene a heading, such as ### In the living room {#start}.',
    }),
  ),
  'choice-leads-nowhere': words<{ to: string; known: string }>(
    'error',
    ({ to }) => ({
      id: `Pilihan ini menuju adegan “${to}”, yang tidak ada.`,
      en: `This choice leads to the scene “${to}”, which does not exist.`,
    }),
    ({ known }) => ({
      id: `Perbaiki alamatnya; adegan yang ada: ${known}.`,
      en: `Mend the address; the scenes are: ${known}.`,
    }),
  ),
  'scene-unreachable': words<{ id: string }>(
    'warning',
    ({ id }) => ({
      id: `Tidak ada jalan dari awal skenario ke adegan “${id}”.`,
      en: `No path leads from the start to the scene “${id}”.`,
    }),
    ({ id }) => ({
      id: `Tambahkan pilihan yang menuju (#${id}) di adegan lain, atau hapus adegan ini.`,
      en: `Add a choice that leads to (#${id}) in another scene, or delete this one.`,
    }),
  ),
  'scenario-without-end': words(
    'error',
    () => ({
      id: 'Skenario ini tidak pernah berakhir: setiap adegan punya pilihan lagi.',
      en: 'This scenario never ends: every scene has choices.',
    }),
    () => ({
      id: 'Tulis paling sedikit satu adegan tanpa pilihan, dengan {end=good}, {end=fair} atau {end=poor}.',
      en: 'Write at least one scene without choices, with {end=good}, {end=fair} or {end=poor}.',
    }),
  ),
  'scene-loop': words<{ id: string }>(
    'error',
    ({ id }) => ({
      id: `Dari adegan “${id}” peserta berputar tanpa jalan keluar.`,
      en: `From the scene “${id}” a learner goes round with no way out.`,
    }),
    () => ({
      id: 'Tambahkan pilihan yang menuju ke salah satu akhir.',
      en: 'Add a choice that leads towards an end.',
    }),
  ),
  'end-with-choices': words(
    'warning',
    () => ({
      id: 'Adegan ini ditandai sebagai akhir, tetapi masih punya pilihan.',
      en: 'This scene is marked as an end, but still has choices.',
    }),
    () => ({ id: 'Hapus end=… atau hapus pilihannya.', en: 'Remove end=…, or remove the choices.' }),
  ),
  'scenario-without-score': words(
    'error',
    () => ({
      id: 'Skenario ini ada di kuis yang dinilai, tetapi tidak ada pilihan yang bernilai.',
      en: 'This scenario stands in a graded quiz, but no choice has a score.',
    }),
    () => ({
      id: 'Beri {score=2} pada pilihan yang baik, atau pindahkan skenario ke luar kuis.',
      en: 'Give good choices {score=2}, or move the scenario out of the quiz.',
    }),
  ),
};
