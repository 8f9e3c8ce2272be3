import * as z from 'zod';
import type { AwsServiceEmulator } from '../component-types.ts';
import {
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from '../services/aws-json.ts';
import { type KinesisStreams, kinesisShardId } from './kinesis-streams.ts';

const StreamReference = z.object({
  StreamName: z.string().optional(),
  StreamARN: z.string().optional(),
});
const Entry = z.object({
  Data: z.base64().transform((data) => Buffer.from(data, 'base64')),
  PartitionKey: z.string().min(1).max(256),
});
const PutRecord = StreamReference.extend(Entry.shape);
const PutRecords = StreamReference.extend({ Records: z.array(Entry).min(1).max(500) });

/** Emulates the operations `PutRecord` and `PutRecords` of Amazon Kinesis. */
export function createKinesisEmulator(streams: KinesisStreams): AwsServiceEmulator {
  const streamIn = ({ StreamARN, StreamName }: z.infer<typeof StreamReference>) =>
    streams.arnOf(StreamARN ?? StreamName ?? '');
  const noStream = failOperation('ResourceNotFoundException', 'The stream does not exist');
  const put = (stream: string, { Data, PartitionKey }: z.infer<typeof Entry>) => ({
    SequenceNumber: streams.put(stream, { partitionKey: PartitionKey, data: Data }),
    ShardId: kinesisShardId,
  });
  return createAwsJsonService({
    endpointName: 'KINESIS',
    target: 'Kinesis_20131202',
    version: '1.1',
    operations: {
      PutRecord: defineOperation(PutRecord, (input) => {
        const stream = streamIn(input);
        return stream === undefined ? noStream : succeedOperation(put(stream, input));
      }),
      PutRecords: defineOperation(PutRecords, (input) => {
        const stream = streamIn(input);
        if (stream === undefined) return noStream;
        const Records = input.Records.map((entry) => put(stream, entry));
        return succeedOperation({ FailedRecordCount: 0, Records });
      }),
    },
  });
}
