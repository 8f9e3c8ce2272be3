import type { Say } from '../with-assembly.ts';

/** What a part of the campaign has tried, and what was not as it should be. */
export type Tally = {
  passed: number;
  failed: number;
  /** One thing that was tried: what came of it beside what had to. */
  same(what: string, found: unknown, due: unknown): void;
};

export const openTally = (part: string, seed: number, say: Say): Tally => ({
  passed: 0,
  failed: 0,
  same(what, found, due) {
    const [is, should] = [JSON.stringify(found), JSON.stringify(due)];
    if (is === should) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    say(`FAILED ${what}: ${is} where ${should} was due`);
    say(`  npm run campaign:access -- --only ${part} --seed ${seed}`);
  },
});
