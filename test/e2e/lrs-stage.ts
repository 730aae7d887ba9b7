import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadCourse, openPackage, readPackageFile } from '../../src/compiler/compile.ts';
import type { Statement } from '../../src/model/statement.ts';
import { buildPlayer } from '../../src/workshop/build-player.ts';
import { type LrsProcess, startLrsProcess } from '../fake-lrs/lrs-process.ts';
import { launchBrowser, openPage, PHONE } from './browser.ts';
import { Learner } from './learner.ts';
import { type PackageBytes, type Site, serveSite } from './site.ts';
import { LmsLaunch } from './stage.ts';

export const HOME_PAGE = 'https://lms.contoh.example';
const MODULES = fileURLToPath(new URL('../../modules', import.meta.url));

/** A universal package of one module, an LRS in a process of its own, and a browser whose processes a test may kill. */
export class LrsStage {
  readonly faults: string[] = [];

  private constructor(
    readonly lrs: LrsProcess,
    private readonly browser: Browser,
    private readonly site: Site,
  ) {}

  /** The course names another LRS for launches that name none; an administrator has put this one into `settings.js`. */
  static async build(module: string): Promise<LrsStage> {
    const [files, browser, lrs] = await Promise.all([tellingPackage(module), launchBrowser(), startLrsProcess()]);
    const xapi = { endpoint: lrs.url, auth: lrs.authorization, lmsHomePage: HOME_PAGE };
    const settings = new TextEncoder().encode(`window.sinauSettings = ${JSON.stringify({ xapi })};`);
    return new LrsStage(lrs, browser, await serveSite(new Map([...files, ['settings.js', settings]])));
  }

  async strike(): Promise<void> {
    await this.browser.close();
    this.site.close();
    await this.lrs.close();
  }

  async phone(): Promise<BrowserContext> {
    const phone = await this.browser.newContext({ viewport: PHONE, locale: 'id' });
    phone.setDefaultTimeout(20_000);
    return phone;
  }

  /** Opens the module as an LMS does that learned it from Rustici: all that the page needs stands in its address. */
  async tinCan(
    phone: BrowserContext,
    registration: string,
  ): Promise<{ readonly page: Page; readonly learner: Learner }> {
    const query = new URLSearchParams({
      endpoint: this.lrs.url.replace(/\/$/, ''),
      auth: this.lrs.authorization,
      actor: JSON.stringify({ name: ['Siti'], mbox: ['mailto:siti@contoh.example'], objectType: ['Agent'] }),
      registration,
    });
    const page = await openPage(phone, `${this.site.url}/package/index.html?${query}`, this.faults);
    return { page, learner: await Learner.in(page) };
  }

  /** Opens the module in an LMS of SCORM 1.2. */
  async scorm(phone: BrowserContext): Promise<LmsLaunch> {
    const page = await openPage(phone, `${this.site.url}/lms.html?lms=moodle`, this.faults);
    return new LmsLaunch(page, await Learner.in(page.frameLocator('iframe')));
  }

  /** SIGKILL to each process in which a page of this browser runs: none of them has a last word. */
  async killPages(): Promise<void> {
    const devtools = await this.browser.newBrowserCDPSession();
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    if (pages.length === 0) throw new Error('no page runs');
    for (const { id } of pages) process.kill(id, 'SIGKILL');
    await devtools.detach();
  }

  /** What the LRS holds, in order of arrival. */
  async statements(): Promise<readonly Statement[]> {
    return JSON.parse(JSON.stringify(await this.lrs.statements())) as readonly Statement[];
  }

  async verbs(): Promise<string[]> {
    return (await this.statements()).map(({ verb }) => verb.id.split('/').pop() ?? '');
  }

  /** What the LRS had to refuse, and what failed in a page. */
  async wrong(): Promise<unknown[]> {
    const refused = (await this.lrs.refusals()).filter(({ status }) => status !== 409 && status !== 412);
    return [...refused, ...this.faults.filter((fault) => !fault.startsWith('Failed to load resource'))];
  }
}

/** The universal package of a module whose course names an LRS. */
async function tellingPackage(id: string): Promise<PackageBytes> {
  const [{ course }, player] = await Promise.all([loadCourse(MODULES, '2026-11-24'), buildPlayer()]);
  const module = course?.modules.find((one) => one.id === id);
  if (course === null || module === undefined) throw new Error(`no module ${id}`);
  const xapi = { endpoint: 'https://lrs.contoh.example/', auth: { kind: 'none' }, verbsOff: [] } as const;
  const { files } = openPackage({ ...course, settings: { ...course.settings, xapi } }, module, 'universal', player);
  const read = files.map(async (file) => [file.path, await readPackageFile(MODULES, file)] as const);
  return new Map(await Promise.all(read));
}
