import type { CheckContext } from '../check.ts';

/** Counts what was tried, and reports what did not come out as expected. */
export type Tally = {
  passed: number;
  failed: number;
  /** Compares the result of one attempt with the expected one. */
  same(what: string, found: unknown, due: unknown): void;
};

export const openTally = ({ fail }: Pick<CheckContext, 'fail'>): Tally => ({
  passed: 0,
  failed: 0,
  same(what, found, due) {
    const [is, should] = [JSON.stringify(found), JSON.stringify(due)];
    if (is === should) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    fail(`${what}: got ${is}, expected ${should}`);
  },
});
