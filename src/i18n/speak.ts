/** Names between braces: `'Soal {n} dari {total}'` → `'n' | 'total'`. */
type Blanks<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

type Values<Sentence extends string> = [Blanks<Sentence>] extends [never]
  ? []
  : [values: Readonly<Record<Blanks<Sentence>, string | number>>];

/** A table of sentences in another language: the same keys. */
export type Translated<Table> = { readonly [Key in keyof Table]: string };

/** Says a sentence of the table, its blanks filled: `say('questionOf', { n: 3, total: 10 })`. */
export type Say<Table extends Readonly<Record<string, string>>> = <Key extends keyof Table & string>(
  key: Key,
  ...values: Values<Table[Key]>
) => string;

/** `'Soal {n} dari {total}'` → `['n', 'total']`. */
export function blanksOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

export function speaker<Table extends Readonly<Record<string, string>>>(table: Translated<Table>): Say<Table> {
  return (key, ...[values]) =>
    table[key].replace(/\{(\w+)\}/g, (blank, name: string) => {
      const value = (values as Readonly<Record<string, string | number>> | undefined)?.[name];
      return value === undefined ? blank : String(value);
    });
}
