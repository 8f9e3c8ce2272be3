import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { opsProgram } from '../../../bin/ops.ts';
import { type ProgramResult, runProgramHere } from '../run-program.ts';
import { startTestTable } from '../table/test-table.ts';

export type LocalStage = {
  table: TicketTable;
  /** Folder for the test's files, which is also the data folder of the stage. */
  folder: string;
  ops(command: string, ...args: string[]): Promise<ProgramResult>;
  stop(): Promise<void>;
};

const environmentOf = async ({ client, name }: TicketTable): Promise<string> => {
  const { protocol, hostname, port } = (await client.config.endpoint?.()) ?? {};
  return [
    `TICKET_TABLE=${name}`,
    `AWS_ENDPOINT_URL_DYNAMODB=${protocol}//${hostname}:${port}`,
    ...['AWS_REGION=local', 'AWS_ACCESS_KEY_ID=local', 'AWS_SECRET_ACCESS_KEY=local', ''],
  ].join('\n');
};

/**
 * Starts those parts of a local hotline that the operations commands use: `table.env` with a test table, and the clock.
 * Starts much faster than a hotline.
 */
export async function startLocalStage(now: string): Promise<LocalStage> {
  const folder = mkdtempSync(join(tmpdir(), 'local-stage-'));
  const table = await startTestTable();
  writeFileSync(join(folder, 'table.env'), await environmentOf(table));
  const server = createServer((_, response) => response.end(JSON.stringify({ now })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    table,
    folder,
    ops: (command, ...args) =>
      runProgramHere(
        opsProgram,
        [command, '--stage', 'local', '--url', `http://127.0.0.1:${port}`, ...args],
        { HOTLINE_DATA: folder },
      ),
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
      await table.stop();
    },
  };
}
