import * as z from 'zod';
import type { AwsCallName } from '../aws/aws-call-name.ts';
import type { AwsHttpRequest } from '../constraints/find-operation.ts';
import { parseJsonBody } from '../http-api/parse-json.ts';
import { findConnectPermissions } from './connect-permissions.ts';
import type { RequiredPermission } from './statement.ts';
import { findTablePermissions } from './table-permissions.ts';

/** Region and account of the calling function. A resource that the AWS call names without an ARN belongs to both. */
type Caller = { region: string; account: string };

type PermissionFinder = (
  name: AwsCallName,
  request: AwsHttpRequest,
  caller: Caller,
) => RequiredPermission[] | undefined;

const Text = z.string().optional();
const KmsKeyRequest = z.object({ KeyId: z.string() });
const UserPoolRequest = z.object({ UserPoolId: z.string() });
const SecretRequest = z.object({ SecretId: Text });
const StateMachineRequest = z.object({ stateMachineArn: Text });
const QueueRequest = z.object({ QueueUrl: z.string() });
const Events = z.object({
  Entries: z.array(z.object({ EventBusName: z.string().default('default'), Source: Text })),
});
const Mail = z.object({ FromEmailAddress: z.string(), ConfigurationSetName: Text });
const Job = z.object({
  TranscriptionJobName: z.string(),
  OutputBucketName: Text,
  OutputKey: Text,
  OutputEncryptionKMSKeyId: Text,
});

const arn = (service: string, { region, account }: Caller, resource: string): string =>
  resource.startsWith('arn:') ? resource : `arn:aws:${service}:${region}:${account}:${resource}`;

/** Returns an ARN unchanged, or builds the ARN of the resource that has the given name. */
const buildResourceArn = (service: string, caller: Caller, kind: string, name: string): string =>
  name.startsWith('arn:') ? name : arn(service, caller, `${kind}/${name}`);

const bodyOf = ({ body }: AwsHttpRequest): unknown => parseJsonBody(body);

const requirePermission = (
  action: string,
  ...resources: (string | undefined)[]
): RequiredPermission[] => [{ action, resources: resources.flatMap((resource) => resource ?? []) }];

const queueArn = (url: string, caller: Caller): string =>
  arn('sqs', caller, url.slice(url.lastIndexOf('/') + 1));

const events: PermissionFinder = (_, sentRequest, caller) =>
  Events.parse(bodyOf(sentRequest)).Entries.map(({ EventBusName, Source }) => ({
    action: 'events:PutEvents',
    resources: [
      arn(
        'events',
        caller,
        EventBusName.startsWith('arn:') ? EventBusName : `event-bus/${EventBusName}`,
      ),
    ],
    context: { 'events:source': Source === undefined ? [] : [Source] },
  }));

/** Returns the permissions that an SNS call requires; for SMS to a phone number, the resource is `*`. */
const sns: PermissionFinder = ({ operation }, { body }) => {
  const form = new URLSearchParams(body.toString('utf8'));
  return requirePermission(
    `sns:${operation}`,
    form.get('TopicArn') ?? form.get('TargetArn') ?? '*',
  );
};

/**
 * Returns the permissions that sending e-mail requires; policies may allow either the sender's e-mail address or its domain.
 */
const sesv2: PermissionFinder = ({ operation }, request, caller) => {
  if (operation !== 'SendEmail') return undefined;
  const { FromEmailAddress, ConfigurationSetName } = Mail.parse(bodyOf(request));
  const address = /<([^>]+)>/.exec(FromEmailAddress)?.[1] ?? FromEmailAddress;
  const identities = [address, address.slice(address.indexOf('@') + 1)];
  const context = { 'ses:FromAddress': [address] };
  const names = [
    identities.map((name) => `identity/${name}`),
    ...(ConfigurationSetName ? [[`configuration-set/${ConfigurationSetName}`]] : []),
  ];
  return names.map((all) => ({
    action: 'ses:SendEmail',
    resources: all.map((name) => arn('ses', caller, name)),
    context,
  }));
};

/** Returns the permissions that an S3 call requires; storing an object with tags also requires `s3:PutObjectTagging`. */
const s3: PermissionFinder = ({ operation }, { path, headers }) => {
  const [place = ''] = path.split('?');
  const resource = `arn:aws:s3:::${decodeURIComponent(place.slice(1))}`;
  const tags = headers['x-amz-tagging'] ? requirePermission('s3:PutObjectTagging', resource) : [];
  return [...requirePermission(`s3:${operation}`, resource), ...tags];
};

const services: Record<string, PermissionFinder> = {
  dynamodb: ({ operation }, request, caller) =>
    findTablePermissions(operation, bodyOf(request), (table) =>
      arn('dynamodb', caller, `table/${table}`),
    ),
  kms: ({ operation }, request, caller) =>
    requirePermission(
      `kms:${operation}`,
      buildResourceArn('kms', caller, 'key', KmsKeyRequest.parse(bodyOf(request)).KeyId),
    ),
  AWSCognitoIdentityProviderService: ({ operation }, request, caller) =>
    requirePermission(
      `cognito-idp:${operation}`,
      buildResourceArn(
        'cognito-idp',
        caller,
        'userpool',
        UserPoolRequest.parse(bodyOf(request)).UserPoolId,
      ),
    ),
  secretsmanager: ({ operation }, request) =>
    requirePermission(`secretsmanager:${operation}`, SecretRequest.parse(bodyOf(request)).SecretId),
  stepfunctions: ({ operation }, request) =>
    requirePermission(
      `states:${operation}`,
      StateMachineRequest.parse(bodyOf(request)).stateMachineArn,
    ),
  sqs: ({ operation }, request, caller) =>
    requirePermission(
      `sqs:${operation}`,
      queueArn(QueueRequest.parse(bodyOf(request)).QueueUrl, caller),
    ),
  events,
  sns,
  sesv2,
  s3,
  transcribe: ({ operation }, request, caller) => {
    const { TranscriptionJobName: job, ...output } = Job.parse(bodyOf(request));
    return [
      {
        action: `transcribe:${operation}`,
        resources: [arn('transcribe', caller, `transcription-job/${job}`)],
        context: Object.fromEntries(
          Object.entries(output).flatMap(([name, value]) =>
            value === undefined ? [] : [[`transcribe:${name}`, [value]]],
          ),
        ),
      },
    ];
  },
  connect: ({ operation }, request, caller) =>
    findConnectPermissions(operation, request, (resource) => arn('connect', caller, resource)),
  lambda: (_, { path }, caller) => {
    const [, , , name = ''] = path.split('/').map(decodeURIComponent);
    return requirePermission(
      'lambda:InvokeFunction',
      name.startsWith('arn:') ? name : arn('lambda', caller, `function:${name}`),
    );
  },
  /**
   * Calls of Connect's Participant Service require no IAM permission, because chat participants are authorized by tokens.
   */
  connectparticipant: () => [],
};

/** IAM service prefixes of all AWS services that the Lambda functions call. */
export const calledServicePrefixes = [
  ...['cognito-idp', 'connect', 'dynamodb', 'events', 'kms', 'lambda', 's3'],
  ...['secretsmanager', 'ses', 'sns', 'sqs', 'states', 'transcribe'],
];

/** Returns true when the AWS request is signed. Requests for public keys need no signature. */
const isSigned = ({ headers }: AwsHttpRequest): boolean => headers['authorization'] !== undefined;

/** Returns the IAM permissions that an AWS call requires; undefined for an unknown operation, which is treated as denied. */
export const findRequiredPermissions: PermissionFinder = (name, request, caller) =>
  isSigned(request) ? services[name.service]?.(name, request, caller) : [];
