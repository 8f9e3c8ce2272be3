import type { SmsBudget } from '../../core/messages/budget.ts';
import { countDown, countUp } from './counter.ts';
import type { TicketTable } from './table.ts';

/** How many SMS were sent, counted in the table. */
export const smsBudget = (table: TicketTable): SmsBudget => {
  const giveBack: SmsBudget['giveBack'] = async (allowances) => {
    await Promise.all(allowances.map((allowance) => countDown(table, allowance)));
  };
  return {
    giveBack,
    // one after the other: the number that everybody shares comes last, and only for those that may
    async take(allowances) {
      for (const [at, allowance] of allowances.entries()) {
        if (!(await countUp(table, allowance, allowance.most))) {
          await giveBack(allowances.slice(0, at));
          return allowance.of;
        }
      }
      return undefined;
    },
  };
};
