import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EndpointInfo, Thread } from '../../../src/model/consult.ts';
import { ask, asked, newKey, newQuestion, read, TEXT, threadCalls } from '../support/learner.ts';
import { officer } from '../support/officer.ts';
import type { ServiceUnderTest } from '../support/service-under-test.ts';

export function asking(service: () => ServiceUnderTest): void {
  describe('asking', () => {
    it('is told what the endpoint can do', async () => {
      const { body } = await read<EndpointInfo>(await service().instance.request('/v1'));
      expect(body).toEqual({
        protocol: 'sinau-consult/1',
        features: ['threads', 'rating', 'events', 'answers', 'search'],
        limits: { questionMin: 10, questionMax: 2000, messageMax: 2000, bodyBytes: 16384 },
        hours: null,
        pollSeconds: 30,
      });
    });

    it('opens a thread, which can be read with its key', async () => {
      const question = newQuestion();
      const { status, body } = await ask(service().instance, question);
      expect(status).toBe(201);
      expect(body).toEqual({
        id: question.id,
        state: 'received',
        revision: 1,
        topic: 'pendidikan',
        messages: [{ id: question.id, from: 'learner', name: null, text: TEXT, at: expect.stringMatching(/Z$/) }],
        helped: null,
        answer: null,
      });
      expect((await threadCalls(service().other, question).get()).body).toEqual(body);
    });

    it('twenty times at once opens one thread', async () => {
      const question = newQuestion();
      const { instance, other } = service();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => ask(n % 2 === 0 ? instance : other, question)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      const rows = await service().database.query('select id from messages where thread = $1', [question.id]);
      expect(rows).toHaveLength(1);
    });

    it('with an id that somebody else uses is refused, and spoils no question beside it', async () => {
      const { instance } = service();
      const theirs = await asked(instance);
      const reply = randomUUID();
      await theirs.write('Satu hal lagi.', reply);
      const questions = [newQuestion(), newQuestion({ id: theirs.id }), newQuestion({ id: reply }), newQuestion()];
      const answers = await Promise.all(questions.map((question) => ask(instance, question)));
      expect(answers.map(({ status }) => status)).toEqual([201, 409, 409, 201]);
      expect(answers[1]?.body).toMatchObject({ code: 'id-taken' });
      expect((await theirs.get()).body.messages.map(({ text }) => text)).toEqual([TEXT, 'Satu hal lagi.']);
    });

    it('masks numbers of people wherever a learner writes', async () => {
      const { id, get, write } = await asked(service().instance, {
        text: 'NIK 3507123456789012 milik Bu Sari tidak terbaca.',
        district: 'Kab. Malang 0812-3456-7890',
      });
      await write('Teleponnya 081234567890.');
      expect((await get()).body.messages.map(({ text }) => text)).toEqual([
        'NIK [nomor identitas] milik Bu Sari tidak terbaca.',
        'Teleponnya [nomor telepon].',
      ]);
      const { district, excerpt } = await (await officer(service().instance)).thread(id);
      expect([district, excerpt]).toEqual([
        'Kab. Malang [nomor telepon]',
        'NIK [nomor identitas] milik Bu Sari tidak terbaca.',
      ]);
    });

    it('keeps text as it was written, in any script', async () => {
      const text = 'Bahasa Jawa: ꦲꦏ꧀ꦱꦫ 👩‍👧 <b>tebal</b> \\ " \' ; -- $1 %s \t baris\nbaru';
      const { get } = await asked(service().instance, { text });
      expect((await get()).body.messages[0]?.text).toBe(text);
    });

    it('takes a question whose optional parts are left out', async () => {
      const { topic, district, ...rest } = newQuestion();
      const { lesson, question, ...context } = rest.context;
      const { name, ...learner } = rest.learner;
      const { status } = await ask(service().instance, { ...rest, context, learner } as never);
      expect([topic, district, lesson, question, name].length, 'were left out').toBe(5);
      expect(status).toBe(201);
    });
  });

  describe('a conversation', () => {
    it('goes on: a message waits, a reply is shown, a rating is kept', async () => {
      const { instance, other } = service();
      const { id, get, write, rate } = await asked(instance);
      const budi = await officer(other);
      await budi.call('POST', `threads/${id}/read`, {});
      expect((await get()).body.state).toBe('read');
      await budi.reply(id, 'Dengarkan dulu alasannya.');
      const answered = (await get()).body;
      expect(answered.state).toBe('answered');
      expect(answered.messages[1]).toMatchObject({ from: 'officer', name: 'Budi', text: 'Dengarkan dulu alasannya.' });
      expect((await write('Ayahnya tetap menolak.')).body.state).toBe('received');
      await budi.reply(id, 'Ajak gurunya.');
      expect((await rate(false, false)).body).toMatchObject({ state: 'received', helped: false });
      await budi.reply(id, 'Kita bicarakan besok.');
      expect((await rate(true, true)).body).toMatchObject({ state: 'closed', helped: true });
      expect((await write('Ada kabar baru.')).body.state).toBe('received');
    });

    it('takes a message once, however often it is sent', async () => {
      const { id, write, get } = await asked(service().instance);
      const message = randomUUID();
      const sent = await Promise.all(Array.from({ length: 10 }, () => write('Sekali saja.', message)));
      expect(sent.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
      expect((await get()).body.messages).toHaveLength(2);
      const other = await asked(service().instance);
      expect((await other.write('Milik orang lain.', message)).status).toBe(409);
      expect((await other.write('Milik orang lain.', id)).status).toBe(409);
    });

    it('tells by an ETag whether there is news', async () => {
      const { get, write } = await asked(service().instance);
      const etag = (await get()).headers.get('etag') ?? '';
      expect((await get({ 'if-none-match': etag })).status).toBe(304);
      expect((await get({ 'if-none-match': `W/${etag}, "x"` })).status).toBe(304);
      await write('Ada lagi.');
      expect((await get({ 'if-none-match': etag })).status).toBe(200);
    });

    it('looks the same for a wrong key and for a thread that is not there', async () => {
      const { instance } = service();
      const { id } = await asked(instance);
      const wrong = await threadCalls(instance, { id, key: newKey() }).get();
      const missing = await threadCalls(instance, { id: randomUUID(), key: newKey() }).get();
      expect(wrong.status).toBe(404);
      expect(missing.body).toEqual(wrong.body);
      expect((await read<Thread>(await instance.request(`/v1/questions/${id}`))).status).toBe(401);
    });
  });
}
