import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { FakeLms } from '../fake-lms/lms.ts';
import { launchBrowser, openPage, PHONE, REMOTE_HOST } from './browser.ts';
import { Learner } from './learner.ts';
import { packageOf, type Site, serveSite } from './site.ts';

declare global {
  interface Window {
    fakeLms: FakeLms;
  }
}

/** Which LMS a module is opened in (see lms-page.ts), and whether from a host that counts as one on the network. */
export interface Place {
  readonly lms?: string;
  readonly isRemote?: boolean;
  /** One of the stage's modules; the first where none is named. */
  readonly module?: string;
  /** Name of the track the site keeps of the learner; without it the browser keeps it. */
  readonly track?: string;
}

/**
 * A stage for a file of browser tests: one browser, the named modules of a course built and served, and for each test a
 * browser context of its own, as a phone would be. A script that fails in any page fails the test.
 */
export function stageOf(
  modules: readonly string[],
  course?: string,
  beside?: Readonly<Record<string, Uint8Array>>,
  standard: 'scorm12' | 'scorm2004' = 'scorm12',
): Stage {
  const stage = new Stage(modules, standard);
  beforeAll(() => stage.build(course, beside ?? {}));
  afterAll(() => stage.strike());
  beforeEach(() => stage.begin());
  afterEach(() => stage.end());
  return stage;
}

export class Stage {
  private browser: Browser | null = null;
  private now: BrowserContext | null = null;
  private readonly sites = new Map<string, Site>();
  /** What an LMS takes from the manifest, by module. */
  private readonly manifests = new Map<string, Readonly<Record<string, string>>>();
  faults: string[] = [];

  constructor(
    private readonly modules: readonly string[],
    private readonly standard: 'scorm12' | 'scorm2004',
  ) {}

  async build(course: string | undefined, beside: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const build = async (module: string): Promise<void> => {
      const files = await packageOf(module, course, this.standard);
      this.manifests.set(module, judgedBy(new TextDecoder().decode(files.get('imsmanifest.xml'))));
      this.sites.set(module, await serveSite(new Map([...files, ...Object.entries(beside)])));
    };
    [this.browser] = await Promise.all([launchBrowser(), ...this.modules.map(build)]);
  }

  async strike(): Promise<void> {
    await this.browser?.close();
    for (const site of this.sites.values()) site.close();
  }

  async begin(): Promise<void> {
    this.faults = [];
    this.now = (await this.browser?.newContext({ viewport: PHONE, colorScheme: 'light' })) ?? null;
    this.context.setDefaultTimeout(20_000);
  }

  async end(): Promise<void> {
    await this.now?.close();
    expect(this.faults).toEqual([]);
  }

  /** The one browser of the stage. */
  get running(): Browser {
    if (this.browser === null) throw new Error('the stage is not built');
    return this.browser;
  }

  get context(): BrowserContext {
    if (this.now === null) throw new Error('the test has not begun');
    return this.now;
  }

  /** Another device of the same learner: nothing of this one is on it. Whoever asks for it closes it. */
  async otherDevice(): Promise<BrowserContext> {
    const context = await this.running.newContext({ viewport: PHONE });
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** Address of a file of the site, `/package/…` or the LMS's page. */
  url(path: string, { module = this.modules[0] ?? '', isRemote = false }: Place = {}): string {
    const { url } = this.sites.get(module) ?? { url: '' };
    return (isRemote ? url.replace('127.0.0.1', REMOTE_HOST) : url) + path;
  }

  open(path: string, place: Place = {}): Promise<Page> {
    return openPage(this.context, this.url(path, place), this.faults);
  }

  /** The module without an LMS. */
  async alone(fragment = '', place: Place = {}): Promise<{ readonly page: Page; readonly learner: Learner }> {
    const page = await this.open(`/package/index.html${fragment}`, place);
    return { page, learner: await Learner.in(page) };
  }

  /** A launch of the module in an LMS, once the learner can begin. */
  async launch(place: Place = {}, context = this.context): Promise<LmsLaunch> {
    const query = new URLSearchParams({ lms: place.lms ?? 'moodle' });
    if (place.track !== undefined) query.set('track', place.track);
    if (this.standard === 'scorm2004') query.set('given', JSON.stringify(this.given2004(place)));
    const page = await openPage(context, this.url(`/lms.html?${query}`, place), this.faults);
    return new LmsLaunch(page, await Learner.in(page.frameLocator('iframe')));
  }

  /** Works in a page of the LMS's origin without a launch: looks into what is kept there, and changes it. */
  async aside<Result>(work: (page: Page) => Promise<Result>, place: Place = {}): Promise<Result> {
    const page = await this.open('/package/player.css', place);
    const result = await work(page);
    await page.close();
    return result;
  }

  /** What an LMS of SCORM 2004 takes from the manifest and judges by. */
  given2004({ module = this.modules[0] ?? '' }: Place = {}): Readonly<Record<string, string>> {
    return this.manifests.get(module) ?? {};
  }

  /** What the LMS holds before the first launch. */
  given(values: Readonly<Record<string, string>>): Promise<void> {
    const track = JSON.stringify({ values });
    return this.aside((page) => page.evaluate((text) => localStorage.setItem('fake-lms', text), track));
  }

  /** Removes what the player keeps on the device: only the LMS remembers. */
  forgetDevice(place: Place = {}): Promise<void> {
    const forget = () => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('sinau')) localStorage.removeItem(key);
    };
    return this.aside((page) => page.evaluate(forget), place);
  }
}

function judgedBy(manifest: string): Readonly<Record<string, string>> {
  const found = (pattern: RegExp) => pattern.exec(manifest)?.[1] ?? '';
  return {
    'cmi.completion_threshold': found(/minProgressMeasure="([^"]*)"/),
    'cmi.scaled_passing_score': found(/<imsss:minNormalizedMeasure>([^<]*)</),
  };
}

/** A launch: the LMS's page, and the learner in the frame of the package. */
export class LmsLaunch {
  constructor(
    readonly page: Page,
    readonly learner: Learner,
  ) {}

  get frame(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  /** What a later launch would find. */
  stored(element: string): Promise<string> {
    return this.page.evaluate((name) => window.testLms.stored(name), element);
  }

  /** What the LMS has been told in this launch, stored or not. */
  told(element: string): Promise<string> {
    return this.page.evaluate((name) => window.fakeLms.get(name), element);
  }

  calls(): Promise<string[]> {
    return this.page.evaluate(() => window.fakeLms.log.map(({ name, element }) => `${name} ${element}`.trim()));
  }

  writes(): Promise<string[]> {
    return this.page.evaluate(() => window.testLms.writes());
  }

  refused(): Promise<string[]> {
    return this.page.evaluate(() => window.testLms.refused());
  }

  /** Cuts or mends the LMS's way to its server, or ends the login. */
  network(network: { readonly online?: boolean; readonly sessionValid?: boolean }): Promise<unknown> {
    return this.page.evaluate((change) => Object.assign(window.fakeNetwork, change), network);
  }

  /** Waits until the learner is told this about their work. */
  saveState(state: string): Promise<void> {
    return this.frame.locator(`.save-state[data-state="${state}"]`).waitFor({ timeout: 30_000 });
  }

  /** Opens a lesson and waits until it is on screen. */
  turnTo(lesson: string): Promise<void> {
    return this.learner.open(lesson);
  }

  /** Answers a formative question on screen and asks for the verdict. */
  async check(question: string, isRight = true): Promise<void> {
    await this.learner.answer(question, isRight);
    await this.frame.locator(`#${question} .actions button`).first().click();
  }

  /** Leaves the module as an LMS does that goes on living: the frame is taken away. */
  leave(): Promise<void> {
    return this.page.evaluate(() => document.querySelector('iframe')?.remove());
  }

  /** The system kills the tab: nothing of it has a last word. */
  async kill(): Promise<void> {
    const crashed = this.page.waitForEvent('crash');
    const devtools = await this.page.context().newCDPSession(this.page);
    void devtools.send('Page.crash').catch(() => undefined); // nobody is left to answer
    await crashed;
    await this.page.close();
  }
}
