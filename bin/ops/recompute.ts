import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createSearchTermStore } from '../../adapters/dynamodb/statistics/search-term-store.ts';
import { createStatisticsStore } from '../../adapters/dynamodb/statistics/statistics-store.ts';
import { createTicketCountStore } from '../../adapters/dynamodb/statistics/ticket-count-store.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createTicketsByDayGenerator } from '../../adapters/dynamodb/tickets/tickets-by-day.ts';
import { indexTicket } from '../../core/search/index-ticket.ts';
import { parseStatisticsRecomputeOptions } from '../../core/statistics/recompute/recompute-request.ts';
import {
  recomputeStatistics as compareCounters,
  type RecomputeStatisticsDeps,
  type RecomputeStatisticsResult,
} from '../../core/statistics/recompute/recompute-statistics.ts';
import { recomputeStatisticsTexts as words } from '../../core/statistics/recompute/recompute-texts.ts';
import { updateTicketCounts } from '../../core/statistics/update-ticket-counts.ts';
import type { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { defineCommand } from '../cli/command.ts';
import { CommandError, UsageError } from '../cli/command-error.ts';
import { printLine } from '../cli/program.ts';
import { connectStageTable, localStageHelp, tableOptions } from './stage.ts';

const createRecomputeDeps = (
  table: TicketTable,
  now: Date,
  isRepair: boolean,
): RecomputeStatisticsDeps => {
  const ports = {
    tickets: createTicketStore(table),
    statistics: createStatisticsStore(table),
    openedOn: createTicketsByDayGenerator(table),
    counts: createTicketCountStore(table),
    terms: createSearchTermStore(table),
    directory: createCachedDirectoryReader(table, () => now),
  };
  const repair = async (code: TicketCode): Promise<void> => {
    await indexTicket(code, ports);
    await updateTicketCounts(code, ports);
  };
  return { ...ports, ...(isRepair && { repair }) };
};

const formatAmounts = (amounts: Record<string, number>): string =>
  Object.entries(amounts)
    .map(([measure, amount]) => `${measure} ${amount > 0 ? '+' : ''}${amount}`)
    .join(', ');

const formatRecomputeResult = (
  { tickets, difference }: Extract<RecomputeStatisticsResult, { kind: 'recounted' }>,
  { isCheck, isRepair }: { isCheck: boolean; isRepair: boolean },
): string[] => {
  const places = Object.entries(difference);
  return [
    ...(isCheck ? [] : [words.counted(tickets)]),
    ...(places.length > 0 || isCheck ? [] : [words.same]),
    ...(places.length > 0 ? [words.different(places.length)] : []),
    ...places.map(([place, amounts]) => words.line(place, formatAmounts(amounts))),
    ...(places.length > 0 && isRepair ? [words.unrepaired] : []),
  ];
};

const day = { type: 'string', value: 'DAY' } as const;
const flag = { type: 'boolean', default: false } as const;

export const recomputeStatisticsCommand = defineCommand({
  description: `Recomputes statistics from the tickets themselves and shows where the stored counters differ. It is safe to
run at any time and to repeat.

${localStageHelp}`,
  options: {
    ...tableOptions,
    from: { ...day, summary: 'required: first day of the statistics, such as 2021-12-03' },
    to: { ...day, summary: 'last day of the statistics (default: --from)' },
    since: { ...day, summary: 'reads tickets opened from this day on (default: 180 days earlier)' },
    until: { ...day, summary: 'reads tickets opened up to this day (default: today)' },
    'max-tickets': {
      type: 'string',
      value: 'N',
      summary: 'stops instead of reading more tickets',
      default: '200000',
    },
    check: { ...flag, summary: 'prints only differences, and exits with 1 if there are any' },
    repair: {
      ...flag,
      summary:
        'first updates the counters and search index of each ticket; exits with 1 if any still differ',
    },
  },
  examples: [
    '--stage local --from 2021-12-03 --check',
    '--stage prod --from 2021-12-01 --to 2021-12-31 --repair',
  ],
  exitCodes: { 0: 'done', 1: 'with --check or --repair: counters differ, also after the repair' },
  run: async ({ stage, url, table: name, ...range }) => {
    const { table, now } = await connectStageTable({ stage, url, table: name });
    const query = parseStatisticsRecomputeOptions(range, now);
    if (query.kind === 'refused') throw new UsageError(query.reason);
    const { isCheck, isRepair } = query.request;
    const outcome = await compareCounters(query.request, createRecomputeDeps(table, now, isRepair));
    if (outcome.kind === 'too-many') throw new CommandError(words.tooMany);
    const lines = formatRecomputeResult(outcome, { isCheck, isRepair });
    if (lines.length > 0) printLine(lines.join('\n'));
    return (isCheck || isRepair) && Object.keys(outcome.difference).length > 0 ? 1 : 0;
  },
});
