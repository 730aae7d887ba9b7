import type { PreviewRequest, PublicationPreview } from '../../model/consult-desk/answers.ts';
import { maskNumbers } from '../../model/consult-mask.ts';
import type { Queries } from '../database/database.ts';
import { Refusal } from '../http/refusal.ts';

interface PublishableRow {
  readonly topic: string | null;
  readonly module: string;
  readonly consent: boolean;
  readonly learner_name: string | null;
  readonly asked: string;
  readonly replied: string | null;
}

/** What would go out, with what was masked and what an editor should look at again. @throws Refusal `not-found` */
export async function previewPublication(
  queries: Queries,
  thread: string,
  request: PreviewRequest,
): Promise<PublicationPreview> {
  const [row] = await queries.query<PublishableRow>(
    `select t.topic, t.module, t.consent, t.learner_name,
       (select m.text from messages m where m.thread = t.id order by m.n limit 1) as asked,
       (select m.text from messages m where m.thread = t.id and m.sender = 'officer' order by m.n desc limit 1) as replied
     from threads t where t.id = $1`,
    [thread],
  );
  if (row === undefined) throw new Refusal('not-found');
  const question = anonymise(request.question ?? row.asked, row.learner_name);
  const answer = anonymise(request.answer ?? row.replied ?? '', row.learner_name);
  return {
    question: question.text,
    answer: answer.text,
    topic: row.topic,
    modules: [row.module],
    masked: [...question.removed, ...answer.removed],
    doubts: [...new Set([...doubtsIn(question.text), ...doubtsIn(answer.text)])],
    consent: row.consent,
  };
}

const NAME_MASK = '[nama]';

/** Numbers and the asker's name, and each part of it that is long enough to be no other word. */
function anonymise(text: string, name: string | null): { readonly text: string; readonly removed: readonly string[] } {
  const { text: masked, removed } = maskNumbers(text);
  const parts = name === null ? [] : [name, ...name.split(/\s+/).filter((part) => part.length > 3)];
  const names: string[] = [];
  const mask = (found: string): string => {
    names.push(found);
    return NAME_MASK;
  };
  const anonymous = parts.reduce((rest, part) => rest.replace(wordOf(part), mask), masked);
  return { text: anonymous, removed: [...removed, ...names] };
}

/** Only what means something in an expression is escaped: with `u`, another escape is a fault (Ma'ruf, S.Pd., Al-Amin). */
function wordOf(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?!\\p{L})`, 'giu');
}

/** Somebody by name, a place as small as a hamlet, a house, an account or letter: what makes a family findable. */
const TELLING = [
  /(?<!\p{L})(?:Bu|Ibu|Pak|Bapak|Bp|Sdri?|Mbak|Mas|Kak|Nenek|Kakek|Mbah)\.? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu,
  /(?<!\p{L})(?:RT|RW|Dusun|Dukuh|Desa|Kelurahan|Kampung|Gang|Jalan|Jl)\.? ?[\p{Lu}\d][\p{L}\d/]*/gu,
  /(?<!\p{L})S[DM]N? ?\p{Lu}?\p{L}* ?\d+(?: \p{Lu}\p{L}+)*/gu,
  /\d(?:[ .-]?\d){6,}/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.]+/g,
];

/** Passages, as they stand. */
function doubtsIn(text: string): string[] {
  return TELLING.flatMap((shape) => text.match(shape) ?? []);
}
