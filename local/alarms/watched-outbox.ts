import type { Clock, Outbox, OutboxItem } from '../parts.ts';
import type { Metrics } from './metrics.ts';

const spent = { namespace: 'AWS/SNS', name: 'SMSMonthToDateSpentUSD', dimensions: {} };

/** What a part of an SMS to Vietnam costs about; no bill is made of it. */
const usdPerPart = 0.07;

const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

const nextMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));

const costOf = ({ kind, segments = 1 }: Pick<OutboxItem, 'kind' | 'segments'>): number =>
  kind === 'sms' ? segments * usdPerPart : 0;

/** The outbox, and what the month's SMS in it would have cost. */
export function watchedOutbox(outbox: Outbox, metrics: Metrics, clock: Clock): Outbox {
  let month = monthOf(clock.now());
  let usd = outbox
    .list()
    .filter(({ at }) => monthOf(new Date(at)) === month)
    .reduce((sum, item) => sum + costOf(item), 0);
  return {
    ...outbox,
    add: (message) => {
      const item = outbox.add(message);
      const now = clock.now();
      if (monthOf(now) !== month) [month, usd] = [monthOf(now), 0];
      if (item.kind === 'sms') {
        usd += costOf(item);
        metrics.level(spent, usd);
        metrics.level(spent, 0, { at: nextMonth(now) });
      }
      return item;
    },
  };
}
