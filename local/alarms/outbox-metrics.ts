import type { Clock, Outbox, OutboxMessage } from '../component-types.ts';
import { usdPerSmsSegment } from '../services/sns/sms-segments.ts';
import type { MetricStore } from './metrics.ts';

const spent = { namespace: 'AWS/SNS', name: 'SMSMonthToDateSpentUSD', dimensions: {} };

const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

const nextMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));

type BillableItem = Pick<OutboxMessage, 'kind' | 'segments' | 'provider'>;

const isBySns = ({ kind, provider }: BillableItem): boolean =>
  kind === 'sms' && provider !== 'gateway';

const costOf = (item: BillableItem): number =>
  isBySns(item) ? (item.segments ?? 1) * usdPerSmsSegment : 0;

/** Wraps the outbox, so that the approximate SMS cost of the current month is recorded as a metric, as SNS does. */
export function withOutboxMetrics(outbox: Outbox, metrics: MetricStore, clock: Clock): Outbox {
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
      if (isBySns(item)) {
        usd += costOf(item);
        metrics.level(spent, usd);
        metrics.level(spent, 0, { at: nextMonth(now) });
      }
      return item;
    },
  };
}
