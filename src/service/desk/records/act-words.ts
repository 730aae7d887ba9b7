import type { SayDesk } from '../../../i18n/desk.ts';
import type { AuditAction, AuditEntry } from '../../../model/consult-desk/records.ts';

/** Id of an account, an answer, a thread: it tells a reader nothing. */
const UUID = /^[0-9a-f-]{36}$/;

/** `thread-claimed` → *mengambil pertanyaan*; with its subject where that is words. */
export function actOf(say: SayDesk, { action, subject }: Pick<AuditEntry, 'action' | 'subject'>): string {
  const words = wordsOf(say, action);
  return subject === null || UUID.test(subject) ? words : `${words}: ${subject}`;
}

export function wordsOf(say: SayDesk, action: AuditAction): string {
  return say(`act-${action}`);
}
