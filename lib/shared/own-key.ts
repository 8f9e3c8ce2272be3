import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

type AtRest = { id: string; of: string; service: string };

export const atRest = {
  tickets: { id: 'TicketsKey', of: 'the ticket table', service: 'dynamodb' },
  photos: { id: 'PhotosKey', of: 'the photos', service: 's3' },
  recordings: { id: 'RecordingsKey', of: 'the recordings', service: 's3' },
  contactRecords: { id: 'RecordsKey', of: 'the records of contacts', service: 'kinesis' },
} as const satisfies Record<string, AtRest>;

/** Whoever has a right on the thing uses its key through its service, as with the key that AWS owns. */
export function ownKey(
  scope: Construct,
  { id, of, service }: AtRest,
  removalPolicy: RemovalPolicy,
): Key {
  const key = new Key(scope, id, {
    description: `1022 Trà Vinh: ${of} at rest`,
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
          'kms:ViaService': `${service}.${region}.amazonaws.com`,
        },
      },
    }),
  );
  return key;
}
