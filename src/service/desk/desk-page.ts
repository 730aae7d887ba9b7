import { render } from 'lit/html.js';
import { type SayDesk, sayDesk } from '../../i18n/desk.ts';
import type { DeskChanges } from '../../model/consult-desk/records.ts';
import { Api, CallFailure } from './core/api.ts';
import { type Desk, may } from './core/desk.ts';
import { Drafts } from './core/drafts.ts';
import { noticeOf } from './core/failures.ts';
import { Live } from './core/live.ts';
import { type Preferences, readPreferences, writePreferences } from './core/preferences.ts';
import { readChanged, readRouted } from './core/reading.ts';
import { readRoute, VIEWS, type View, writeRoute } from './core/route.ts';
import { type DeskState, firstState, NOTHING_READ, type Piece, type Pieces } from './core/state.ts';
import { afterDrawing, focusRow, refocus } from './frame/after-drawing.ts';
import { onKey } from './frame/keys.ts';
import { renderPage } from './frame/page.ts';
import { titleOf } from './frame/title.ts';

/** Milliseconds: how often waiting times are drawn anew, how long changes are gathered, how long a note of success stays. */
const MINUTE = 60_000;
const GATHER = 250;
const NOTE = 6000;

/** The page at work: holds its state, reads, acts, listens, draws. */
export class DeskPage implements Desk {
  state: DeskState;
  say: SayDesk;
  readonly api: Api;
  readonly drafts: Drafts;
  readonly document: Document;
  private readonly live: Live;
  private readonly turns = new Map<Piece, number>();
  private acts: Promise<unknown> = Promise.resolve();
  private renewed: ((goesOn: boolean) => void)[] = [];
  private isDue = false;
  private still: number | undefined;
  private gathering: number | undefined;
  private gathered: DeskChanges | null | undefined;

  constructor(private readonly win: Window & typeof globalThis) {
    const preferences = readPreferences(win.localStorage);
    this.document = win.document;
    this.state = firstState(readRoute(win.location.hash), preferences, Date.now());
    this.say = sayDesk(preferences.language);
    this.drafts = new Drafts(win.sessionStorage, () => win.crypto.randomUUID());
    this.api = new Api({
      fetch: (path, request) => win.fetch(path, request),
      language: () => this.state.preferences.language,
      signInAgain: () => this.signInAgain(),
    });
    this.live = new Live({
      open: () => new win.EventSource('v1/desk/events'),
      changed: (changes) => this.gather(changes),
      connected: (isLive) => this.update({ connection: isLive ? 'live' : 'polling' }),
    });
  }

  start(): void {
    this.win.addEventListener('hashchange', () => this.routed());
    this.win.addEventListener('keydown', (event) => onKey(this, event));
    this.win.setInterval(() => this.update({ now: Date.now() }), MINUTE);
    this.update({});
    void this.attempt(async () => {
      const session = await this.api.resume();
      if (session === null) this.update({ phase: 'out' });
      else this.enter(session);
    });
  }

  update(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    if (this.isDue) return;
    this.isDue = true;
    this.win.queueMicrotask(() => this.draw());
  }

  async load<Name extends Piece>(piece: Name, read: () => Promise<Pieces[Name]>): Promise<void> {
    const turn = (this.turns.get(piece) ?? 0) + 1;
    this.turns.set(piece, turn);
    const value = await read();
    if (this.turns.get(piece) === turn) this.update({ [piece]: value });
  }

  attempt(work: () => Promise<void>): Promise<boolean> {
    return this.tryOut(work, true, () => void this.attempt(work));
  }

  act(work: () => Promise<void>, done?: string): Promise<boolean> {
    const { activeElement } = this.document;
    const turn = this.acts.then(async () => {
      this.update({ busy: true, ...(this.state.notice?.kind === 'trouble' ? { notice: null } : {}) });
      const isDone = await this.tryOut(work, false, () => void this.act(work, done));
      this.update({ busy: false });
      this.win.setTimeout(() => refocus(this.document, activeElement));
      if (isDone && done !== undefined) this.note(done);
      return isDone;
    });
    this.acts = turn;
    return turn;
  }

  whenStill(pause: number, work: () => void): void {
    this.win.clearTimeout(this.still);
    this.still = this.win.setTimeout(work, pause);
  }

  go(view: View, params: Readonly<Record<string, string>>): void {
    this.win.location.hash = writeRoute({ view, params });
  }

  prefer(change: Partial<Preferences>): void {
    const preferences = { ...this.state.preferences, ...change };
    writePreferences(this.win.localStorage, preferences);
    this.say = sayDesk(preferences.language);
    this.update({ preferences });
  }

  async signIn(name: string, password: string): Promise<void> {
    this.update({ signingIn: true, signInTrouble: null });
    try {
      this.enter(await this.api.signIn(name, password));
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.update({ signInTrouble: noticeOf(this.say, error).text });
    }
    this.update({ signingIn: false });
  }

  async signOut(): Promise<void> {
    if (this.state.phase === 'in' && !(await this.act(() => this.api.send('DELETE', 'session')))) return;
    this.leave();
  }

  private enter(session: NonNullable<DeskState['session']>): void {
    const isSame = this.state.session?.account.id === session.account.id;
    const afresh = this.state.phase === 'renew' && isSame ? {} : { ...NOTHING_READ, dialog: null };
    this.update({ ...afresh, phase: 'in', session, signInTrouble: null, connection: 'polling' });
    for (const goOn of this.renewed.splice(0)) goOn(isSame);
    if (!may(this, VIEWS[this.state.route.view])) this.go('queue', {});
    if (!isSame) void readRouted(this, null);
    this.live.start();
  }

  private leave(): void {
    this.live.stop();
    for (const goOn of this.renewed.splice(0)) goOn(false);
    this.update({ ...NOTHING_READ, phase: 'out', session: null, dialog: null, notice: null, menuOpen: false });
  }

  /** Calls that found the session ended wait here until the officer has signed in again, or leaves. */
  private signInAgain(): Promise<boolean> {
    if (this.state.session === null) {
      this.leave();
      return Promise.resolve(false);
    }
    this.live.stop();
    this.update({ phase: 'renew' });
    return new Promise((resolve) => this.renewed.push(resolve));
  }

  private routed(): void {
    const before = this.state.route;
    this.update({ route: readRoute(this.win.location.hash), menuOpen: false, notice: null });
    if (this.state.session === null) return;
    void readRouted(this, before);
    const left = this.state.route.params.thread === undefined ? before.params.thread : undefined;
    if (left !== undefined) this.win.setTimeout(() => focusRow(this.document, left));
  }

  /** Changes come by the handful: one reading for all that came within a moment. */
  private gather(changes: DeskChanges | null): void {
    const so = this.gathered;
    this.gathered =
      so === undefined || changes === null || so === null
        ? changes
        : {
            threads: [...so.threads, ...changes.threads],
            more: so.more || changes.more,
            answers: so.answers || changes.answers,
          };
    this.gathering ??= this.win.setTimeout(() => {
      const all = this.gathered ?? null;
      this.gathered = undefined;
      this.gathering = undefined;
      if (this.state.phase === 'in') void this.catchUp(all);
    }, GATHER);
  }

  /** Nobody asked for it: a lost connection is shown by its state alone. */
  private async catchUp(changes: DeskChanges | null): Promise<void> {
    try {
      await readChanged(this, changes);
      this.reached();
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error.problem === null) this.update({ connection: 'offline' });
      else this.failed(error, true, () => void this.catchUp(changes));
    }
  }

  private async tryOut(work: () => Promise<void>, passing: boolean, retry: () => void): Promise<boolean> {
    try {
      await work();
      this.reached();
      return true;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      this.failed(error, passing, retry);
      return false;
    }
  }

  /** The service answers again. */
  private reached(): void {
    if (this.state.connection !== 'offline') return;
    const { notice } = this.state;
    this.update({ connection: 'polling', notice: notice?.passing ? null : notice });
  }

  private failed(failure: CallFailure, passing: boolean, retry: () => void): void {
    if (this.state.phase === 'out') return;
    const isLost = failure.problem === null;
    this.update({
      notice: { ...noticeOf(this.say, failure), retry: isLost ? retry : undefined, passing: passing && isLost },
      ...(isLost ? { connection: 'offline' } : {}),
    });
  }

  private note(text: string): void {
    const notice = { kind: 'done', text } as const;
    this.update({ notice });
    this.win.setTimeout(() => this.state.notice === notice && this.update({ notice: null }), NOTE);
  }

  private draw(): void {
    this.isDue = false;
    const { documentElement, body } = this.document;
    documentElement.lang = this.state.preferences.language;
    documentElement.dataset.theme = this.state.preferences.theme;
    this.document.title = titleOf(this);
    render(renderPage(this), body);
    afterDrawing(this);
  }
}
