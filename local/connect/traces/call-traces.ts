import * as z from 'zod';
import type { CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import type { Resources } from '../../assembly/resources.ts';
import type { Clock } from '../../component-types.ts';
import type { KinesisStreams } from '../../kinesis/kinesis-streams.ts';
import type { EventBridgeEmulator } from '../../services/event-bridge.ts';
import { createS3ObjectStore } from '../../services/s3/s3-objects.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import { buildContactEvents } from './contact-events.ts';
import { buildContactRecord } from './contact-record.ts';
import { readInstanceStorage } from './instance-storage.ts';
import { buildIvrRecording } from './ivr-recording.ts';

export type CallTraceOptions = {
  kinesis: KinesisStreams;
  putEvent: EventBridgeEmulator['putEvent'];
};

type CallTracesDeps = CallTraceOptions & { resources: Resources; store: SqliteStore; clock: Clock };

export type CallTraceWriter = {
  /**
   * Writes the data that Amazon Connect leaves after a call: the recording in S3, the contact events and the contact record.
   */
  leave(transcript: CallTranscript): void;
};

export function createCallTraceWriter({
  resources,
  store,
  clock,
  kinesis,
  putEvent,
}: CallTracesDeps): CallTraceWriter {
  const [instance] = resources.ofType(['AWS::Connect::Instance'], z.unknown());
  const storage = readInstanceStorage(resources);
  const objects = createS3ObjectStore(store);
  return {
    leave: (transcript) => {
      if (instance === undefined) return;
      const { region, account, identity } = instance;
      const { contactId } = transcript;
      const { recordings: recordingStorage } = storage;
      const recording = recordingStorage && buildIvrRecording(transcript, recordingStorage.prefix);
      if (recording) {
        const { bucket } = recordingStorage;
        const file = { type: 'audio/wav', cacheControl: undefined, tags: {}, putAt: clock.now() };
        objects.put({ bucket, key: recording.key }, { ...file, body: recording.file });
      }
      for (const detail of buildContactEvents(transcript, identity.ref)) {
        putEvent({
          source: 'aws.connect',
          'detail-type': 'Amazon Connect Contact Event',
          ...{ account, region, detail },
          resources: [`${identity.ref}/contact/${contactId}`],
        });
      }
      if (storage.records === undefined) return;
      const record = buildContactRecord(transcript, recording, {
        ...{ instanceArn: identity.ref, bucket: recordingStorage?.bucket },
      });
      const data = Buffer.from(JSON.stringify(record));
      kinesis.put(storage.records, { partitionKey: contactId, data });
    },
  };
}
