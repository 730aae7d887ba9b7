import type { CannedReply, NewCannedReply } from '../../../model/consult-desk/answers.ts';
import type { Desk } from '../core/desk.ts';
import { readCanned } from '../core/reading.ts';

/** @param id `null`: a new one. */
export async function saveCanned(desk: Desk, id: string | null, reply: NewCannedReply): Promise<void> {
  const isDone = await desk.act(async () => {
    if (id === null) await desk.api.send<CannedReply>('POST', 'canned', reply);
    else await desk.api.send<CannedReply>('PUT', `canned/${id}`, reply);
    await readCanned(desk);
  }, desk.say('saved'));
  if (isDone) desk.update({ dialog: null });
}

export async function removeCanned(desk: Desk, { id }: CannedReply): Promise<void> {
  await desk.act(async () => {
    await desk.api.send('DELETE', `canned/${id}`);
    await readCanned(desk);
  }, desk.say('removed'));
}
