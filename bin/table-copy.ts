import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type TicketTable, ticketTable } from '../adapters/dynamodb/table.ts';
import { isTicketLine, putLines } from '../adapters/dynamodb/table-copy.ts';
import { tableCopyWords as words } from '../core/messages/wording/table-copy.ts';
import { linesOf } from './table-lines.ts';

const refuse = (why: string): void => {
  process.stderr.write(`${why}\n\n${words.usage}\n`);
  process.exitCode = 2;
};

const exportTo = async (file: string, table: TicketTable): Promise<number> => {
  let items = 0;
  async function* counted(): AsyncIterable<string> {
    for await (const line of linesOf(table)) {
      items += 1;
      yield `${line}\n`;
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(file, { mode: 0o600 }));
  return items;
};

async function* linesIn(file: string, areTickets: boolean): AsyncIterable<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (isTicketLine(line) === areTickets) yield line;
  }
}

const importFrom = async (file: string, table: TicketTable): Promise<number> =>
  (await putLines(table, linesIn(file, false))) + (await putLines(table, linesIn(file, true)));

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { export: text, import: text } });
const name = process.env['TICKET_TABLE'];
const begun = performance.now();

if ((values.export === undefined) === (values.import === undefined)) refuse(words.oneOf);
else if (!name) refuse(words.tableWanted);
else {
  const table = ticketTable(name);
  const items = values.export
    ? await exportTo(values.export, table)
    : await importFrom(values.import ?? '', table);
  process.stdout.write(`${words.done(items, (performance.now() - begun) / 1000)}\n`);
}
