import {
  countedAmount,
  type SmsCounter,
  type SmsLimit,
  smsMoneyBucket,
} from '../../core/messages/budget.ts';
import type { SmsExpense } from '../../core/messages/message-budget.ts';
import { dateOfDay, dayNumber } from '../../core/time/local-date.ts';
import { addWithinLimit, readCounter, subtractFromCounter } from './counter.ts';
import type { TicketTable } from './table.ts';

/** Creates the counters of message budgets, which hold the number of sent SMS and their cost. */
export function smsBudget(
  table: TicketTable,
  onSpent: (spent: SmsExpense) => void = () => undefined,
): SmsCounter {
  const giveBack: SmsCounter['giveBack'] = async (allowances) => {
    await Promise.all(
      allowances.map((allowance) =>
        subtractFromCounter(table, allowance, countedAmount(allowance)),
      ),
    );
  };
  const takeOne = async (allowance: SmsLimit): Promise<boolean> => {
    const { most, money } = allowance;
    const sum = await addWithinLimit(table, allowance, { by: countedAmount(allowance), most });
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
export function readSmsSpending(table: TicketTable) {
  return (now: Date): Promise<number> =>
    readCounter(table, { bucket: smsMoneyBucket, window: dateOfDay(dayNumber(now)) });
}
