import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one line that machines can read: `12 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = count('failed') + broken + unhandled.length;
    // After the default reporter's own summary, which is written in the same turn.
    process.once('exit', () => process.stdout.write(`\n${count('passed')} passed, ${failed} failed\n`));
  }
}
