import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Outline, QuestionKey } from '../../src/model/outline.ts';

type Frame = FrameLocator | Page;

/** What a person does in the player, by the words and controls they see. */
export class Learner {
  private constructor(
    private readonly at: Frame,
    readonly outline: Outline,
  ) {}

  /** Waits until the player has taken over the page; where it asks who learns, it is who learned before. */
  static async in(at: Frame): Promise<Learner> {
    await at.locator('html.ready, dialog[open] .who').first().waitFor({ state: 'attached' });
    const goOn = at.locator('dialog[open] .who button').first(); // one that was answered is there for a moment yet
    if ((await goOn.count()) > 0) await goOn.click();
    await at.locator('html.ready').waitFor({ state: 'attached' });
    const data = await at.locator('#sinau-data').textContent();
    return new Learner(at, (JSON.parse(data ?? '') as { outline: Outline }).outline);
  }

  /** Id of the page on screen. */
  async page(): Promise<string> {
    return (await this.at.locator('.page:not([hidden])').getAttribute('id')) ?? '';
  }

  /** Waits until a page of the module is on screen. */
  async onScreen(page: string): Promise<void> {
    await this.at.locator(`.page[id="${page}"]:not([hidden])`).waitFor();
  }

  get question(): Locator {
    return this.at.locator('.page:not([hidden]) fds-quiz fds-question:not([hidden])');
  }

  async questionId(): Promise<string> {
    return (await this.question.getAttribute('id')) ?? '';
  }

  async press(name: string | RegExp): Promise<void> {
    await this.at.locator('.page:not([hidden])').getByRole('button', { name }).first().click();
  }

  /** Follows a link on this page; where it leads to another page of the module, that page is on screen afterwards. */
  async follow(name: string | RegExp): Promise<void> {
    await this.arrive(this.at.locator('.page:not([hidden])').getByRole('link', { name }).first());
  }

  async open(page: string): Promise<void> {
    await this.at.getByRole('button', { name: 'Daftar pelajaran' }).click();
    await this.arrive(this.at.locator(`#sinau-menu a[href="#${page}"]`));
  }

  /** Pages turn on `hashchange`, which comes after the click: who reads at once would read the page before. */
  private async arrive(link: Locator): Promise<void> {
    const [, page] = (await link.getAttribute('href'))?.split('#') ?? [];
    await link.click();
    if (page !== undefined) await this.onScreen(page);
  }

  /** Id of the lesson with the final quiz. */
  get quizPage(): string {
    const lesson = this.outline.lessons.find((one) => one.quizzes.length > 0);
    if (lesson === undefined) throw new Error('the module has no quiz');
    return lesson.id;
  }

  openQuiz(): Promise<void> {
    return this.open(this.quizPage);
  }

  /** Ticks what the key says, or something else. */
  async tick(id: string, right: boolean): Promise<void> {
    const key = this.outline.questions[id];
    if (key === undefined) throw new Error(`no question ${id}`);
    for (const option of right ? rightOf(key) : wrongOf(key)) {
      await this.at.locator(`[id="${id}"] input[value="${option}"]`).check();
    }
  }

  /** Answers a question of any type, rightly or not. */
  async answer(id: string, right: boolean): Promise<void> {
    const key = this.outline.questions[id];
    const question = this.at.locator(`[id="${id}"]`);
    if (key?.type === 'order') {
      await this.putInOrder(question, right ? key.items : [...key.items].reverse());
    } else if (key?.type === 'match' || key?.type === 'sort') {
      const wrong = (target: string) => key.targets.find((other) => other !== target) ?? '';
      for (const [i, target] of key.right.entries()) {
        await question
          .locator('select')
          .nth(i)
          .selectOption(right ? target : wrong(target));
      }
    } else if (key?.type === 'gap' || key?.type === 'number') {
      for (const [i, gap] of key.gaps.entries()) {
        const typed = gap.kind === 'text' ? (gap.accept[0] ?? '') : String(gap.min).replace('.', ',');
        await question
          .locator('input')
          .nth(i)
          .fill(right ? typed : '0');
        await question.locator('input').nth(i).blur();
      }
    } else {
      await this.tick(id, right);
    }
  }

  /** With the buttons, as a keyboard or a screen reader would. */
  private async putInOrder(question: Locator, ids: readonly string[]): Promise<void> {
    const standing = () =>
      question.locator('.order > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
    for (const [place, id] of ids.entries()) {
      for (let at = (await standing()).indexOf(id); at > place; at--) {
        await question
          .locator(`li[data-item="${id}"]`)
          .getByRole('button', { name: /^Naikkan/ })
          .press('Enter');
      }
    }
  }

  /** Answers the drawn questions from where the quiz stands; the first `wrong` of them wrongly. */
  async answerAll(wrong: number): Promise<void> {
    for (let i = 0; ; i++) {
      await this.answer(await this.questionId(), i >= wrong);
      const next = this.at.locator('.quiz-panel').getByRole('button', { name: 'Berikutnya' });
      if ((await next.count()) === 0) return;
      await next.click();
    }
  }

  async submit(): Promise<void> {
    await this.press('Kumpulkan jawaban');
    await this.at.locator('.quiz-confirm').getByRole('button', { name: 'Kumpulkan jawaban' }).click();
    await this.at.locator('.page:not([hidden]) .quiz-head .score').waitFor();
  }

  text(selector: string): Promise<string> {
    return this.at.locator(selector).first().innerText();
  }
}

function rightOf(key: QuestionKey): readonly string[] {
  if (!('options' in key) || !('right' in key)) throw new Error(`cannot tick a ${key.type}`);
  return key.right;
}

function wrongOf(key: QuestionKey): readonly string[] {
  const right = rightOf(key);
  const wrong = 'options' in key ? key.options.filter((option) => !right.includes(option)) : [];
  return wrong.slice(0, 1);
}
