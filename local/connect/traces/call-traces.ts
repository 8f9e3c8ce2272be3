import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';
import type { KinesisStreams } from '../../kinesis/kinesis-streams.ts';
import type { Clock } from '../../parts.ts';
import type { EventBridge } from '../../services/event-bridge.ts';
import { openS3Objects } from '../../services/s3-objects.ts';
import type { SqliteStore } from '../../store.ts';
import type { Transcript } from '../transcript.ts';
import { contactEvents } from './contact-events.ts';
import { contactRecord } from './contact-record.ts';
import { readInstanceStorage } from './instance-storage.ts';
import { ivrRecording } from './ivr-recording.ts';

export type TraceOptions = { kinesis: KinesisStreams; tell: EventBridge['tell'] };

type CallTracesDeps = TraceOptions & { resources: Resources; store: SqliteStore; clock: Clock };

export type CallTraces = {
  /**
   * Writes the data that Amazon Connect produces after a call: the recording in S3, contact events and the contact record.
   */
  leave(transcript: Transcript): void;
};

export function openCallTraces({
  resources,
  store,
  clock,
  kinesis,
  tell,
}: CallTracesDeps): CallTraces {
  const [instance] = resources.ofType(['AWS::Connect::Instance'], z.unknown());
  const storage = readInstanceStorage(resources);
  const objects = openS3Objects(store);
  return {
    leave: (transcript) => {
      if (instance === undefined) return;
      const { region, account, identity } = instance;
      const { contactId } = transcript;
      const { recordings: kept } = storage;
      const recording = kept && ivrRecording(transcript, kept.prefix);
      if (recording) {
        const { bucket } = kept;
        const file = { type: 'audio/wav', cacheControl: undefined, tags: {}, putAt: clock.now() };
        objects.put({ bucket, key: recording.key }, { ...file, body: recording.file });
      }
      for (const detail of contactEvents(transcript, identity.ref)) {
        tell({
          source: 'aws.connect',
          'detail-type': 'Amazon Connect Contact Event',
          ...{ account, region, detail },
          resources: [`${identity.ref}/contact/${contactId}`],
        });
      }
      if (storage.records === undefined) return;
      const record = contactRecord(transcript, recording, {
        ...{ instanceArn: identity.ref, bucket: kept?.bucket },
      });
      const data = Buffer.from(JSON.stringify(record));
      kinesis.put(storage.records, { partitionKey: contactId, data });
    },
  };
}
