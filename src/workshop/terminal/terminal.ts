/** Where a command speaks: the process's own streams, or what a test puts in their place. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and what went wrong with the command itself. */
  readonly err: (text: string) => void;
  /** Columns a line may have. */
  readonly width: number;
  /** Whether somebody watches: only then is a line rewritten. */
  readonly interactive: boolean;
  readonly color: boolean;
}

/** The terminal of this process; obeys NO_COLOR and FORCE_COLOR. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: stdout.columns ?? 100,
    interactive: stderr.isTTY === true,
    color: env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

/** Says why a command was not carried out as asked, and gives the exit status of that. */
export function refuse(terminal: Terminal, reason: string, ...more: readonly string[]): 2 {
  terminal.err(`  ${paint(terminal).red('✗')} ${[reason, ...more].join('\n    ')}\n`);
  return 2;
}

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** SGR sequences (ECMA-48), or plain text where there is no colour. */
export function paint({ color }: Pick<Terminal, 'color'>): Paint {
  const wrap = (start: number, end: number) => (text: string) =>
    color && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return {
    bold: wrap(1, 22),
    dim: wrap(2, 22),
    red: wrap(31, 39),
    green: wrap(32, 39),
    yellow: wrap(33, 39),
    cyan: wrap(36, 39),
  };
}
