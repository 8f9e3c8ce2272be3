import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { statisticsStore } from '../../../adapters/dynamodb/figure-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { ticketsByDay } from '../../../adapters/dynamodb/tickets-by-day.ts';
import { recomputeStatistics } from '../../../core/figures/recount.ts';
import { isTimeDependent } from '../../../core/journey/next-check.ts';
import { TicketCode } from '../../../core/ticket/code.ts';
import { localDate } from '../../../core/time/local-date.ts';
import { openingMorning } from '../../support/a-ticket.ts';
import type { WatchedRun } from '../watched-run.ts';
import { withoutNextStep } from './next-steps.ts';

/** The counters have what the tickets tell when all of them are counted again. */
const miscounted = async (table: TicketTable, now: Date): Promise<string[]> => {
  const from = localDate(openingMorning);
  const until = localDate(now);
  const outcome = await recomputeStatistics(
    { from, to: until, since: from, until, mostTickets: 100_000 },
    { tickets: ticketStore(table), figures: statisticsStore(table), openedOn: ticketsByDay(table) },
  );
  if (outcome.kind === 'too-many') return ['there are too many tickets to count again'];
  return Object.entries(outcome.difference).map(
    ([place, amounts]) => `a recount finds ${JSON.stringify(amounts)} more at ${place}`,
  );
};

const Counter = z.object({ pk: z.string(), sk: z.string(), count: z.number() });

/** Nobody is allowed more, or less, because something was given back that was never taken. */
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

const failed = new Set(['FAILED', 'TIMED_OUT', 'ABORTED']);

/** A journey may have failed, if another run of it took its place, or nothing is left for it to do. */
const lostForGood = async (run: WatchedRun): Promise<string[]> => {
  const lines = (await run.executions()).filter(({ status }) => failed.has(status));
  const lost = await Promise.all(
    lines.map(async ({ name, status }) => {
      const [code, number] = name.split('-');
      const ticket = await ticketStore(run.table).find(TicketCode.parse(code));
      const isOver = ticket && (ticket.run > Number(number) || !isTimeDependent(ticket));
      return isOver ? [] : [`the execution ${name} is ${status}`];
    }),
  );
  return lost.flat();
};

/** Longer than the conditions of AWS delay any delivery. */
const longestDelay = 'PT1M';

/** What does not hold of a run as a whole, when all its lives have ended and their last events have arrived. */
export const brokenOfRun = async (run: WatchedRun): Promise<string[]> => {
  await run.advance(longestDelay);
  await run.settle();
  return [
    ...(await miscounted(run.table, await run.now())),
    ...(await belowZero(run.table)),
    ...(await lostForGood(run)),
    ...(await withoutNextStep(run.table)),
    ...(await run.deadLetters()).map(({ queue }) => `a letter is left in ${queue}`),
  ];
};
