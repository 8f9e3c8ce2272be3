import type { Resources } from '../assembly/resources.ts';
import type { DeliveryDelayLookup } from '../aws/conditions.ts';
import type { Database } from '../dynamodb/database.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { Clock } from '../parts.ts';
import type { DeadLetterQueues } from '../queues.ts';
import { throwUserError } from '../refuse.ts';
import type { SqliteStore } from '../store.ts';
import { readTableStreamMappings } from './event-source.ts';
import { type StreamPoller, startStreamPoller } from './stream-pump.ts';
import { createSharedStreamPageReader } from './stream-reader.ts';

type StreamPumpsDeps = {
  resources: Resources;
  database: Database;
  functions: LocalFunctions;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  isFresh: boolean;
  delayOf?: DeliveryDelayLookup | undefined;
  report(line: string): void;
};

/** Starts one poller for each event source mapping of a DynamoDB table stream. */
export function startStreamPollers({
  resources,
  database,
  ...world
}: StreamPumpsDeps): Promise<StreamPoller[]> {
  const readPage = createSharedStreamPageReader(database.call);
  return Promise.all(
    readTableStreamMappings(resources, database.tables).map((source) =>
      startStreamPoller({
        ...world,
        source,
        call: database.call,
        readPage,
        revision: database.revision,
        streamArn:
          database.streamOf(source.table) ??
          throwUserError(`Table ${source.table.name} has no stream.`),
      }),
    ),
  );
}
