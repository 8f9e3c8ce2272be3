import type { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  PolicyDocument,
  PolicyStatement,
  type Role,
} from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

type EnvelopeKeyProps = {
  /** The only IAM roles that can decrypt personal data with this KMS key. */
  decryptedBy: Role[];
  removalPolicy: RemovalPolicy;
};

/**
 * KMS actions that IAM policies can allow: administering the key and reading the public key. `PutKeyPolicy` is included,
 * because KMS rejects a policy that locks out its author
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html). `Decrypt`, `ReEncrypt` and `CreateGrant`
 * are excluded, so no IAM policy can grant them.
 */
const administration = [
  'CancelKeyDeletion',
  'CreateAlias',
  'DeleteAlias',
  'DescribeKey',
  'DisableKey',
  'EnableKey',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'GetPublicKey',
  'ListGrants',
  'ListKeyPolicies',
  'ListResourceTags',
  'PutKeyPolicy',
  'RevokeGrant',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateAlias',
  'UpdateKeyDescription',
].map((operation) => `kms:${operation}`);

/**
 * Creates an RSA key pair for encrypting personal data. The private key never leaves KMS, and KMS cannot rotate such a key.
 */
export function createEnvelopeKey(
  scope: Construct,
  id: string,
  { decryptedBy, removalPolicy }: EnvelopeKeyProps,
): Key {
  return new Key(scope, id, {
    description: `1022 hotline: ${id}`,
    keySpec: KeySpec.RSA_3072,
    keyUsage: KeyUsage.ENCRYPT_DECRYPT,
    policy: new PolicyDocument({
      statements: [
        new PolicyStatement({
          sid: 'AdministrationWithoutDecryption',
          principals: [new AccountRootPrincipal()],
          actions: administration,
          resources: ['*'],
        }),
        new PolicyStatement({
          sid: 'Decryption',
          principals: decryptedBy,
          actions: ['kms:Decrypt'],
          resources: ['*'],
        }),
      ],
    }),
    removalPolicy,
  });
}
