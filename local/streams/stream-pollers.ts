import type { Resources } from '../assembly/resources.ts';
import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type { Clock } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { Database } from '../dynamodb/database.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { throwUserError } from '../user-error.ts';
import { readTableStreamMappings } from './event-source.ts';
import { type StreamPoller, startStreamPoller } from './stream-poller.ts';
import { createSharedStreamPageReader } from './stream-reader.ts';

type StreamPumpsDeps = {
  resources: Resources;
  database: Database;
  functions: LocalFunctions;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  isFresh: boolean;
  delayOf?: GetDeliveryDelay | undefined;
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
