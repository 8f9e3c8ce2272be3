import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { createEndedTicketFinder } from '../../adapters/dynamodb/tickets/ended-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { applyRetention, type RetentionRunResult } from '../../core/privacy/apply-retention.ts';
import type { RetentionRule } from '../../core/privacy/retention.ts';
import { LocalDate, toLocalDate } from '../../core/time/local-date.ts';
import { isValidOn } from '../../core/time/validity.ts';
import { defineCommand } from '../cli/command.ts';
import { UsageError } from '../cli/command-error.ts';
import { printLine } from '../cli/program.ts';
import { retentionTexts as words } from './retention-texts.ts';
import { connectStageTable, localStageHelp, tableOptions } from './stage.ts';

/**
 * Maximum number of tickets in a dry run of retention (erasure of ended tickets' personal data). It exceeds the tickets of
 * any stage, because this command has no time limit.
 */
const maxTickets = 10_000_000;

const formatRetentionRun = (
  run: RetentionRunResult,
  { rules, on }: { rules: readonly RetentionRule[]; on: Date },
): string[] => [
  words.head(toLocalDate(on), run.anonymised),
  ...rules
    .filter((rule) => isValidOn(rule, toLocalDate(on)))
    .map((rule) => words.rule(rule, run.byRule[rule.id] ?? 0)),
  ...Object.entries(run.kept).map(([because, tickets]) => words.kept(because, tickets)),
  words.untouched,
];

const rehearseRetention = async (table: TicketTable, now: Date, on: Date): Promise<string[]> => {
  const directory = createCachedDirectoryReader(table, () => now);
  const ports = {
    tickets: createTicketStore(table),
    ended: createEndedTicketFinder(table),
    directory,
    reportUnreadable: () => undefined, // counted in the result
    now: () => on,
  };
  const run = await applyRetention({ maxTickets: maxTickets, isRehearsal: true }, ports);
  return formatRetentionRun(run, { rules: (await directory()).retention, on });
};

/**
 * Returns the instant at which the nightly retention (erasure of old personal data) runs on a day. Throws a `UsageError` if
 * the day is invalid.
 */
const parseNight = (day: string): Date => {
  if (LocalDate.safeParse(day).success) return new Date(`${day}T02:30:00+07:00`);
  throw new UsageError(`--on must be a day such as 2027-01-01, not "${day}".`);
};

export const rehearseRetentionCommand = defineCommand({
  description: `Rehearses the nightly run that anonymizes tickets past their retention period, and shows by rule how many it
would anonymize. It changes nothing. The table is read with your own AWS permissions (ListStackResources of HotlineData,
GetItem and Query of the table).

${localStageHelp}`,
  options: {
    ...tableOptions,
    on: { type: 'string', value: 'DAY', summary: 'as of the night of this day (default: now)' },
  },
  examples: ['--stage local', '--stage prod --on 2027-01-01'],
  exitCodes: { 0: 'the result was printed' },
  run: async ({ on, ...stage }) => {
    const night = on === undefined ? undefined : parseNight(on);
    const { table, now } = await connectStageTable(stage);
    printLine((await rehearseRetention(table, now, night ?? now)).join('\n'));
    return 0;
  },
});
