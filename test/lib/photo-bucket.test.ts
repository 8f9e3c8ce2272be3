import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../support/assembly/synth.ts';

const { Data, Intake, Ticketing } = synthStacks('prod');

const Statement = z.object({
  Action: z.union([z.string().array(), z.string().transform((one) => [one])]),
  Resource: z.unknown().optional(),
});
const Policy = z.object({
  Properties: z.object({
    PolicyName: z.string(),
    PolicyDocument: z.object({ Statement: Statement.array() }),
  }),
});

/** Returns true for resources of the recordings bucket. */
const isOfVoices = (resource: unknown): boolean =>
  /Recordings/.test(JSON.stringify(resource)) && !/Photos/.test(JSON.stringify(resource));

/** Returns the S3 permissions of each function, by policy name, without those on recordings. */
const rightsOnPhotos = () =>
  [Intake, Ticketing]
    .flatMap(({ template }) => Object.values(template.findResources('AWS::IAM::Policy')))
    .map((resource) => Policy.parse(resource).Properties)
    .flatMap(({ PolicyName, PolicyDocument }) =>
      PolicyDocument.Statement.filter(
        ({ Action, Resource }) =>
          Action.some((action) => action.startsWith('s3:')) && !isOfVoices(Resource),
      ).map(({ Action, Resource }) => ({
        who: PolicyName.replace(/Role.*/, ''),
        actions: Action,
        isForPhotosOnly: /"\/tickets\/\*"/.test(JSON.stringify(Resource)),
      })),
    );

describe('S3 bucket for photos', () => {
  test('the photo bucket has no public access, requires TLS and is encrypted under the province’s key', () => {
    Data.template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: Match.anyValue(),
            },
          },
        ],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    Data.template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  test('photos without a ticket are deleted after a week, and the bucket keeps no old versions', () => {
    Data.template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: Match.absent(),
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({
            Status: 'Enabled',
            Prefix: 'tickets/',
            TagFilters: [{ Key: 'listed', Value: 'no' }],
            ExpirationInDays: 7,
          }),
        ]),
      },
    });
  });
});

test('only functions that receive photos write them, and none can delete or list them', () => {
  const rights = rightsOnPhotos();
  expect(rights.filter(({ isForPhotosOnly }) => !isForPhotosOnly)).toEqual([]);
  const whoMay = (action: string) =>
    rights.filter(({ actions }) => actions.includes(action)).map(({ who }) => who);
  expect(whoMay('s3:PutObject')).toEqual([
    'Open311Open311',
    'PhotoUploadUploadPhoto',
    'PlatformChatReplyToMessages',
    'OfficerPageOfficerPage',
    'StaffApiStaffApi',
  ]);
  expect(whoMay('s3:GetObject')).toEqual([
    'PublicApiPublicApi',
    'PhotoUploadUploadPhoto',
    'OfficerPageOfficerPage',
    'StaffApiStaffApi',
  ]);
  expect(whoMay('s3:DeleteObjectTagging')).toEqual(['TicketStreamHandlerHandleTicketStream']);
  const all = rights.flatMap(({ actions }) => actions);
  expect(all.filter((action) => /DeleteObject$|List|\*/.test(action))).toEqual([]);
});
