const BLANK = 'about:blank';

/** Opens addresses in the frame, one after the other, each only once the document before it has left. */
export class PlayerFrame {
  constructor(readonly element: HTMLIFrameElement) {}

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
