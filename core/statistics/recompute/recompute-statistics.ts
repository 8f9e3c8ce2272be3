import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { type LocalDate, listDaysBetween } from '../../time/local-date.ts';
import { computeTicketCounts } from '../compute-ticket-counts.ts';
import type { StatisticsStore } from '../statistics.ts';
import {
  addTicketCounts,
  computeTicketCountsDifference,
  parseCounterKey,
  type TicketCounts,
} from '../ticket-counts.ts';

export type RecomputeStatisticsDeps = {
  tickets: Pick<TicketStore, 'history'>;
  /** Iterates over the codes of all tickets opened on the day, reading them page by page. */
  openedOn(day: LocalDate): AsyncIterable<TicketCode>;
  statistics: StatisticsStore;
  /** Updates the stored counts of a ticket before the comparison. Absent if the run only compares and does not repair. */
  repair?(code: TicketCode): Promise<void>;
};

type RecomputeRange = {
  from: LocalDate;
  to: LocalDate;
  /** Earliest opening date of the tickets to read. Older tickets are ignored. */
  since: LocalDate;
  /** Latest opening date of the tickets to read. Later tickets are ignored. */
  until: LocalDate;
  /** Maximum number of tickets to read in one recomputation, because their counts are held in memory. */
  maxTickets: number;
};

export type RecomputeStatisticsResult =
  | { kind: 'recounted'; tickets: number; counted: TicketCounts; difference: TicketCounts }
  | { kind: 'too-many' };

const daysAtOnce = 20;
const ticketsAtOnce = 20;

const computeCountsOfTickets = async (
  codes: readonly TicketCode[],
  { tickets, repair }: RecomputeStatisticsDeps,
) => {
  const tallies = await Promise.all(
    codes.map(async (code) => {
      await repair?.(code);
      const found = await tickets.history(code);
      return found ? computeTicketCounts(found) : {};
    }),
  );
  return addTicketCounts(tallies);
};

const readCodesOpenedOn = async (
  day: LocalDate,
  { openedOn }: RecomputeStatisticsDeps,
): Promise<TicketCode[]> => {
  const codes: TicketCode[] = [];
  for await (const code of openedOn(day)) codes.push(code);
  return codes;
};

/** Returns only those statistics counts that are about the requested days or about tickets that are open now. */
const selectRequestedCounts = (counts: TicketCounts, { from, to }: RecomputeRange): TicketCounts =>
  Object.fromEntries(
    Object.entries(counts).filter(([text]) => {
      const { period } = parseCounterKey(text);
      return period.kind === 'open' || (period.date >= from && period.date <= to);
    }),
  );

const readStoredCounts = async (
  { from, to }: RecomputeRange,
  { getCounts }: StatisticsStore,
): Promise<TicketCounts> => {
  const tallies: TicketCounts[] = [await getCounts('open')];
  for (const day of listDaysBetween(from, to)) tallies.push(await getCounts(day));
  return addTicketCounts(tallies);
};

/**
 * Recomputes the statistics from the events of the tickets. Returns the difference that must be added to the stored counters
 * to make them correct.
 */
export async function recomputeStatistics(
  recomputeRange: RecomputeRange,
  ports: RecomputeStatisticsDeps,
): Promise<RecomputeStatisticsResult> {
  const tallies: TicketCounts[] = [];
  let tickets = 0;
  const days = listDaysBetween(recomputeRange.since, recomputeRange.until);
  for (let day = 0; day < days.length; day += daysAtOnce) {
    const some = days.slice(day, day + daysAtOnce).map((date) => readCodesOpenedOn(date, ports));
    const codes = (await Promise.all(some)).flat();
    tickets += codes.length;
    if (tickets > recomputeRange.maxTickets) return { kind: 'too-many' };
    for (let at = 0; at < codes.length; at += ticketsAtOnce) {
      tallies.push(await computeCountsOfTickets(codes.slice(at, at + ticketsAtOnce), ports));
    }
  }
  const counted = selectRequestedCounts(addTicketCounts(tallies), recomputeRange);
  const difference = computeTicketCountsDifference(
    await readStoredCounts(recomputeRange, ports.statistics),
    counted,
  );
  return { kind: 'recounted', tickets, counted, difference };
}
