import type { Attempt } from '../../../attempt/attempt.ts';
import type { Outline } from '../../../model/outline.ts';
import type { Session, SessionMode } from '../session.ts';
import { completion, decode } from '../shared.ts';
import type { Emitter } from './emitter.ts';
import { LAST_BYTES, type Lrs, LrsFault } from './lrs.ts';
import type { KeptState, SavedState } from './saved-state.ts';
import type { StatementOutbox } from './statement-outbox.ts';
import { readTold, toldNothing, writeTold } from './told.ts';

/** A launch that an LRS answers, once everything is known of it. */
export interface LrsLaunched extends Pick<Session, 'standard' | 'learner' | 'mode' | 'mastery'> {
  readonly outline: Outline;
  readonly lrs: Lrs;
  readonly state: SavedState;
  readonly statements: StatementOutbox;
  readonly emitter: Emitter;
  /** Bytes that sending adds to each statement. */
  readonly extra: number;
  /** A launch before this one could not say that it failed. */
  readonly owes: boolean;
  /** What another device wrote meanwhile, and is to be joined with what happens here. */
  readonly onOther: (attempt: Attempt) => void;
  readonly onEnd: () => void;
  /** Where the learner goes on leaving; `null`: nowhere. */
  readonly returnUrl: string | null;
}

export interface LrsSession extends Session {
  readonly returnUrl: string | null;
  /** Ends, and resolves once everything that can be sent is. */
  leave(): Promise<void>;
}

/** How often what another device wrote meanwhile is joined before a commit gives up. */
const TRIES = 4;

/** One launch in an LRS, by cmi5 or as Tin Can did. In review and browse it tells nothing of the attempt. */
export function lrsSession(launched: LrsLaunched): LrsSession {
  return new Connected(launched);
}

class Connected implements LrsSession {
  readonly standard: Session['standard'];
  readonly learner: Session['learner'];
  readonly mode: SessionMode;
  readonly mastery: number | null;
  readonly saved: string;
  readonly start = 'later';
  readonly room = Number.POSITIVE_INFINITY;
  readonly returnUrl: string | null;
  private attempt = '';
  private last: Attempt | null = null;
  private hasEnded = false;

  constructor(private readonly launched: LrsLaunched) {
    const { standard, learner, mode, mastery, state, returnUrl } = launched;
    this.standard = standard;
    this.learner = learner;
    this.mode = mode;
    this.mastery = mastery;
    this.returnUrl = returnUrl;
    this.saved = state.known?.attempt ?? '';
  }

  tell(attempt: Attempt, suspendData: string): void {
    if (this.isSilent) return;
    const { emitter, statements } = this.launched;
    this.attempt = suspendData;
    this.last = attempt;
    const news = emitter.tell(attempt);
    statements.add(news, emitter.told);
  }

  /** Statements first: what the state says is told must have arrived. */
  async commit(): Promise<boolean | 'waiting'> {
    if (this.isSilent) return true;
    const flushed = await this.launched.statements.outbox.flush();
    try {
      const isSaved = await this.save();
      return flushed === 'waiting' ? 'waiting' : isSaved && flushed === 'sent';
    } catch (fault) {
      if (!(fault instanceof LrsFault)) throw fault;
      return fault.isPassing ? 'waiting' : false;
    }
  }

  /** Every commit carries all that is new. */
  repeat(): void {}

  end(): boolean {
    if (this.hasEnded) return true;
    const { lrs, state, statements, extra } = this.launched;
    this.sayEnd();
    lrs.leave();
    const content = this.content();
    const size = JSON.stringify(content).length; // ASCII
    const isWritten = !this.isUnheard && state.differs(content) && size < LAST_BYTES / 2;
    // Where it does not arrive, the journal has it, and the next launch.
    if (isWritten) state.writeLast(content).catch(() => undefined);
    statements.outbox.leave(LAST_BYTES - (isWritten ? size : 0), extra);
    return true; // as far as a page that goes can know
  }

  async leave(): Promise<void> {
    if (this.hasEnded) return;
    await this.commit();
    if (this.hasEnded) return; // the page went before
    this.sayEnd();
    await this.launched.statements.outbox.flush();
  }

  private sayEnd(): void {
    const { emitter, statements, owes, outline, onEnd } = this.launched;
    const isOver = this.standard === 'cmi5' || (this.last !== null && completion(outline, this.last) === 'completed');
    statements.add(emitter.end(isOver ? 'terminated' : 'suspended', owes), emitter.told);
    this.hasEnded = true;
    onEnd();
  }

  private get isUnheard(): boolean {
    return this.mode !== 'normal' || this.last === null;
  }

  private get isSilent(): boolean {
    return this.hasEnded || this.mode !== 'normal';
  }

  /** False where what is there must stay: nobody here can read it. */
  private async save(): Promise<boolean> {
    const { state } = this.launched;
    for (let tries = 0; tries < TRIES && state.differs(this.content()); tries++) {
      const other = await state.write(this.content());
      if (other !== null && !this.join(other)) return false;
    }
    return !state.differs(this.content());
  }

  private join({ attempt, told }: KeptState): boolean {
    const { outline, emitter, onOther } = this.launched;
    const theirs = decode(outline, attempt);
    if (theirs === null) return attempt === '';
    emitter.learn(readTold(outline, told) ?? toldNothing());
    onOther(theirs); // which is told to this session
    return true;
  }

  /** What has not arrived yet may be told by another device. */
  private content(): KeptState {
    const { outline, emitter, statements, state } = this.launched;
    const hasArrived = statements.outbox.items.all().length === 0;
    return {
      attempt: this.attempt,
      told: hasArrived ? writeTold(outline, emitter.told) : (state.known?.told ?? ''),
    };
  }
}
