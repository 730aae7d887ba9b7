import type { Attempt } from '../../../attempt/attempt.ts';
import type { Statement } from '../../../model/statement.ts';
import { completion, gradedQuizzes, moduleScore, submittedAttempts, success } from '../shared.ts';
import { newsBetween } from './news.ts';
import { newsStatement } from './news-statement.ts';
import type { StatementSubject } from './statement-subject.ts';
import { type Told, toldBoth } from './told.ts';
import { type Verdict, verdictStatement } from './verdict-statement.ts';

export interface Emission {
  readonly subject: StatementSubject;
  /** What was told before this launch. */
  readonly told: Told;
  /** Unique to this launch. */
  readonly session: string;
  /** Verbs that are not sent. */
  readonly off: readonly string[];
  readonly now: () => number;
}

/** Makes statements of what becomes of an attempt, each once. */
export class Emitter {
  private so: Told;
  private readonly started: number;
  /** Submissions of graded quizzes before this launch. */
  private readonly submitted: number;

  constructor(private readonly emission: Emission) {
    this.so = emission.told;
    this.started = emission.now();
    this.submitted = this.submissions(emission.told.attempt);
  }

  /** What has been told, to go on from in another launch. */
  get told(): Told {
    return this.so;
  }

  /** Another device has told this. */
  learn(told: Told): void {
    this.so = toldBoth(this.so, told);
  }

  /** That the launch has begun: before anything else. */
  begin(verb: 'initialized' | 'resumed'): Statement[] {
    return this.say({ verb, key: this.emission.session });
  }

  /** What is new in the attempt, in the order in which it happened. */
  tell(attempt: Attempt): Statement[] {
    const { subject, now, off } = this.emission;
    const { outline } = subject;
    const news = newsBetween(outline, this.so.attempt, attempt).filter(({ kind }) => !off.includes(kind));
    const statements = [...news.map((one) => newsStatement(subject, one, now())), ...this.verdicts(attempt)];
    this.so = {
      attempt,
      completed: this.so.completed || completion(outline, attempt) === 'completed',
      passed: this.so.passed || success(outline, attempt) === 'passed',
    };
    return statements;
  }

  /**
   * That the launch is over: after it nothing may follow. In cmi5 a graded quiz that was submitted in it, or whose failing
   * another launch could not say (`owes`), and that nobody has passed, has failed now.
   */
  end(verb: 'suspended' | 'terminated', owes = false): Statement[] {
    const { subject, session } = this.emission;
    const { attempt, passed } = this.so;
    const isFailed = subject.cmi5 !== undefined && !passed && (owes || this.submissions(attempt) > this.submitted);
    return [
      ...(isFailed ? this.judged('failed', session, attempt) : []),
      ...this.say({ verb, key: session, since: this.since }),
    ];
  }

  private verdicts(attempt: Attempt): Statement[] {
    const { subject } = this.emission;
    const { outline } = subject;
    const verdict = success(outline, attempt);
    const isComplete = completion(outline, attempt) === 'completed' && !this.so.completed;
    const isPassed = verdict === 'passed' && !this.so.passed;
    const isFailed = verdict === 'failed' && success(outline, this.so.attempt) !== 'failed';
    return [
      ...(isComplete ? this.judged('completed', '', attempt) : []),
      ...(isPassed ? this.judged('passed', '', attempt) : []),
      // cmi5 takes it only at the end of a launch that has not passed.
      ...(isFailed && !subject.cmi5 && !this.so.passed ? this.judged('failed', '', attempt) : []),
    ];
  }

  private judged(verb: 'completed' | 'passed' | 'failed', key: string, attempt: Attempt): Statement[] {
    return this.say({ verb, key, since: this.since, score: moduleScore(this.emission.subject.outline, attempt) });
  }

  private say(verdict: Verdict): Statement[] {
    const { subject, off, now } = this.emission;
    return off.includes(verdict.verb) ? [] : [verdictStatement(subject, verdict, now())];
  }

  private get since(): number {
    return this.emission.now() - this.started;
  }

  private submissions(attempt: Attempt): number {
    const quizzes = gradedQuizzes(this.emission.subject.outline);
    return quizzes.reduce((sum, quiz) => sum + submittedAttempts(attempt, quiz).length, 0);
  }
}
