import {
  getSmsCounterIncrement,
  type SmsLimit,
  type SmsLimitCounter,
  smsSpendingCounterName,
} from '../../../core/messages/compose/sms/sms-limits.ts';
import type { SmsExpense } from '../../../core/messages/schedule/message-budget.ts';
import { toDateOfDayNumber, toDayNumber } from '../../../core/time/local-date.ts';
import { addWithinLimit, readCounter, subtractFromCounter } from '../counter.ts';
import type { TicketTable } from '../table.ts';

/** Creates the counters of message budgets, which hold the number of sent SMS and their cost. */
export function createSmsBudgetCounter(
  table: TicketTable,
  onSpent: (spent: SmsExpense) => void = () => undefined,
): SmsLimitCounter {
  const giveBack: SmsLimitCounter['giveBack'] = async (allowances) => {
    await Promise.all(
      allowances.map((allowance) =>
        subtractFromCounter(table, allowance, getSmsCounterIncrement(allowance)),
      ),
    );
  };
  const takeOne = async (allowance: SmsLimit): Promise<boolean> => {
    const { maxAmount, money } = allowance;
    const sum = await addWithinLimit(table, allowance, {
      by: getSmsCounterIncrement(allowance),
      max: maxAmount,
    });
    if (sum !== undefined && money) onSpent({ sum, ...money });
    return sum !== undefined;
  };
  return {
    giveBack,
    // in sequence: the shared budget comes last and is used only if all others allow the message
    async take(allowances) {
      for (const [at, allowance] of allowances.entries()) {
        if (!(await takeOne(allowance))) {
          await giveBack(allowances.slice(0, at));
          return allowance.of;
        }
      }
      return undefined;
    },
  };
}

/** Creates a function that returns the cost of a day's SMS, excluding emergencies, in millionths of a US dollar. */
export function createSmsSpendingReader(table: TicketTable) {
  return (now: Date): Promise<number> =>
    readCounter(table, {
      bucket: smsSpendingCounterName,
      window: toDateOfDayNumber(toDayNumber(now)),
    });
}
