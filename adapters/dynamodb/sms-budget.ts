import {
  type Allowance,
  amountOf,
  moneyBucket,
  type SmsBudget,
} from '../../core/messages/budget.ts';
import type { Spent } from '../../core/messages/message-budget.ts';
import { dateOfDay, dayNumber } from '../../core/time/local-date.ts';
import { countDown, countOf, raise } from './counter.ts';
import type { TicketTable } from './table.ts';

/** Creates the counters of message budgets: sent SMS and their cost. */
export const smsBudget = (
  table: TicketTable,
  onSpent: (spent: Spent) => void = () => undefined,
): SmsBudget => {
  const giveBack: SmsBudget['giveBack'] = async (allowances) => {
    await Promise.all(
      allowances.map((allowance) => countDown(table, allowance, amountOf(allowance))),
    );
  };
  const takeOne = async (allowance: Allowance): Promise<boolean> => {
    const { most, money } = allowance;
    const sum = await raise(table, allowance, { by: amountOf(allowance), most });
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
};

/** Creates a function that returns the cost of SMS on a day, without emergencies, in millionths of a dollar. */
export const smsMoneySpent =
  (table: TicketTable) =>
  (now: Date): Promise<number> =>
    countOf(table, { bucket: moneyBucket, window: dateOfDay(dayNumber(now)) });
