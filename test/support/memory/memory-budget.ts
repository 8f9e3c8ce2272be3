import {
  getSmsCounterIncrement,
  type SmsLimit,
  type SmsLimitCounter,
} from '../../../core/messages/compose/sms/sms-limits.ts';

/** SMS budget in memory with the table's guarantee: a message counts against all its limits, or none. */
export function memoryBudget(): SmsLimitCounter & { counted(of: SmsLimit['of']): number } {
  const counts = new Map<string, { of: SmsLimit['of']; count: number; amount: number }>();
  const add = (allowance: SmsLimit, by: 1 | -1): void => {
    const { of, bucket, window } = allowance;
    const name = `${bucket} ${window}`;
    const { count = 0, amount = 0 } = counts.get(name) ?? {};
    counts.set(name, {
      of,
      count: count + by,
      amount: amount + by * getSmsCounterIncrement(allowance),
    });
  };
  const amountIn = ({ bucket, window }: SmsLimit): number =>
    counts.get(`${bucket} ${window}`)?.amount ?? 0;
  return {
    counted: (of) =>
      [...counts.values()].reduce(
        (sum, counter) => sum + (counter.of === of ? counter.count : 0),
        0,
      ),
    async take(allowances) {
      const usedUp = allowances.find(
        (allowance) =>
          amountIn(allowance) + getSmsCounterIncrement(allowance) > allowance.maxAmount,
      );
      if (!usedUp) for (const allowance of allowances) add(allowance, 1);
      return usedUp?.of;
    },
    async giveBack(allowances) {
      for (const allowance of allowances) add(allowance, -1);
    },
  };
}
