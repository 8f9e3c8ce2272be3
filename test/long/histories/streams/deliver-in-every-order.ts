import type { TicketTable } from '../../../../adapters/dynamodb/table.ts';
import type { Progress } from '../../runner/check.ts';
import { createSeedRandom } from '../../seeded-random.ts';
import type { StreamConsumer } from './consumer.ts';
import { contactEventConsumer } from './contact-event-consumer.ts';
import { listDeliveryOrders } from './delivery-orders.ts';
import { deliveryReceiptConsumer } from './delivery-receipt-consumer.ts';
import { ticketChangeConsumer } from './ticket-change-consumer.ts';
import {
  domainEventConsumer,
  searchIndexConsumer,
  statisticsConsumer,
} from './ticket-event-consumers.ts';

export const streamConsumers: readonly StreamConsumer[] = [
  ...[
    searchIndexConsumer,
    statisticsConsumer,
    ticketChangeConsumer,
    deliveryReceiptConsumer,
    contactEventConsumer,
    domainEventConsumer,
  ],
];

export type EventOrdersResult = { orders: number; deliveryCount: number; failures: string[] };

type InEveryOrderOptions = {
  table: TicketTable;
  first: number;
  /** Share of all event orders that is tried, 0 to 1. */
  share: number;
  seed: number;
  report?(progress: Progress): void;
};

/** JSON replacer that sorts object keys, because DynamoDB returns attributes in any order. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Returns what the consumer stored after all events, and after all of them were delivered again in reverse order. */
const endsOf = async (
  { stage }: StreamConsumer,
  { table }: InEveryOrderOptions,
  number: number,
  order: readonly number[],
): Promise<[string, string]> => {
  const { bring, state } = await stage(table, number);
  const shown = async () => JSON.stringify(await state(), inOrder);
  for (const event of order) await bring(event);
  const once = await shown();
  for (const event of order.toReversed()) await bring(event);
  return [once, await shown()];
};

/**
 * Delivers the same events to a consumer in every order, or in a share of the orders, and verifies that the stored results
 * are identical.
 */
export async function deliverInEveryOrder(
  consumer: StreamConsumer,
  options: InEveryOrderOptions,
): Promise<EventOrdersResult> {
  const { first, share, seed } = options;
  const chance = createSeedRandom(seed);
  const orders = listDeliveryOrders(consumer.events).filter(() => chance() < share);
  const ends = new Map<string, string>();
  const failures: string[] = [];
  let number = first;
  const lead = async (order: readonly number[]): Promise<string> => {
    number += 1;
    const [once, again] = await endsOf(consumer, options, number, order);
    return once === again ? once : `${once}, and after a replay ${again}`;
  };
  for (const [at, order] of orders.entries()) {
    const inTime = [...new Set(order)].toSorted((a, b) => a - b);
    const due = ends.get(String(inTime)) ?? (await lead(inTime));
    ends.set(String(inTime), due);
    const is = await lead(order).catch(String);
    if (is !== due) {
      failures.push(`${consumer.name}, in the order ${order.join(' ')}: ${is}, not ${due}`);
    }
    options.report?.({ done: at + 1, total: orders.length, summary: `${failures.length} failed` });
  }
  const deliveryCount = orders.reduce((sum, { length }) => sum + 2 * length, 0);
  return { orders: orders.length, deliveryCount, failures };
}
