import type { Terminal } from '../../../src/workshop/terminal/terminal.ts';

/** A terminal that keeps what it is told. */
export interface SilentTerminal {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly err: () => string;
}

export function silentTerminal(change: Partial<Terminal> = {}): SilentTerminal {
  const told = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      told.out += text;
    },
    err: (text) => {
      told.err += text;
    },
    width: 90,
    interactive: false,
    color: false,
    ...change,
  };
  return { terminal, out: () => told.out, err: () => told.err };
}
