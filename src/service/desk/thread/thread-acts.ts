import { CONSULT_LIMITS } from '../../../model/consult.ts';
import type {
  ClaimRequest,
  DeskThread,
  MergeRequest,
  NewReply,
  TagsChange,
} from '../../../model/consult-desk/threads.ts';
import { type Desk, me } from '../core/desk.ts';
import type { Draft } from '../core/drafts.ts';
import { readThread } from '../core/reading.ts';
import { THREAD_HEADING } from '../frame/after-drawing.ts';

/** Milliseconds before its end at which a claim is prolonged while the officer writes. */
const PROLONG = 10 * 60_000;

/** Whether another officer works on it; it says so until the claim ends by itself. */
export function othersClaim(desk: Desk, { claim }: Pick<DeskThread, 'claim'>): DeskThread['claim'] {
  return claim !== null && claim.account !== me(desk).id && Date.parse(claim.until) > desk.state.now ? claim : null;
}

export function isMine(desk: Desk, { claim }: Pick<DeskThread, 'claim'>): boolean {
  return claim !== null && claim.account === me(desk).id && Date.parse(claim.until) > desk.state.now;
}

/** Does something to a thread and shows it as it is afterwards; where it changed meanwhile, shows that. */
async function actOn(desk: Desk, thread: string, send: () => Promise<DeskThread>, done?: string): Promise<boolean> {
  const isDone = await desk.act(() => desk.load('thread', send), done);
  if (!isDone && desk.state.phase === 'in') await desk.attempt(() => readThread(desk, thread)).catch(() => false);
  return isDone;
}

export function claimThread(desk: Desk, { id }: DeskThread, force: boolean): Promise<boolean> {
  const body: ClaimRequest = { force };
  return actOn(desk, id, () => desk.api.send('POST', `threads/${id}/claim`, body));
}

export function releaseThread(desk: Desk, { id }: DeskThread): Promise<boolean> {
  return actOn(desk, id, () => desk.api.send('DELETE', `threads/${id}/claim`));
}

/** What the officer has written in this thread until now. */
export function draftOf(desk: Desk, { id }: Pick<DeskThread, 'id'>): Draft {
  return desk.drafts.read(me(desk).id, id);
}

/** Keeps the draft; who begins to write has the thread, so that no other officer answers it too. */
export function writeDraft(desk: Desk, thread: DeskThread, text: string): void {
  const isKept = desk.drafts.write(me(desk).id, thread.id, { ...draftOf(desk, thread), text });
  desk.update({ draftUnkept: !isKept });
  if (desk.state.busy || text.trim() === '' || othersClaim(desk, thread) !== null) return;
  const until = isMine(desk, thread) && thread.claim !== null ? Date.parse(thread.claim.until) : 0;
  if (until - desk.state.now < PROLONG) void claimThread(desk, thread, false);
}

export async function sendReply(desk: Desk, thread: DeskThread, close: boolean): Promise<boolean> {
  const draft = draftOf(desk, thread);
  const text = draft.text.trim();
  if (text === '' || text.length > CONSULT_LIMITS.replyMax) return false;
  const body: NewReply = { id: draft.id, text, revision: thread.revision, close };
  const send = async (): Promise<DeskThread> => {
    const answered = await desk.api.send<DeskThread>('POST', `threads/${thread.id}/replies`, body);
    desk.drafts.remove(me(desk).id, thread.id);
    return answered;
  };
  const isSent = await actOn(desk, thread.id, send, desk.say(close ? 'replySentClosed' : 'replySent'));
  // Out of the field, where single keys lead on to the next question.
  if (isSent) desk.document.getElementById(THREAD_HEADING)?.focus();
  return isSent;
}

export function setTags(desk: Desk, { id }: DeskThread, tags: readonly string[]): Promise<boolean> {
  const body: TagsChange = { tags };
  return actOn(desk, id, () => desk.api.send('PUT', `threads/${id}/tags`, body));
}

export function closeThread(desk: Desk, { id }: DeskThread): Promise<boolean> {
  return actOn(desk, id, () => desk.api.send('POST', `threads/${id}/close`), desk.say('threadClosed'));
}

export function reopenThread(desk: Desk, { id }: DeskThread): Promise<boolean> {
  return actOn(desk, id, () => desk.api.send('POST', `threads/${id}/reopen`), desk.say('threadReopened'));
}

/** Makes it a duplicate of `into`, and opens that. */
export async function mergeThread(desk: Desk, { id }: DeskThread, body: MergeRequest): Promise<void> {
  const isDone = await desk.act(async () => {
    await desk.api.send<DeskThread>('POST', `threads/${id}/merge`, body);
  }, desk.say('merged'));
  if (!isDone) return;
  desk.update({ dialog: null });
  desk.go('queue', { ...desk.state.route.params, thread: body.into });
}

export function separateThread(desk: Desk, { id }: Pick<DeskThread, 'id'>): Promise<boolean> {
  return actOn(desk, id, async () => {
    await desk.api.send<DeskThread>('POST', `threads/${id}/separate`);
    return desk.api.get<DeskThread>(`threads/${id}`);
  });
}
