import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { earlierTickets } from '../../adapters/dynamodb/earlier-tickets.ts';
import { endedTickets } from '../../adapters/dynamodb/ended-tickets.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { retentionTexts as words } from '../../core/messages/wording/retention.ts';
import { applyRetention, type RetentionRun } from '../../core/privacy/apply-retention.ts';
import { nextBackfillDay } from '../../core/privacy/find-earlier.ts';
import type { RetentionRule } from '../../core/privacy/retention.ts';
import { LocalDate, localDate } from '../../core/time/local-date.ts';
import { isValidOn } from '../../core/time/validity.ts';
import { defineCommand } from '../cli/command.ts';
import { UsageError } from '../cli/command-error.ts';
import { print } from '../cli/program.ts';
import { localHelp, openTable, tableOptions } from './stage.ts';

/**
 * Maximum tickets that a dry run of retention covers; more than any stage has. Unlike the nightly function, this command has
 * no time limit.
 */
const maxTickets = 10_000_000;

type Context = { rules: readonly RetentionRule[]; on: Date; notFoundSince: LocalDate | undefined };

const linesOf = (run: RetentionRun, { rules, on, notFoundSince }: Context): string[] => [
  words.head(localDate(on), run.anonymised),
  ...rules
    .filter((rule) => isValidOn(rule, localDate(on)))
    .map((rule) => words.rule(rule, run.byRule[rule.id] ?? 0)),
  ...Object.entries(run.kept).map(([because, tickets]) => words.kept(because, tickets)),
  notFoundSince === undefined ? words.allFound : words.notFoundYet(notFoundSince),
  words.untouched,
];

const rehearse = async (table: TicketTable, now: Date, on: Date): Promise<string[]> => {
  const directory = cachedDirectory(table, () => now);
  const ports = {
    tickets: ticketStore(table),
    ended: endedTickets(table),
    directory,
    now: () => on,
  };
  const run = await applyRetention({ most: maxTickets, isRehearsal: true }, ports);
  const place = await earlierTickets(table).place();
  const notFoundSince = nextBackfillDay(place?.day, now);
  return linesOf(run, { rules: (await directory()).retention, on, notFoundSince });
};

/** Returns the time at which the nightly retention runs on a day. Throws a `UsageError` if the day is invalid. */
const nightOf = (day: string): Date => {
  if (LocalDate.safeParse(day).success) return new Date(`${day}T02:30:00+07:00`);
  throw new UsageError(`--on must be a day such as 2027-01-01, not "${day}".`);
};

export const retention = defineCommand({
  description: `Rehearses the nightly run that anonymizes tickets past their retention period, and shows by rule how many it
would anonymize. It changes nothing. The table is read with your own AWS permissions (ListStackResources of HotlineData,
GetItem and Query of the table).

${localHelp}`,
  options: {
    ...tableOptions,
    on: { type: 'string', value: 'DAY', summary: 'as of the night of this day (default: now)' },
  },
  examples: ['--stage local', '--stage prod --on 2027-01-01'],
  exitCodes: { 0: 'the result was printed' },
  run: async ({ on, ...stage }) => {
    const night = on === undefined ? undefined : nightOf(on);
    const { table, now } = await openTable(stage);
    print((await rehearse(table, now, night ?? now)).join('\n'));
    return 0;
  },
});
