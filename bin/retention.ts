import { parseArgs } from 'node:util';
import { isAwsRefusal } from '../adapters/aws-cli/ask-aws.ts';
import { directorySnapshot } from '../adapters/dynamodb/directory-snapshot.ts';
import { earlierTickets } from '../adapters/dynamodb/earlier-tickets.ts';
import { endedTickets } from '../adapters/dynamodb/ended-tickets.ts';
import { ticketTable } from '../adapters/dynamodb/table.ts';
import { ticketStore } from '../adapters/dynamodb/ticket-store.ts';
import { retentionWords as words } from '../core/messages/wording/retention.ts';
import { applyRetention, type RetentionRun } from '../core/privacy/apply-retention.ts';
import { notLookedAtSince } from '../core/privacy/find-earlier.ts';
import type { Retention } from '../core/privacy/retention.ts';
import { LocalDate, localDate } from '../core/time/local-date.ts';
import { isValidOn } from '../core/time/validity.ts';
import { stagesNamed } from '../lib/config.ts';
import { tableOfStage } from './table-of-stage.ts';

const text = { type: 'string' } as const;
const options = {
  ...{ stage: text, on: text, table: text },
  at: { ...text, default: 'http://localhost:3000' },
} as const;
type Asked = { stage: string; on: string | undefined; at: string; file: string | undefined };

/** More than any stage has: a person waits for the answer, and no function's time. */
const most = 10_000_000;

type Found = { rules: readonly Retention[]; on: Date; notFoundSince: LocalDate | undefined };

const linesOf = (run: RetentionRun, { rules, on, notFoundSince }: Found): string[] => [
  words.head(localDate(on), run.anonymised),
  ...rules
    .filter((rule) => isValidOn(rule, localDate(on)))
    .map((rule) => words.rule(rule, run.byRule[rule.id] ?? 0)),
  ...Object.entries(run.kept).map(([because, tickets]) => words.kept(because, tickets)),
  notFoundSince === undefined ? words.allFound : words.notFoundYet(notFoundSince),
  words.untouched,
];

/** As the night of that day would of all that has been found by now, and touches nothing. */
const rehearse = async ({ stage, at, file, on }: Asked): Promise<string[] | undefined> => {
  const found = await tableOfStage({ stage, at, file });
  if (!found) return undefined;
  const then = on ? new Date(`${on}T02:30:00+07:00`) : found.now;
  const table = ticketTable(found.table);
  const directory = directorySnapshot(table, () => found.now);
  const ports = {
    ...{ tickets: ticketStore(table), ended: endedTickets(table), directory },
    now: () => then,
  };
  const run = await applyRetention({ most, isRehearsal: true }, ports);
  const place = await earlierTickets(table).place();
  const notFoundSince = notLookedAtSince(place?.day, found.now);
  return linesOf(run, { rules: (await directory()).retention, on: then, notFoundSince });
};

const asked = (): Asked | string => {
  try {
    const { stage, on, at, table } = parseArgs({ options }).values;
    if (!stage) return words.noStage;
    if (stagesNamed(stage).length !== 1) return words.oneStage;
    if (on !== undefined && !LocalDate.safeParse(on).success) return words.dayWanted;
    return { stage, on, at, file: table };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
};

const told = async (question: Asked): Promise<string[] | string> => {
  try {
    return (await rehearse(question)) ?? words.notThere(question.stage);
  } catch (error) {
    // without a way to AWS, or rights there, it says which
    if (!isAwsRefusal(error)) throw error;
    return error.message;
  }
};

const question = asked();
const lines = typeof question === 'string' ? question : await told(question);
if (typeof lines === 'string') {
  process.stderr.write(`${lines}\n\n${words.usage}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${lines.join('\n')}\n`);
}
