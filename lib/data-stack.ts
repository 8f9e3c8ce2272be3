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
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { recordingsBucket } from './contact-center/recordings-bucket.ts';
import { photoBucket } from './photo/photo-bucket.ts';
import { envelopeKey } from './privacy/envelope-key.ts';
import { EnvelopeRoles } from './privacy/envelope-roles.ts';
import { dataRemoval } from './shared/data-removal.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import { atRest, ownKey } from './shared/own-key.ts';

/** What must survive: the tickets with their photos and recordings, the keys that seal citizens' identities, and the secret of the codes. */
export class HotlineData extends HotlineStack {
  readonly tickets: TableV2;
  /** The tickets' photos. */
  readonly photos: Bucket;
  /** Citizens' voices. */
  readonly recordings: Bucket;
  /** The roles that can decrypt with the next two keys. */
  readonly roles: EnvelopeRoles;
  /** Opens a citizen's phone number and e-mail: only for who delivers messages. */
  readonly contactKey: Key;
  /** Opens a citizen's name and all else that tells who they are. */
  readonly identityKey: Key;
  /** Keys the ticket codes, PINs, links and look-up hashes. */
  readonly secret: Secret;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      description: '1022 Trà Vinh: tickets, sealing keys, secret',
      env: { region: config.region },
    });
    const removalPolicy = dataRemoval(config.keepDataOnDelete);
    this.roles = new EnvelopeRoles(this, 'EnvelopeRoles', removalPolicy);
    const { deliverAlerts, openCallback, revealIdentity, breakGlass } = this.roles;
    this.contactKey = envelopeKey(this, 'ContactKey', {
      decryptedBy: [deliverAlerts, openCallback, breakGlass],
      removalPolicy,
    });
    this.identityKey = envelopeKey(this, 'IdentityKey', {
      decryptedBy: [revealIdentity, breakGlass],
      removalPolicy,
    });
    this.secret = codeSecret(this, removalPolicy);
    this.tickets = new TableV2(this, 'Tickets', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexes,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: config.hasOwnTableKey
        ? TableEncryptionV2.customerManagedKey(ownKey(this, atRest.tickets, removalPolicy))
        : TableEncryptionV2.dynamoOwnedKey(),
      deletionProtection: config.keepDataOnDelete,
      // a protected table can't be deleted by a creation that fails, so it stays, empty and under a name of its own
      removalPolicy: config.keepDataOnDelete ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.photos = photoBucket(this, {
      key: config.hasOwnTableKey ? ownKey(this, atRest.photos, removalPolicy) : undefined,
      removalPolicy,
    });
    this.recordings = recordingsBucket(this, {
      key: ownKey(this, atRest.recordings, removalPolicy),
      keptDays: config.recordingsKeptDays,
      removalPolicy,
    });
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** `gsi1` is a unit's queue by due time (at its maximum of 20 attributes; the unit is in its key), `gsi2` looks up a caller's tickets and lists staff, `gsi3` finds what is due, `gsi4` what may be the same matter, `gsi5` what is late, `gsi6` has every ticket by its day, and what happened on a day. */
const indexes: GlobalSecondaryIndexPropsV2[] = [
  index('gsi1', [
    ...['code', 'status', 'service', 'topic', 'areaName', 'place', 'priority', 'version'],
    ...['openedAt', 'clocks', 'cycle', 'rungs', 'excerpt', 'areaCode', 'accused'],
    ...['takenBy', 'callerHash', 'isSuspect', 'complaintHold'],
    'possibleEmergency',
  ]),
  index('gsi2', [
    ...['code', 'openedAt'],
    ...['sub', 'role', 'unit', 'name', 'addedAt', 'granted', 'withdrawnAt'],
  ]),
  index('gsi3', ['code', 'run', 'key', 'retries']),
  index('gsi4', ['code']),
  index('gsi5', [
    ...['code', 'status', 'service', 'topic', 'areaName', 'place', 'priority', 'version'],
    ...['openedAt', 'clocks', 'unit', 'unitName', 'cycle', 'accused', 'excerpt', 'takenBy'],
    ...['isSuspect', 'possibleEmergency'],
  ]),
  index('gsi6', ['code']),
];

function index(indexName: string, nonKeyAttributes: string[]): GlobalSecondaryIndexPropsV2 {
  return {
    indexName,
    partitionKey: text(`${indexName}pk`),
    sortKey: text(`${indexName}sk`),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes,
  };
}

function codeSecret(scope: Construct, removalPolicy: RemovalPolicy): Secret {
  const secret = new Secret(scope, 'Secret', {
    description:
      '1022 Trà Vinh: every version of the secret; `current` names the one for new tickets',
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
      'Tickets name the version that made their code and PIN, so a version is added by hand and none is ever replaced: a rotation would lock citizens out of their tickets.',
  });
  return secret;
}
