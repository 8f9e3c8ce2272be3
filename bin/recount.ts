import { parseArgs } from 'node:util';
import { countStore } from '../adapters/dynamodb/count-store.ts';
import { directorySnapshot } from '../adapters/dynamodb/directory-snapshot.ts';
import { figureStore } from '../adapters/dynamodb/figure-store.ts';
import { ticketTable } from '../adapters/dynamodb/table.ts';
import { termStore } from '../adapters/dynamodb/term-store.ts';
import { ticketStore } from '../adapters/dynamodb/ticket-store.ts';
import { ticketsByDay } from '../adapters/dynamodb/tickets-by-day.ts';
import { type Asked, askRecount } from '../core/figures/ask-recount.ts';
import { countTicket } from '../core/figures/count-ticket.ts';
import { type Recounted, type RecountPorts, recount } from '../core/figures/recount.ts';
import { recountWords as words } from '../core/messages/wording/recount.ts';
import { indexTicket } from '../core/search/index-ticket.ts';
import type { TicketCode } from '../core/ticket/code.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  from: text,
  to: text,
  since: text,
  until: text,
  most: text,
  check: flag,
  repair: flag,
};

const portsFor = (name: string, { isRepair }: Asked): RecountPorts => {
  const table = ticketTable(name);
  const ports = {
    tickets: ticketStore(table),
    figures: figureStore(table),
    openedOn: ticketsByDay(table),
    counts: countStore(table),
    terms: termStore(table),
    directory: directorySnapshot(table, () => new Date()),
  };
  const repair = async (code: TicketCode): Promise<void> => {
    await indexTicket(code, ports);
    await countTicket(code, ports);
  };
  return { ...ports, ...(isRepair && { repair }) };
};

const amountsText = (amounts: Record<string, number>): string =>
  Object.entries(amounts)
    .map(([measure, amount]) => `${measure} ${amount > 0 ? '+' : ''}${amount}`)
    .join(', ');

const linesOf = (outcome: Extract<Recounted, { kind: 'recounted' }>, isCheck: boolean) => {
  const places = Object.entries(outcome.difference);
  return [
    ...(isCheck ? [] : [words.counted(outcome.tickets)]),
    ...(places.length > 0 || isCheck ? [] : [words.same]),
    ...(places.length > 0 ? [words.different(places.length)] : []),
    ...places.map(([place, amounts]) => words.line(place, amountsText(amounts))),
  ];
};

const refuse = (why: string): void => {
  process.stderr.write(`${why}\n\n${words.usage}\n`);
  process.exitCode = 2;
};

const run = async (asked: Asked, table: string): Promise<void> => {
  const outcome = await recount(asked, portsFor(table, asked));
  if (outcome.kind === 'too-many') return refuse(words.tooMany);
  process.stdout.write(
    linesOf(outcome, asked.isCheck)
      .map((line) => `${line}\n`)
      .join(''),
  );
  if (asked.isCheck && Object.keys(outcome.difference).length > 0) process.exitCode = 1;
};

const parsed = () => {
  try {
    return askRecount(parseArgs({ options }).values, new Date());
  } catch (error) {
    // what parseArgs says of an option that it doesn't know names that option
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'refused' as const, why: error.message };
  }
};

const question = parsed();
const table = process.env['TICKET_TABLE'];
if (question.kind === 'refused') refuse(question.why);
else if (!table) refuse(words.tableWanted);
else await run(question.asked, table);
