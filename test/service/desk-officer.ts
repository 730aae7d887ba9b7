import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type DeskService, OFFICERS, type OfficerName, PASSWORD } from './desk-service.ts';

/** What a browser notes by itself about an answer that the page then deals with. */
const EXPECTED = /^Failed to load resource/;

/** One officer at the desk, in a browser of their own. */
export class Officer {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly name: OfficerName,
    /** Errors of scripts, and what the Content-Security-Policy refused. */
    readonly faults: string[],
  ) {}

  static async arrive(
    browser: Browser,
    service: DeskService,
    name: OfficerName,
    options: BrowserContextOptions = {},
  ): Promise<Officer> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
    });
    await page.goto(`${service.url}/desk`);
    return new Officer(context, page, name, faults);
  }

  /** Arrives and signs in. */
  static async atDesk(...arriving: Parameters<typeof Officer.arrive>): Promise<Officer> {
    const officer = await Officer.arrive(...arriving);
    await officer.signIn();
    await officer.page.locator('.connection.live').waitFor({ state: 'attached' });
    return officer;
  }

  async signIn(): Promise<void> {
    await this.page.getByLabel('Nama masuk').fill(this.name);
    await this.page.getByLabel('Kata sandi').fill(PASSWORD);
    await this.press('Masuk');
  }

  get displayName(): string {
    return OFFICERS[this.name].displayName;
  }

  get reply(): Locator {
    return this.page.getByLabel('Balasan', { exact: true });
  }

  row(text: string): Locator {
    return this.page.locator('.row').filter({ hasText: text });
  }

  async open(text: string): Promise<void> {
    await this.row(text).click();
    await this.page.locator('.message.learner').filter({ hasText: text }).first().waitFor();
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  async go(view: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, view);
  }

  sees(text: string): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }
}
