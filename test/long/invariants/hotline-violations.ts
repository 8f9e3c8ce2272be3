import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { createStatisticsStore } from '../../../adapters/dynamodb/statistics/statistics-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createTicketsByDayGenerator } from '../../../adapters/dynamodb/tickets/tickets-by-day.ts';
import { recomputeStatistics } from '../../../core/statistics/recompute/recompute-statistics.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { canTicketChangeWithTime } from '../../../core/workflow/next-check.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import type { WatchedRun } from '../watched-run.ts';
import { withoutNextStep } from './missing-next-steps.ts';

/** Verifies that the statistics counters equal those recomputed from all tickets. */
const miscounted = async (table: TicketTable, now: Date): Promise<string[]> => {
  const from = toLocalDate(openingMorning);
  const until = toLocalDate(now);
  const outcome = await recomputeStatistics(
    { from, to: until, since: from, until, maxTickets: 100_000 },
    {
      tickets: createTicketStore(table),
      statistics: createStatisticsStore(table),
      openedOn: createTicketsByDayGenerator(table),
    },
  );
  if (outcome.kind === 'too-many') return ['too many tickets to recompute the statistics'];
  return Object.entries(outcome.difference).map(
    ([place, amounts]) => `a recount finds ${JSON.stringify(amounts)} more at ${place}`,
  );
};

const Counter = z.object({ pk: z.string(), sk: z.string(), count: z.number() });

/** Returns rate limit counters below zero, which would allow additional requests. */
const belowZero = async ({ client, name }: TicketTable): Promise<string[]> => {
  const query = {
    TableName: name,
    FilterExpression: 'begins_with(pk, :limits) AND #count < :zero',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':limits': 'R#', ':zero': 0 },
  };
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, query)) {
    found.push(
      ...Items.map((item) => Counter.parse(item)).map(({ pk, sk }) => `${pk} ${sk} is below zero`),
    );
  }
  return found;
};

/** Returns failed workflows that no later run replaced although the ticket still needs one. */
const lostForGood = async (run: WatchedRun): Promise<string[]> => {
  const lines = (await run.executions()).filter(({ status }) => status === 'FAILED');
  const lost = await Promise.all(
    lines.map(async ({ name, status }) => {
      const [code, number] = name.split('-');
      const ticket = await createTicketStore(run.table).find(TicketCode.parse(code));
      const isOver = ticket && (ticket.run > Number(number) || !canTicketChangeWithTime(ticket));
      return isOver ? [] : [`the execution ${name} is ${status}`];
    }),
  );
  return lost.flat();
};

/** Time that exceeds any delivery delay among the simulated AWS conditions. */
const longestDelay = 'PT1M';

/** Returns what is wrong with the whole hotline after all scenarios and their last events. */
export async function findHotlineViolations(run: WatchedRun): Promise<string[]> {
  await run.advance(longestDelay);
  await run.settle();
  return [
    ...(await miscounted(run.table, await run.now())),
    ...(await belowZero(run.table)),
    ...(await lostForGood(run)),
    ...(await withoutNextStep(run.table)),
    ...(await run.deadLetters()).map(({ queue }) => `a letter is left in ${queue}`),
  ];
}
