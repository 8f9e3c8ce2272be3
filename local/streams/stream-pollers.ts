import type { Resources } from '../assembly/resources.ts';
import type { Database } from '../dynamodb/database.ts';
import { throwUserError } from '../user-error.ts';
import { readTableStreamMappings } from './event-source.ts';
import type { RecordDeliveryDeps } from './record-delivery.ts';
import { type StreamPoller, startStreamPoller } from './stream-poller.ts';
import { createSharedStreamPageReader } from './stream-reader.ts';

type StreamPollersDeps = RecordDeliveryDeps & {
  resources: Resources;
  database: Database;
  isFresh: boolean;
  report(line: string): void;
};

/** Starts one poller for each event source mapping of a DynamoDB table stream. */
export function startStreamPollers({
  resources,
  database,
  ...deps
}: StreamPollersDeps): Promise<StreamPoller[]> {
  const readPage = createSharedStreamPageReader(database.call);
  return Promise.all(
    readTableStreamMappings(resources, database.tables).map((source) =>
      startStreamPoller({
        ...deps,
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
