import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a facilitator does in the consultation, by the words and controls they see. */
export class Facilitator {
  constructor(
    /** Where the module is: its page, or the frame of an LMS. */
    readonly at: FrameLocator | Page,
  ) {}

  /** The button on every page. */
  get button(): Locator {
    return this.at.locator('.consulting > button');
  }

  get sheet(): Locator {
    return this.at.getByRole('dialog', { name: 'Konsultasi' });
  }

  get question(): Locator {
    return this.sheet.getByLabel('Apa yang ingin Anda tanyakan?');
  }

  get more(): Locator {
    return this.sheet.getByLabel('Tulis lanjutan');
  }

  /** What is said in the conversation on screen, whoever says it. */
  get said(): Locator {
    return this.sheet.getByRole('log').locator('p');
  }

  get standing(): Locator {
    return this.sheet.locator('.standing [role=status]').first();
  }

  async open(): Promise<void> {
    await this.button.click();
    await this.sheet.waitFor();
  }

  press(name: string | RegExp): Promise<void> {
    return this.sheet.getByRole('button', { name }).click();
  }

  /** Writes a question and sends it, or hands it to the device where there is no network. */
  async ask(text: string, { consent = true, district = '' } = {}): Promise<void> {
    await this.question.fill(text);
    await this.press('Lanjut bertanya');
    await this.sheet.getByLabel(/^Kabupaten/).fill(district);
    if (consent) await this.sheet.getByLabel(/^Jawabannya boleh/).check();
    await this.press('Kirim pertanyaan');
    await this.said.first().waitFor();
  }

  async writeOn(text: string): Promise<void> {
    await this.more.fill(text);
    await this.press('Kirim');
  }

  /** Waits until the conversation on screen stands like this. */
  stands(words: string): Promise<void> {
    return this.standing.getByText(words, { exact: true }).waitFor();
  }

  sees(words: string): Promise<void> {
    return this.sheet.getByText(words).first().waitFor();
  }
}
