import type { AttemptLimit, Attempts } from '../../core/access/attempts.ts';
import { countDown, countUp } from './counter.ts';
import type { TicketTable } from './table.ts';

const windowOf = ({ withinMinutes }: AttemptLimit, now: Date) => {
  const span = withinMinutes * 60_000;
  const number = Math.floor(now.getTime() / span);
  return {
    window: `${withinMinutes}m#${number}`,
    forgetAt: new Date((number + 1) * span),
  };
};

/** Attempts in fixed windows, counted in the table so that all functions share them. */
export const attemptCounter = (table: TicketTable, now: () => Date): Attempts => ({
  async take(bucket, limit) {
    const counter = { bucket, ...windowOf(limit, now()) };
    return (await countUp(table, counter, limit.most))
      ? { kind: 'allowed' }
      : { kind: 'too-many', retryAt: counter.forgetAt };
  },
  async giveBack(bucket, limit) {
    await countDown(table, { bucket, ...windowOf(limit, now()) });
  },
});
