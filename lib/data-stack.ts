import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { createRecordingsBucket } from './contact-center/records/recordings-bucket.ts';
import { createUrgentChangeQueue } from './messages/urgent-change-queue.ts';
import { createPhotoBucket } from './photo/photo-bucket.ts';
import { createEnvelopeKey } from './privacy/envelope-key.ts';
import { EnvelopeRoles } from './privacy/envelope-roles.ts';
import { toDataRemovalPolicy } from './shared/data-removal.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import { createStorageKey, storageKeyDefinitions } from './shared/storage-key.ts';
import type { StageConfig } from './stage-config.ts';

/**
 * Stack with all data that must never be lost: tickets, photos, recordings, KMS keys for personal data, and the secret from
 * which ticket codes are derived. It also has the queue that all functions use which change tickets.
 */
export class DataStack extends HotlineStack {
  readonly tickets: TableV2;
  /** Queue of changes of emergencies, which overtake other changes that wait in the table's stream. */
  readonly urgentChanges: Queue;
  readonly photos: Bucket;
  /** Bucket with recordings of calls, voice messages and chats. */
  readonly recordings: Bucket;
  /** IAM roles that may decrypt personal data with the KMS keys `contactKey` or `identityKey`. */
  readonly roles: EnvelopeRoles;
  /**
   * KMS key for encrypted contact details (phone number, e-mail). Only the functions that contact citizens and the
   * break-glass role can decrypt with this key.
   */
  readonly contactKey: Key;
  /** KMS key for encrypted identities: a citizen's name and other identifying data. */
  readonly identityKey: Key;
  /** Secret from which ticket codes, PINs, officer links and HMACs for look-ups are derived. */
  readonly secret: Secret;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      description: '1022 hotline: ticket table, encryption keys, secret',
      env: { region: config.region },
    });
    const removalPolicy = toDataRemovalPolicy(config.keepDataOnDelete);
    this.roles = new EnvelopeRoles(this, 'EnvelopeRoles', removalPolicy);
    const { deliverAlerts, openCallback, revealIdentity, breakGlass } = this.roles;
    this.contactKey = createEnvelopeKey(this, 'ContactKey', {
      decryptedBy: [deliverAlerts, openCallback, breakGlass],
      removalPolicy,
    });
    this.identityKey = createEnvelopeKey(this, 'IdentityKey', {
      decryptedBy: [revealIdentity, breakGlass],
      removalPolicy,
    });
    this.secret = createHotlineSecret(this, removalPolicy);
    this.tickets = new TableV2(this, 'Tickets', {
      partitionKey: stringAttribute('pk'),
      sortKey: stringAttribute('sk'),
      globalSecondaryIndexes: indexes,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: config.hasOwnTableKey
        ? TableEncryptionV2.customerManagedKey(
            createStorageKey(this, storageKeyDefinitions.tickets, removalPolicy),
          )
        : TableEncryptionV2.dynamoOwnedKey(),
      deletionProtection: config.keepDataOnDelete,
      // a failed creation cannot delete a protected table, so an empty table with its own name would remain
      removalPolicy: config.keepDataOnDelete ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.urgentChanges = createUrgentChangeQueue(this);
    this.photos = createPhotoBucket(this, {
      key: config.hasOwnTableKey
        ? createStorageKey(this, storageKeyDefinitions.photos, removalPolicy)
        : undefined,
      removalPolicy,
    });
    this.recordings = createRecordingsBucket(this, {
      key: createStorageKey(this, storageKeyDefinitions.recordings, removalPolicy),
      keptDays: config.recordingsKeptDays,
      removalPolicy,
    });
  }
}

const stringAttribute = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * Secondary indexes of the ticket table. `docs/data-model.md` lists the items in each index. `gsi1` projects 20 attributes,
 * the maximum.
 */
const indexes: GlobalSecondaryIndexPropsV2[] = [
  defineIndex('gsi1', [
    ...['code', 'status', 'service', 'topic', 'areaName', 'place', 'priority', 'version'],
    ...['openedAt', 'clocks', 'cycle', 'escalationSteps', 'excerpt', 'areaCode', 'accused'],
    ...['takenBy', 'callerHash', 'isSuspect', 'complaintHold'],
    'possibleEmergency',
  ]),
  defineIndex('gsi2', [
    ...['code', 'openedAt'],
    ...['sub', 'role', 'unit', 'name', 'addedAt', 'granted', 'unitSince', 'withdrawnAt'],
  ]),
  defineIndex('gsi3', ['code', 'run', 'key', 'retries']),
  defineIndex('gsi4', ['code']),
  defineIndex('gsi5', [
    ...['code', 'status', 'service', 'topic', 'areaName', 'place', 'priority', 'version'],
    ...['openedAt', 'clocks', 'unit', 'unitName', 'cycle', 'accused', 'excerpt', 'takenBy'],
    ...['isSuspect', 'possibleEmergency', 'complaintHold'],
  ]),
  defineIndex('gsi6', ['code']),
];

function defineIndex(indexName: string, nonKeyAttributes: string[]): GlobalSecondaryIndexPropsV2 {
  return {
    indexName,
    partitionKey: stringAttribute(`${indexName}pk`),
    sortKey: stringAttribute(`${indexName}sk`),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes,
  };
}

function createHotlineSecret(scope: Construct, removalPolicy: RemovalPolicy): Secret {
  const secret = new Secret(scope, 'Secret', {
    description:
      '1022 hotline: all versions of the hotline secret; `current` names the version for new tickets',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ current: 'v1' }),
      generateStringKey: 'v1',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'Tickets refer to the secret version of their code and PIN. Versions are added by hand and never replaced; a rotation would lock citizens out of their tickets.',
  });
  return secret;
}
