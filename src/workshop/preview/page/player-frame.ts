import type { Scheme } from './state.ts';

const BLANK = 'about:blank';

/** Opens addresses in the frame, one after the other, each only once the document before it has left. */
export class PlayerFrame {
  private scheme: Scheme = 'auto';

  constructor(private readonly element: HTMLIFrameElement) {
    element.addEventListener('load', () => this.paint());
  }

  /** Shows what plays in these colours, as the learner's own choice does (`data-theme` on the root). */
  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
    if (scheme === 'auto') this.element.contentDocument?.documentElement.removeAttribute('data-theme');
    this.paint();
  }

  private paint(): void {
    if (this.scheme === 'auto') return;
    this.element.contentDocument?.documentElement.setAttribute('data-theme', this.scheme);
  }

  /** Lets the module leave as it would when its window closes: `pagehide` runs, and with it LMSFinish. */
  async leave(): Promise<void> {
    await this.open(BLANK);
  }

  async open(address: string): Promise<void> {
    const loaded = new Promise((resolve) => this.element.addEventListener('load', resolve, { once: true }));
    this.element.contentWindow?.location.replace(address);
    await loaded;
  }
}
