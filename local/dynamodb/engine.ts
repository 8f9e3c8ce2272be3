import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  formatMissingDynamoDbEngineMessage,
  getDynamoDbEnginePackage,
} from '../platform/engine.mjs';
import { openSqliteFile } from '../sqlite-store.ts';
import { throwUserError } from '../user-error.ts';
import {
  createDatabaseFileReader,
  type DatabaseRevisionReader,
  type FirstSortKeyFinder,
} from './database-revision.ts';
import { endOrphanedEngine, recordEngineProcess } from './orphaned-engine.ts';

/** Running DynamoDB engine, embedded or external. */
export type DynamoDbEngine = {
  endpoint: string;
  /** Function that detects commits to the embedded engine's database file; undefined for an external DynamoDB engine. */
  revision?: DatabaseRevisionReader;
  firstPlace?: FirstSortKeyFinder;
  stop(): Promise<void>;
};

/** Starts the embedded DynamoDB engine with its data in the given directory, or uses the given external endpoint. */
export async function startDynamoDbEngine(
  directory: string,
  given: string | undefined,
): Promise<DynamoDbEngine> {
  if (given !== undefined) {
    return { endpoint: given, stop: async () => undefined };
  }
  const pidFile = join(directory, 'dynamodb.pid');
  const file = join(directory, 'dynamodb.sqlite');
  await endOrphanedEngine(pidFile, file);
  if (!existsSync(file)) {
    const first = await startDynoxide(file, pidFile);
    await first.stop();
    indexStreams(file);
  }
  return startDynoxide(file, pidFile);
}

/**
 * Adds SQLite indexes to the stream tables of the embedded DynamoDB engine. Without these indexes, writes become slower as
 * the streams grow.
 */
function indexStreams(file: string): void {
  const database = openSqliteFile(file);
  database.exec(`
    CREATE INDEX IF NOT EXISTS hotline_stream_order ON _stream_records (table_name, sequence_number);
    CREATE INDEX IF NOT EXISTS hotline_stream_number
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  `);
  database.close();
}

/**
 * Shell script that starts the DynamoDB engine and kills it when file descriptor 3 is closed, so that the engine ends
 * together with its parent process.
 */
const engineStartScript = '(read _; kill $$) <&3 & exec "$@" 3<&-';

async function startDynoxide(file: string, pidFile: string): Promise<DynamoDbEngine> {
  const port = await freePort();
  const engine = [
    findEngineBinary(),
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-path',
    file,
  ];
  const child = spawn('sh', ['-c', engineStartScript, 'sh', ...engine], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const exit = once(child, 'exit');
  recordEngineProcess(pidFile, child);
  const endpoint = `http://127.0.0.1:${port}`;
  await waitForEngine(endpoint, child);
  const { close, ...watching } = createDatabaseFileReader(file);
  return {
    endpoint,
    ...watching,
    stop: async () => {
      close();
      child.stdio[3]?.destroy();
      await exit;
    },
  };
}

function findEngineBinary(): string {
  try {
    return createRequire(import.meta.url).resolve(`${getDynamoDbEnginePackage(process)}/dynoxide`);
  } catch {
    return throwUserError(formatMissingDynamoDbEngineMessage(process));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null
    ? address.port
    : throwUserError('No free port for the embedded DynamoDB.');
}

const startLimitMilliseconds = 10_000;

async function waitForEngine(endpoint: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + startLimitMilliseconds;
  while (performance.now() < giveUpAt && child.exitCode === null) {
    const answered = await fetch(endpoint, { method: 'POST' }).catch(() => undefined);
    if (answered !== undefined) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throwUserError(
    `The embedded DynamoDB did not start within ${startLimitMilliseconds / 1000} s; another process may have locked its file.`,
  );
}
