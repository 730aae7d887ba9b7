/** Where the commands speak to an operator, and hear from one. */
export interface OperatorTerminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** What went wrong, and the log. */
  readonly err: (text: string) => void;
  /** Colours, or plain text where there are none. */
  readonly paint: Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'cyan', (text: string) => string>>;
  /** Whether somebody sits there to be asked. */
  readonly interactive: boolean;
  /** Begins to ask; to be closed again, since it takes the keyboard. */
  readonly openPrompts: () => Prompts;
  /** The first line of standard input, `''` where there is none. */
  readonly readLine: () => Promise<string>;
}

export interface Prompts {
  /** The line that is typed. @throws PromptAbandonedError */
  ask(question: string): Promise<string>;
  /** The same, without showing what is typed. */
  askHidden(question: string): Promise<string>;
  close(): void;
}

/** Whoever was asked pressed Ctrl+C or Ctrl+D instead of answering. */
export class PromptAbandonedError extends Error {}

/** Says why it was not done as asked; gives the exit status of that. */
export function refuse({ err, paint }: OperatorTerminal, ...lines: readonly string[]): 2 {
  err(`  ${paint.red('✗')} ${lines.join('\n    ')}\n`);
  return 2;
}

export function confirm({ out, paint }: OperatorTerminal, sentence: string): void {
  out(`  ${paint.green('✓')} ${sentence}\n`);
}
