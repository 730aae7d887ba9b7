import { randomUUID } from 'node:crypto';
import { Refused } from './answer.ts';
import { isSameStatement } from './same-statement.ts';
import { isObject, type JsonObject } from './shapes.ts';
import type { Statement } from './statement.ts';
import { faultText, statementFaults } from './statement-shape.ts';

export interface StatementStore {
  /** In order of arrival. */
  readonly statements: readonly Statement[];
  /**
   * Stores those of a batch that are new, all or none (Communication 2.1.2, 3.2); gives the ids of all. `admit` sees
   * the new ones before, and may refuse. A statement that was stored before is passed over where it says the same,
   * and else refused with 409.
   */
  store(batch: readonly unknown[], authority: JsonObject, admit: (fresh: readonly Statement[]) => void): string[];
}

/** `accepted`: the same statement again is success; `conflict`: 409, as the standard lets an LRS say too. */
export type Repeats = 'accepted' | 'conflict';

export function createStatementStore(repeats: Repeats, now: () => Date): StatementStore {
  const kept = new Map<string, Statement>();
  let last = 0;
  /** Never twice the same: a client asks for what was stored since. */
  const storedAt = (): string => {
    last = Math.max(now().getTime(), last + 1);
    return new Date(last).toISOString();
  };
  return {
    get statements() {
      return [...kept.values()];
    },
    store(batch, authority, admit) {
      const sound = batch.map(soundStatement);
      const ids = sound.map((statement) => String(statement.id ?? randomUUID()).toLowerCase());
      const twin = ids.find((id, n) => ids.indexOf(id) < n);
      if (twin !== undefined) throw new Refused(400, `the batch has the id ${twin} twice`);
      const fresh = sound.flatMap((sent, n) => {
        const id = ids[n] ?? '';
        const before = kept.get(id);
        if (before !== undefined) checkRepeat(before, sent, repeats);
        return before === undefined ? [asStored(sent, id, authority, storedAt())] : [];
      });
      admit(fresh);
      for (const statement of fresh) kept.set(statement.id, statement);
      return ids;
    },
  };
}

function soundStatement(sent: unknown): JsonObject {
  const faults = statementFaults(sent);
  if (faults.length > 0 || !isObject(sent)) throw new Refused(400, faults.map(faultText).join('; '));
  return sent;
}

function checkRepeat(kept: Statement, sent: JsonObject, repeats: Repeats): void {
  if (!isSameStatement({ ...kept }, sent)) throw new Refused(409, `another statement has the id ${kept.id}`);
  if (repeats === 'conflict') throw new Refused(409, `the statement ${kept.id} was stored before`);
}

/** With what an LRS sets (Data 2.4.7 to 2.4.10); its shape was judged before. */
function asStored(sent: JsonObject, id: string, authority: JsonObject, stored: string): Statement {
  return { timestamp: stored, version: '1.0.0', ...sent, id, stored, authority } as unknown as Statement;
}
