import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

type AtRest = { id: string; of: string; services: string[] };

export const storageKeyDefinitions = {
  tickets: { id: 'TicketsKey', of: 'the ticket table', services: ['dynamodb'] },
  photos: { id: 'PhotosKey', of: 'the photos', services: ['s3'] },
  recordings: { id: 'RecordingsKey', of: 'the recordings', services: ['s3', 'transcribe'] },
  contactRecords: { id: 'RecordsKey', of: 'the records of contacts', services: ['kinesis'] },
} as const satisfies Record<string, AtRest>;

/**
 * Creates a KMS key that encrypts stored data. Principals with permission for the data can use the key, but only through the
 * AWS service that stores the data.
 */
export function createStorageKey(
  scope: Construct,
  { id, of, services }: AtRest,
  removalPolicy: RemovalPolicy,
): Key {
  const key = new Key(scope, id, {
    description: `1022 hotline: ${of} at rest`,
    enableKeyRotation: true,
    removalPolicy,
  });
  const { region, account } = Stack.of(scope);
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new AnyPrincipal()],
      actions: [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
      ],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': account,
          'kms:ViaService': services.map((service) => `${service}.${region}.amazonaws.com`),
        },
      },
    }),
  );
  return key;
}
