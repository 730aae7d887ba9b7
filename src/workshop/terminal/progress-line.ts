import { cutToWidth } from './cells.ts';
import type { Terminal } from './terminal.ts';

/** One line that is rewritten while work goes on, and gone when it is done. Silent where nobody watches. */
export class ProgressLine {
  private shown = false;

  constructor(private readonly terminal: Terminal) {}

  show(text: string): void {
    if (!this.terminal.interactive) return;
    this.shown = true;
    this.terminal.err(`\r\u001b[2K  ${cutToWidth(text, this.terminal.width - 3)}`);
  }

  clear(): void {
    if (this.shown) this.terminal.err('\r\u001b[2K');
    this.shown = false;
  }
}
