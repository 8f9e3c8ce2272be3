import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { importTableLines, isTicketLine } from '../../adapters/dynamodb/table-copy.ts';
import { defineCommand } from '../cli/command.ts';
import { UsageError } from '../cli/command-error.ts';
import { printLine } from '../cli/program.ts';
import { streamTableLines } from '../table-lines.ts';
import { connectStageTable, localStageHelp, tableOptions } from './stage.ts';

const exportTable = async (file: string, table: TicketTable): Promise<number> => {
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

async function* readLines(file: string, areTickets: boolean): AsyncIterable<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (isTicketLine(line) === areTickets) yield line;
  }
}

const importTable = async (file: string, table: TicketTable): Promise<number> =>
  (await importTableLines(table, readLines(file, false))) +
  (await importTableLines(table, readLines(file, true)));

type CopyTask = (table: TicketTable) => Promise<number>;

const chooseTask = (exportFile: string | undefined, importFile: string | undefined): CopyTask => {
  if (exportFile !== undefined && importFile === undefined) {
    return (table) => exportTable(exportFile, table);
  }
  if (importFile !== undefined && exportFile === undefined) {
    return (table) => importTable(importFile, table);
  }
  throw new UsageError('Pass either --export FILE or --import FILE.');
};

const text = { type: 'string', value: 'FILE' } as const;

export const copyTableCommand = defineCommand({
  description: `Writes all items of a table to a file, one JSON line each, or puts the lines of a file into a table. Items
that exist are overwritten. The file holds personal data: protect it as the table is protected.
See docs/runbook.md#restore.

${localStageHelp}`,
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
    const work = chooseTask(exportFile, importFile);
    const { table } = await connectStageTable(stage);
    const startedAt = performance.now();
    const items = await work(table);
    const seconds = (performance.now() - startedAt) / 1000;
    printLine(`${items} items in ${seconds.toFixed(1)} s`);
    return 0;
  },
});
