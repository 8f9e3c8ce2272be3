import type { CheckContext } from '../runner/check.ts';

/** Counts access attempts and reports those with an unexpected result. */
export type AccessCounts = {
  passed: number;
  failed: number;
  same(what: string, found: unknown, due: unknown): void;
};

export function openAccessCounts({ fail }: Pick<CheckContext, 'fail'>): AccessCounts {
  return {
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
  };
}
