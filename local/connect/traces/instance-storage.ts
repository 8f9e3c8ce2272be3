import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';

const Storage = z.object({
  ResourceType: z.string(),
  S3Config: z.object({ BucketName: z.string(), BucketPrefix: z.string() }).optional(),
  KinesisStreamConfig: z.object({ StreamArn: z.string() }).optional(),
});

/**
 * Storage locations of the Connect instance for recordings and contact records. A location is undefined when the cloud
 * assembly configures none.
 */
export type InstanceStorage = {
  recordings: { bucket: string; prefix: string } | undefined;
  records: string | undefined;
};

export function readInstanceStorage(resources: Resources): InstanceStorage {
  const all = resources
    .ofType(['AWS::Connect::InstanceStorageConfig'], Storage)
    .map(({ properties }) => properties);
  const of = (type: string) => all.find(({ ResourceType }) => ResourceType === type);
  const recordings = of('CALL_RECORDINGS')?.S3Config;
  return {
    recordings: recordings && {
      bucket: recordings.BucketName,
      prefix: recordings.BucketPrefix,
    },
    records: of('CONTACT_TRACE_RECORDS')?.KinesisStreamConfig?.StreamArn,
  };
}
