import type { PreviewContent, ReadFile } from '../../../src/workshop/preview/preview-app.ts';

/** A SCO as small as one can be: it initialises, does two right things and a wrong one, and finishes when it goes. */
const SCO = `<!DOCTYPE html><html lang="id"><meta name="color-scheme" content="light dark"><title>SCO</title>
<h1>Modul tiruan</h1><p id="said"></p>
<script>
  var api = parent.API, said = document.getElementById('said');
  if (!api) said.textContent = 'tanpa LMS';
  else {
    api.LMSInitialize('');
    said.textContent = [api.LMSGetValue('cmi.core.entry'), api.LMSGetValue('cmi.core.lesson_mode'),
      api.LMSGetValue('cmi.core.student_name'), api.LMSGetValue('cmi.core.lesson_location')].join(' / ');
    api.LMSSetValue('cmi.core.lesson_location', 'pelajaran-2');
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSSetValue('cmi.core.tidak_ada', '1');
    api.LMSCommit('');
    addEventListener('pagehide', function () { api.LMSFinish(''); });
  }
</script></html>`;

const bytes =
  (text: string): ReadFile =>
  async () =>
    new TextEncoder().encode(text);

export function sampleContent(page: ReadonlyMap<string, ReadFile>): PreviewContent {
  const files = new Map([
    ['index.html', bytes(SCO)],
    ['media/a b.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ]);
  return {
    page,
    packages: new Map([['gizi', files]]),
    modules: {
      course: 'Contoh',
      playable: [{ id: 'gizi', title: 'Gizi & <piring>', questions: 3, minutes: 10 }],
      stopped: [],
      language: 'id',
    },
  };
}

export const PAGE: ReadonlyMap<string, ReadFile> = new Map([['index.html', bytes('<p>pratinjau</p>')]]);
