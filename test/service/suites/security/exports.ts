import { describe, expect, it } from 'vitest';
import { newAccount, newSession } from '../../support/attack.ts';
import { asked, jsonRequest } from '../../support/learner.ts';
import { officer } from '../../support/officer.ts';
import type { ServiceUnderTest } from '../../support/service-under-test.ts';

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("https://jahat.example","klik")',
  '＝1+1',
  `"=cmd|' /C calc'!A0"`,
];

export function exports(service: () => ServiceUnderTest): void {
  describe('what leaves the desk', () => {
    it('gives a spreadsheet no formula, at the beginning of a cell or where it might see one', async () => {
      const { instance } = service();
      const district = `=Kab. ${Date.now()}`;
      for (const formula of FORMULAS) {
        const { id } = await asked(instance, {
          district,
          topic: formula.slice(0, 100),
          text: `${formula} pertanyaan;${formula}\n${formula}\t${formula}`,
        });
        const editor = await officer(instance, 'editor');
        await editor.reply(id, `${formula}; ${formula}\n  ${formula}`);
        await editor.call('PUT', `threads/${id}/tags`, { tags: [formula.slice(0, 40), `b${formula}`.slice(0, 40)] });
      }
      const headers = await newSession(instance, (await newAccount(instance, 'editor')).id);
      const path = `/v1/desk/threads.csv?state=all&district=${encodeURIComponent(district)}`;
      const csv = await (await instance.request(path, { headers })).text();
      expect(csv.split('\r\n')).toHaveLength(FORMULAS.length + 2);
      // Wherever a program might begin a cell: at a comma, a semicolon, a tab, a line end, after quotes and blanks.
      expect(csv).not.toMatch(/(?:^|[,;\t\r\n])[ "]*[=+\-@＝]/);
      expect(csv).toContain(`"'=1+1 pertanyaan;'=1+1\n'=1+1\t'=1+1"`);
    });

    it.each([`Siti Ma'ruf, S.Pd. (Bu "Ti") [RT/RW] {x} $1 ^a| b? c* d+ e\\`, '-- ; <script>', 'é́ 👩‍👧'])(
      'names no learner, whatever the name is made of: %s',
      async (name) => {
        const { instance } = service();
        const { id } = await asked(instance, {
          learner: { pseudonym: 'p-nama', name },
          text: `Saya ${name} bertanya tentang sekolah.`,
        });
        const headers = await newSession(instance, (await newAccount(instance, 'editor')).id);
        const response = await instance.request(
          `/v1/desk/threads/${id}/publication/preview`,
          jsonRequest('POST', {}, headers),
        );
        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({ question: 'Saya [nama] bertanya tentang sekolah.' });
      },
    );

    it('is looked through for what tells too much in a time that grows with its length only', async () => {
      const { instance } = service();
      const { id } = await asked(instance);
      const headers = await newSession(instance, (await newAccount(instance, 'editor')).id);
      const body = { question: 'a'.repeat(2_000), answer: 'Bu A'.padEnd(8_000, 'a.b-') };
      const response = await instance.request(
        `/v1/desk/threads/${id}/publication/preview`,
        jsonRequest('POST', body, headers),
      );
      expect(response.status).toBe(200);
    });
  });
}
