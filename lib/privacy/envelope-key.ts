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
  /** The only principals that can decrypt. */
  decryptedBy: Role[];
  removalPolicy: RemovalPolicy;
};

/**
 * What IAM policies of the account can allow: reading and administering the key, and the public half, which encrypts.
 * PutKeyPolicy is among them, for CloudFormation updates the key and KMS refuses a policy that locks its author out
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html). Decrypt, ReEncrypt and CreateGrant are
 * not: no IAM policy can give them.
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

/** Creates a key pair whose private half never leaves KMS. KMS can't rotate such a key. */
export function envelopeKey(
  scope: Construct,
  id: string,
  { decryptedBy, removalPolicy }: EnvelopeKeyProps,
): Key {
  return new Key(scope, id, {
    description: `1022 Trà Vinh: ${id}`,
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
