import * as z from 'zod';
import type { CallName, Sent } from '../aws/named-call.ts';
import { jsonOf } from '../http-api/json-in.ts';
import { contactRights } from './contact-rights.ts';
import type { RightAsked } from './statement.ts';
import { tableRights } from './table-rights.ts';

/** Who calls, and from where: what a call names without an ARN is of that account. */
type Caller = { region: string; account: string };

type Rights = (name: CallName, sent: Sent, caller: Caller) => RightAsked[] | undefined;

const Text = z.string().optional();
const KeyAsked = z.object({ KeyId: z.string() });
const SecretAsked = z.object({ SecretId: Text });
const MachineAsked = z.object({ stateMachineArn: Text });
const QueueAsked = z.object({ QueueUrl: z.string() });
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

/** What is named by an ARN, or by its name alone. */
const named = (service: string, caller: Caller, kind: string, name: string): string =>
  name.startsWith('arn:') ? name : arn(service, caller, `${kind}/${name}`);

const bodyOf = ({ body }: Sent): unknown => jsonOf(body);

const one = (action: string, ...resources: (string | undefined)[]): RightAsked[] => [
  { action, resources: resources.flatMap((resource) => resource ?? []) },
];

const queueArn = (url: string, caller: Caller): string =>
  arn('sqs', caller, url.slice(url.lastIndexOf('/') + 1));

const events: Rights = (_, sent, caller) =>
  Events.parse(bodyOf(sent)).Entries.map(({ EventBusName, Source }) => ({
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

/** A number that a message goes to has no ARN. */
const sns: Rights = ({ operation }, { body }) => {
  const form = new URLSearchParams(body.toString('utf8'));
  return one(`sns:${operation}`, form.get('TopicArn') ?? form.get('TargetArn') ?? '*');
};

/** An address is its own, or its domain's. */
const ses: Rights = ({ operation }, sent, caller) => {
  if (operation !== 'POST outbound-emails') return undefined;
  const { FromEmailAddress, ConfigurationSetName } = Mail.parse(bodyOf(sent));
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

const s3: Rights = (_, { method, path, headers }) => {
  const [place = '', query = ''] = path.split('?');
  const resource = `arn:aws:s3:::${decodeURIComponent(place.slice(1))}`;
  const verb = { GET: 'Get', HEAD: 'Get', PUT: 'Put', DELETE: 'Delete' }[method];
  if (!verb) return undefined;
  if (/(^|&)tagging(=|&|$)/.test(query)) return one(`s3:${verb}ObjectTagging`, resource);
  const tags = headers['x-amz-tagging'] ? one('s3:PutObjectTagging', resource) : [];
  return [...one(`s3:${verb}Object`, resource), ...tags];
};

const services: Record<string, Rights> = {
  dynamodb: ({ operation }, sent, caller) =>
    tableRights(operation, bodyOf(sent), (table) => arn('dynamodb', caller, `table/${table}`)),
  kms: ({ operation }, sent, caller) =>
    one(`kms:${operation}`, named('kms', caller, 'key', KeyAsked.parse(bodyOf(sent)).KeyId)),
  'secrets-manager': ({ operation }, sent) =>
    one(`secretsmanager:${operation}`, SecretAsked.parse(bodyOf(sent)).SecretId),
  'step-functions': ({ operation }, sent) =>
    one(`states:${operation}`, MachineAsked.parse(bodyOf(sent)).stateMachineArn),
  sqs: ({ operation }, sent, caller) =>
    one(`sqs:${operation}`, queueArn(QueueAsked.parse(bodyOf(sent)).QueueUrl, caller)),
  eventbridge: events,
  sns,
  ses,
  s3,
  Transcribe: ({ operation }, sent, caller) => {
    const { TranscriptionJobName: job, ...output } = Job.parse(bodyOf(sent));
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
  connect: (_, sent, caller) => contactRights(sent, (resource) => arn('connect', caller, resource)),
  lambda: (_, { path }, caller) => {
    const [, , , name = ''] = path.split('/').map(decodeURIComponent);
    return one(
      'lambda:InvokeFunction',
      name.startsWith('arn:') ? name : arn('lambda', caller, `function:${name}`),
    );
  },
  /** Who takes part in a chat has a token for it, and needs no right. */
  'connect-participant': () => [],
};

/** Prefixes in policies of all services that functions call. */
export const calledServices = [
  ...['connect', 'dynamodb', 'events', 'kms', 'lambda', 's3'],
  ...['secretsmanager', 'ses', 'sns', 'sqs', 'states', 'transcribe'],
];

/** Whose keys are public may be asked by anybody, who then signs nothing. */
const isSigned = ({ headers }: Sent): boolean => headers['authorization'] !== undefined;

/** What a call asks for; nothing where the local run doesn't know, which is as good as not granted. */
export const rightsAsked: Rights = (name, sent, caller) =>
  isSigned(sent) ? services[name.service]?.(name, sent, caller) : [];
