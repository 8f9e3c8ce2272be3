import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { importLines, isTicketLine } from '../../adapters/dynamodb/table-copy.ts';
import { defineCommand } from '../cli/command.ts';
import { UsageError } from '../cli/command-error.ts';
import { printLine } from '../cli/program.ts';
import { streamTableLines } from '../table-lines.ts';
import { localHelp, openTable, tableOptions } from './stage.ts';

const exportTo = async (file: string, table: TicketTable): Promise<number> => {
  let items = 0;
  async function* counted(): AsyncIterable<string> {
    for await (const line of streamTableLines(table)) {
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
  (await importLines(table, linesIn(file, false))) +
  (await importLines(table, linesIn(file, true)));

type Work = (table: TicketTable) => Promise<number>;

const workOf = (exportFile: string | undefined, importFile: string | undefined): Work => {
  if (exportFile !== undefined && importFile === undefined) {
    return (table) => exportTo(exportFile, table);
  }
  if (importFile !== undefined && exportFile === undefined) {
    return (table) => importFrom(importFile, table);
  }
  throw new UsageError('Pass either --export FILE or --import FILE.');
};

const text = { type: 'string', value: 'FILE' } as const;

export const copyCommand = defineCommand({
  description: `Writes all items of a table to a file, one JSON line each, or puts the lines of a file into a table. Items
that exist are overwritten. The file holds personal data: protect it as the table is protected.
See docs/runbook.md#restore.

${localHelp}`,
  options: {
    ...tableOptions,
    export: { ...text, summary: 'file to write' },
    import: { ...text, summary: 'file to read' },
  },
  examples: [
    '--stage local --export copy.jsonl',
    '--stage prod --table tickets-restored --export copy.jsonl',
    '--stage prod --import copy.jsonl',
  ],
  exitCodes: { 0: 'all items were copied' },
  run: async ({ export: exportFile, import: importFile, ...stage }) => {
    const work = workOf(exportFile, importFile);
    const { table } = await openTable(stage);
    const startedAt = performance.now();
    const items = await work(table);
    const seconds = (performance.now() - startedAt) / 1000;
    printLine(`${items} items in ${seconds.toFixed(1)} s`);
    return 0;
  },
});
