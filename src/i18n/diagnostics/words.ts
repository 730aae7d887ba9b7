/** The same sentence in both languages. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export interface Words<Args> {
  readonly level: 'error' | 'warning' | 'info';
  /** One sentence: what is wrong here. */
  readonly message: (args: Args) => Text;
  /** One sentence: how to mend it. */
  readonly hint: (args: Args) => Text;
}

type None = Record<string, never>;

/** One entry of the catalogue; `Args` names what the sentences are filled with. */
export function words<Args = None>(
  level: Words<Args>['level'],
  message: (args: Args) => Text,
  hint: (args: Args) => Text,
): Words<Args> {
  return { level, message, hint };
}
