export interface AnswerRow {
  readonly id: string;
  readonly topic: string | null;
  readonly modules: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly published_at: Date;
  readonly updated_at: Date;
}

/** Of an answer `a`. */
export const ANSWER_COLUMNS = 'a.id, a.topic, a.modules, a.question, a.answer, a.published_at, a.updated_at';
/** Whether an answer `a` belongs to the module in a parameter that may be null. */
export const ofModule = (parameter: string): string =>
  `(${parameter}::text is null or a.modules = '{}' or ${parameter} = any(a.modules))`;
