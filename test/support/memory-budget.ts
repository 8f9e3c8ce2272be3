import type { Allowance, SmsBudget } from '../../core/messages/budget.ts';

/** SMS counted in memory, with the same promises as the table: all allowances or none. */
export const memoryBudget = (): SmsBudget & { counted(of: Allowance['of']): number } => {
  const counts = new Map<string, { of: Allowance['of']; count: number }>();
  const add = ({ of, bucket, window }: Allowance, by: 1 | -1): void => {
    const name = `${bucket} ${window}`;
    counts.set(name, { of, count: (counts.get(name)?.count ?? 0) + by });
  };
  return {
    counted: (of) =>
      [...counts.values()].reduce((sum, kept) => sum + (kept.of === of ? kept.count : 0), 0),
    async take(allowances) {
      const usedUp = allowances.find(
        ({ bucket, window, most }) => (counts.get(`${bucket} ${window}`)?.count ?? 0) >= most,
      );
      if (!usedUp) for (const allowance of allowances) add(allowance, 1);
      return usedUp?.of;
    },
    async giveBack(allowances) {
      for (const allowance of allowances) add(allowance, -1);
    },
  };
};
