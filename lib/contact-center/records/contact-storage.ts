import { type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { createStorageKey, storageKeyDefinitions } from '../../shared/storage-key.ts';
import type { ConnectInstanceResource } from '../instance/connect-instance.ts';

type ContactStorageProps = {
  instance: ConnectInstanceResource;
  recordings: IBucket;
  recordShards: number | undefined;
  removalPolicy: RemovalPolicy;
};

/**
 * Prefixes of the recordings bucket under which the Connect instance writes its files. The hotline's functions write under
 * other prefixes.
 */
const prefixes = { CALL_RECORDINGS: 'calls', CHAT_TRANSCRIPTS: 'chats' };

/** Storage for finished contacts: call recordings and chat transcripts in S3, contact records in a Kinesis stream. */
export class ContactStorage extends Construct {
  /** Kinesis stream to which Connect writes one record for each contact, some minutes after the contact has ended. */
  readonly records: Stream;

  constructor(scope: Construct, id: string, props: ContactStorageProps) {
    super(scope, id);
    const { instance, recordings, recordShards, removalPolicy } = props;
    const instanceArn = instance.arn;
    for (const [resourceType, bucketPrefix] of Object.entries(prefixes))
      new CfnInstanceStorageConfig(this, resourceType, {
        instanceArn,
        resourceType,
        storageType: 'S3',
        s3Config: {
          bucketName: recordings.bucketName,
          bucketPrefix,
          ...(recordings.encryptionKey && {
            encryptionConfig: { encryptionType: 'KMS', keyId: recordings.encryptionKey.keyArn },
          }),
        },
      });
    this.records = new Stream(this, 'Records', {
      ...(recordShards === undefined
        ? { streamMode: StreamMode.ON_DEMAND }
        : { streamMode: StreamMode.PROVISIONED, shardCount: recordShards }),
      encryption: StreamEncryption.KMS,
      encryptionKey: createStorageKey(this, storageKeyDefinitions.contactRecords, removalPolicy),
      removalPolicy,
    });
    Validations.of(this.records).acknowledge({
      id: 'AwsSolutions-KDS3',
      reason:
        'Amazon Connect cannot write with the AWS managed key for Kinesis, and a customer managed key can be disabled.',
    });
    new CfnInstanceStorageConfig(this, 'CONTACT_TRACE_RECORDS', {
      instanceArn,
      resourceType: 'CONTACT_TRACE_RECORDS',
      storageType: 'KINESIS_STREAM',
      kinesisStreamConfig: { streamArn: this.records.streamArn },
    });
  }
}
