import type { PublishedAnswer } from '../../../model/consult.ts';
import type { DeskAnswer, NewAnswer, PreviewRequest, PublicationPreview } from '../../../model/consult-desk/answers.ts';
import type { DeskThread, NoBody } from '../../../model/consult-desk/threads.ts';
import type { Desk } from '../core/desk.ts';
import { readPage, readThread } from '../core/reading.ts';
import type { Publishing } from '../core/state.ts';

/** Milliseconds without a keystroke after which the anonymised text is read again. */
const PAUSE = 500;

/** Opens the dialog for a thread's answer: the service's proposal, or what is published already. */
export async function publishThread(desk: Desk, { id, published }: DeskThread): Promise<void> {
  await desk.attempt(async () => {
    const preview = await readPreview(desk, id, published);
    const { topic, modules } = published ?? preview;
    const { question, answer } = preview;
    desk.update({
      dialog: {
        kind: 'publish',
        thread: id,
        published: published?.id ?? null,
        question,
        answer,
        topic,
        modules,
        preview,
      },
    });
  });
}

/** Opens the dialog for an answer that no thread stands behind, or for one of the list. */
export async function editAnswer(desk: Desk, answer: DeskAnswer | null): Promise<void> {
  const { question, answer: text, topic, modules } = answer ?? { question: '', answer: '', topic: null, modules: [] };
  const thread = answer?.thread ?? null;
  await desk.attempt(async () => {
    const preview = thread === null ? null : await readPreview(desk, thread, { question, answer: text });
    desk.update({
      dialog: {
        kind: 'publish',
        thread,
        published: answer?.id ?? null,
        question,
        answer: text,
        topic,
        modules,
        preview,
      },
    });
  });
}

function readPreview(
  desk: Desk,
  thread: string,
  texts: Pick<PublishedAnswer, 'question' | 'answer'> | null,
): Promise<PublicationPreview> {
  const body: PreviewRequest = { question: texts?.question ?? null, answer: texts?.answer ?? null };
  return desk.api.send('POST', `threads/${thread}/publication/preview`, body);
}

/** Takes in what was typed; what would go out is read anew when the typing rests. */
export function changePublishing(desk: Desk, dialog: Publishing, change: Partial<Publishing>): void {
  const isText = change.question !== undefined || change.answer !== undefined;
  const changed: Publishing = { ...dialog, ...change, preview: isText ? null : dialog.preview };
  desk.update({ dialog: changed });
  const { thread } = changed;
  if (!isText || thread === null) return;
  desk.whenStill(PAUSE, () => void desk.attempt(() => showPreview(desk, thread, changed)));
}

async function showPreview(desk: Desk, thread: string, texts: Publishing): Promise<void> {
  const preview = await readPreview(desk, thread, texts);
  const { dialog } = desk.state;
  const isStill = dialog?.kind === 'publish' && dialog.question === texts.question && dialog.answer === texts.answer;
  if (isStill) desk.update({ dialog: { ...dialog, preview } });
}

/** What goes out: the anonymised text that is shown, never what was typed beside it. `null`: it is not known yet. */
export function outgoing({ thread, question, answer, topic, modules, preview }: Publishing): NewAnswer | null {
  if (thread === null) return { question, answer, topic, modules };
  return preview === null ? null : { question: preview.question, answer: preview.answer, topic, modules };
}

export async function publish(desk: Desk, dialog: Publishing): Promise<void> {
  const body = outgoing(dialog);
  if (body === null) return;
  const { published, thread } = dialog;
  const isDone = await desk.act(
    async () => {
      if (published !== null) await desk.api.send<DeskAnswer>('PUT', `answers/${published}`, body);
      else if (thread === null) await desk.api.send<DeskAnswer>('POST', 'answers', body);
      else await desk.api.send<PublishedAnswer>('POST', `threads/${thread}/publication`, body);
    },
    desk.say(published === null ? 'publishedDone' : 'answerChanged'),
  );
  if (!isDone) return;
  desk.update({ dialog: null });
  await refresh(desk, thread);
}

/** Takes it from everybody's sight, or brings it back. */
export async function setWithdrawn(
  desk: Desk,
  answer: string,
  thread: string | null,
  withdrawn: boolean,
): Promise<void> {
  const nothing: NoBody = {};
  const call = withdrawn ? 'withdraw' : 'restore';
  await desk.act(
    async () => void (await desk.api.send<DeskAnswer>('POST', `answers/${answer}/${call}`, nothing)),
    desk.say(withdrawn ? 'withdrawnDone' : 'restoredDone'),
  );
  await refresh(desk, thread);
}

async function refresh(desk: Desk, thread: string | null): Promise<void> {
  const { view, params } = desk.state.route;
  if (view === 'queue' && thread !== null && params.thread === thread)
    await desk.attempt(() => readThread(desk, thread));
  if (view === 'answers') await desk.attempt(() => readPage(desk));
}
