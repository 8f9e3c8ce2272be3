import { parseArgs } from 'node:util';
import { directorySnapshot } from '../adapters/dynamodb/directory-snapshot.ts';
import { endedTickets } from '../adapters/dynamodb/ended-tickets.ts';
import { ticketTable } from '../adapters/dynamodb/table.ts';
import { ticketStore } from '../adapters/dynamodb/ticket-store.ts';
import { retentionWords as words } from '../core/messages/wording/retention.ts';
import { applyRetention, type RetentionRun } from '../core/privacy/apply-retention.ts';
import { keptReasons } from '../core/privacy/kept-because.ts';

const options = {
  'dry-run': { type: 'boolean', default: false },
  most: { type: 'string', default: '10000' },
  on: { type: 'string' },
} as const;

type Asked = { most: number; isRehearsal: boolean; now: Date };

const asked = (): Asked | string => {
  try {
    const { most, on, 'dry-run': isRehearsal } = parseArgs({ options }).values;
    if (!/^[1-9]\d*$/.test(most)) return words.mostWanted;
    if (on === undefined) return { most: Number(most), isRehearsal, now: new Date() };
    const now = new Date(`${on}T02:30:00+07:00`);
    // what is not over yet is not made to go
    if (!isRehearsal || Number.isNaN(now.getTime())) return words.onWanted;
    return { most: Number(most), isRehearsal, now };
  } catch (error) {
    // what parseArgs says of an option that it doesn't know names that option
    if (!(error instanceof TypeError)) throw error;
    return error.message;
  }
};

const linesOf = ({ anonymised, kept, isAll }: RetentionRun, { isRehearsal }: Asked): string[] => [
  isRehearsal ? words.wouldGo(anonymised) : words.gone(anonymised),
  ...keptReasons.flatMap((because) => {
    const count = kept[because];
    return count ? [words.kept(because, count)] : [];
  }),
  ...(isAll ? [] : [words.more]),
];

const refuse = (why: string): void => {
  process.stderr.write(`${why}\n\n${words.usage}\n`);
  process.exitCode = 2;
};

const run = async (question: Asked, name: string): Promise<void> => {
  const table = ticketTable(name);
  const now = () => question.now;
  const outcome = await applyRetention(question, {
    tickets: ticketStore(table),
    ended: endedTickets(table),
    directory: directorySnapshot(table, now),
    now,
  });
  for (const line of linesOf(outcome, question)) process.stdout.write(`${line}\n`);
};

const question = asked();
const table = process.env['TICKET_TABLE'];
if (typeof question === 'string') refuse(question);
else if (!table) refuse(words.tableWanted);
else await run(question, table);
