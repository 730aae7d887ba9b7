import { render } from 'lit';
import type { PreviewModules } from '../module-summary.ts';
import type { Actions } from './actions.ts';
import type { LaunchMode, LogEntry } from './call.ts';
import { fitDevice } from './fit-device.ts';
import { openLms } from './lms.ts';
import { PlayerFrame } from './player-frame.ts';
import { recordCalls } from './recorder.ts';
import type { PreviewState } from './state.ts';
import { StoredState } from './stored-state.ts';
import { renderPreview } from './view.ts';

/** So that a module left open all day does not fill the memory. */
const LOG_LIMIT = 5000;

/** The page at work: holds its state, opens modules, listens to their calls. */
export class Preview {
  private state: PreviewState;
  private readonly stored: StoredState;
  private frame: PlayerFrame | null = null;
  private opened = 0;
  private called = 0;
  private drawing = false;
  /** Openings wait for each other, so that none starts while a module is still leaving. */
  private opening: Promise<void> = Promise.resolve();

  constructor(
    private readonly win: Window,
    modules: PreviewModules,
  ) {
    this.stored = new StoredState(win.localStorage);
    this.state = this.firstState(modules);
  }

  start(): void {
    this.draw();
    const element = this.win.document.querySelector('iframe');
    if (element === null) throw new Error('the page has no frame');
    this.frame = new PlayerFrame(element);
    fitDevice(this.win.document);
    this.open('normal');
  }

  private firstState(modules: PreviewModules): PreviewState {
    const wanted = decodeURIComponent(this.win.location.hash.slice(1));
    const module = modules.playable.find(({ id }) => id === wanted) ?? modules.playable[0];
    return {
      modules,
      module: module?.id ?? null,
      language: this.stored.setting('language') === 'en' ? 'en' : modules.language,
      learner: this.stored.setting('learner') ?? 'Rahmawati, Siti',
      mode: 'normal',
      device: 'phone',
      scheme: 'auto',
      panel: 'calls',
      group: 'all',
      filter: '',
      log: [],
      cmi: {},
    };
  }

  private readonly actions: Actions = {
    show: (change) => {
      if (change.language !== undefined) this.stored.set('language', change.language);
      if (change.learner !== undefined) this.stored.set('learner', change.learner);
      if (change.scheme !== undefined) this.frame?.setScheme(change.scheme);
      this.update(change);
    },
    choose: (module) => {
      this.win.location.hash = module;
      this.open(this.state.mode, { module, log: [], cmi: {} });
    },
    openAs: (mode) => this.open(mode),
    resume: () => this.open(this.state.mode),
    restart: () => this.open(this.state.mode, {}, true),
    clearLog: () => this.update({ log: [] }),
  };

  /** Lets what plays leave, then opens the module of the state; `afresh` forgets what is stored between the two. */
  private open(mode: LaunchMode, change: Partial<PreviewState> = {}, afresh = false): void {
    this.opening = this.opening.then(async () => {
      await this.frame?.leave();
      this.update({ ...change, mode });
      const { module } = this.state;
      if (module === null) return;
      if (afresh) this.stored.forget(module);
      this.log({ kind: 'launch', n: ++this.opened, mode });
      this.provideLms(module, mode);
      await this.frame?.open(`/m/${encodeURIComponent(module)}/index.html`);
    });
  }

  private provideLms(module: string, mode: LaunchMode): void {
    delete this.win.API;
    if (mode === 'none') {
      this.update({ cmi: {} });
      return;
    }
    const stored = this.stored.cmiOf(module);
    const store = (cmi: Readonly<Record<string, string>>) => this.stored.storeCmi(module, cmi);
    const lms = openLms({ mode, learner: this.state.learner, stored, store });
    const start = this.win.performance.now();
    const now = () => this.win.performance.now() - start;
    this.win.API = recordCalls(lms.api, now, (call) => {
      this.log({ ...call, n: ++this.called });
      this.update({ cmi: lms.cmi() });
    });
    this.update({ cmi: lms.cmi() });
  }

  private log(entry: LogEntry): void {
    this.update({ log: [...this.state.log, entry].slice(-LOG_LIMIT) });
  }

  private update(change: Partial<PreviewState>): void {
    this.state = { ...this.state, ...change };
    if (this.drawing) return;
    this.drawing = true;
    // A module makes dozens of calls in one go: draw once for all of them.
    this.win.setTimeout(() => {
      this.drawing = false;
      this.draw();
    });
  }

  private draw(): void {
    const { body, documentElement } = this.win.document;
    const list = body.querySelector('[data-stick]');
    const atEnd = list === null || list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    documentElement.lang = this.state.language;
    render(renderPreview(this.state, this.actions), body);
    const drawn = body.querySelector('[data-stick]');
    if (atEnd && drawn !== null) drawn.scrollTop = drawn.scrollHeight;
  }
}
