import * as z from 'zod';
import type { Resource, Resources } from '../assembly/resources.ts';
import { readRoutes } from '../http-api/routes.ts';
import type { Delivery, RoleDelivery } from './delivery.ts';

type Reader = (resources: Resources) => (Delivery | RoleDelivery)[];

/** What delivering to a resource is called, by the service in its ARN. */
const actions: Record<string, string> = {
  lambda: 'lambda:InvokeFunction',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  events: 'events:PutEvents',
};

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';

const actionOn = (arn: string): string =>
  actions[serviceOf(arn)] ?? `${serviceOf(arn)}: no delivery is known`;

const arnOf = ({ identity }: Resource<unknown>): string => identity.attributes['Arn'] ?? '';

/** Roles are written by ARN or by name. */
const roleName = (role: string): string => role.slice(role.lastIndexOf('/') + 1);

const DeadLetter = z.object({ Arn: z.string() }).optional();

const ruleTargets: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::Events::Rule'],
      z.object({
        Targets: z.array(
          z.object({
            Arn: z.string(),
            RoleArn: z.string().optional(),
            DeadLetterConfig: DeadLetter,
          }),
        ),
      }),
    )
    .flatMap((rule) =>
      rule.properties.Targets.flatMap(({ Arn, RoleArn, DeadLetterConfig }) => {
        const from = { service: 'events.amazonaws.com', sourceArn: arnOf(rule) };
        const dead = DeadLetterConfig?.Arn;
        const to = { action: actionOn(Arn), resource: Arn };
        return [
          RoleArn ? { service: from.service, role: roleName(RoleArn), ...to } : { ...from, ...to },
          ...(dead ? [{ ...from, action: actionOn(dead), resource: dead }] : []),
        ];
      }),
    );

const schedules: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::Scheduler::Schedule'],
      z.object({
        Target: z.object({ Arn: z.string(), RoleArn: z.string(), DeadLetterConfig: DeadLetter }),
      }),
    )
    .flatMap(({ properties: { Target } }) =>
      [Target.Arn, Target.DeadLetterConfig?.Arn].flatMap((resource) =>
        resource
          ? {
              ...{ service: 'scheduler.amazonaws.com', role: roleName(Target.RoleArn) },
              ...{ action: actionOn(resource), resource },
            }
          : [],
      ),
    );

const subscriptions: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::SNS::Subscription'],
      z.object({
        TopicArn: z.string(),
        Endpoint: z.string(),
        RedrivePolicy: z.object({ deadLetterTargetArn: z.string() }).optional(),
      }),
    )
    .flatMap(({ properties: { TopicArn, Endpoint, RedrivePolicy } }) =>
      [Endpoint, RedrivePolicy?.deadLetterTargetArn].flatMap((resource) =>
        resource
          ? {
              ...{ service: 'sns.amazonaws.com', sourceArn: TopicArn },
              ...{ action: actionOn(resource), resource },
            }
          : [],
      ),
    );

const logSubscriptions: Reader = (resources) => {
  const groups = resources.ofType(['AWS::Logs::LogGroup'], z.object({}));
  return resources
    .ofType(
      ['AWS::Logs::SubscriptionFilter'],
      z.object({ LogGroupName: z.string(), DestinationArn: z.string() }),
    )
    .map(({ properties: { LogGroupName, DestinationArn } }) => {
      const group = groups.find(({ identity }) => identity.ref === LogGroupName);
      return {
        ...{ service: 'logs.amazonaws.com', sourceArn: group ? arnOf(group) : LogGroupName },
        ...{ action: actionOn(DestinationArn), resource: DestinationArn },
      };
    });
};

const apiRoutes: Reader = (resources) =>
  resources
    .ofType(['AWS::ApiGatewayV2::Api'], z.object({}))
    .flatMap(({ region, account, identity }) =>
      readRoutes(resources).map(({ routeKey, functionArn }) => {
        const [method = '', path = ''] =
          routeKey === '$default' ? ['*', '$default'] : routeKey.split(' ');
        const place = `${method === 'ANY' ? '*' : method}/${path.replace(/^\//, '')}`;
        const api = `arn:aws:execute-api:${region}:${account}:${identity.ref}`;
        return {
          ...{ service: 'apigateway.amazonaws.com', sourceArn: `${api}/$default/${place}` },
          ...{ action: actionOn(functionArn), resource: functionArn },
        };
      }),
    );

const connectFunctions: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::Connect::IntegrationAssociation'],
      z.object({ InstanceId: z.string(), IntegrationArn: z.string(), IntegrationType: z.string() }),
    )
    .filter(({ properties }) => properties.IntegrationType === 'LAMBDA_FUNCTION')
    .map(({ properties: { InstanceId, IntegrationArn } }) => ({
      ...{ service: 'connect.amazonaws.com', sourceArn: InstanceId },
      ...{ action: actionOn(IntegrationArn), resource: IntegrationArn },
    }));

const Arns = z.array(z.string()).default([]);

/** Topics under a key of the hotline need the key for each message. */
const toTopic = (
  resources: Resources,
  service: string,
  sourceArn: string,
  topic: string,
): Delivery[] => {
  const key = resources
    .ofType(['AWS::SNS::Topic'], z.object({ KmsMasterKeyId: z.string().optional() }))
    .find(({ identity }) => identity.ref === topic)?.properties.KmsMasterKeyId;
  const from = { service, sourceArn };
  return [
    { ...from, action: 'sns:Publish', resource: topic },
    ...(key
      ? ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({ ...from, action, resource: key }))
      : []),
  ];
};

const alarms: Reader = (resources) =>
  resources
    .ofType(['AWS::CloudWatch::Alarm'], z.object({ AlarmActions: Arns, OKActions: Arns }))
    .flatMap((alarm) =>
      [...new Set([...alarm.properties.AlarmActions, ...alarm.properties.OKActions])].flatMap(
        (topic) => toTopic(resources, 'cloudwatch.amazonaws.com', arnOf(alarm), topic),
      ),
    );

const budgets: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::Budgets::Budget'],
      z.object({
        NotificationsWithSubscribers: z.array(
          z.object({
            Subscribers: z.array(z.object({ Address: z.string(), SubscriptionType: z.string() })),
          }),
        ),
      }),
    )
    .flatMap(({ account, properties }) =>
      properties.NotificationsWithSubscribers.flatMap(({ Subscribers }) => Subscribers)
        .filter(({ SubscriptionType }) => SubscriptionType === 'SNS')
        .flatMap(({ Address }) =>
          toTopic(
            resources,
            'budgets.amazonaws.com',
            `arn:aws:budgets::${account}:budget`,
            Address,
          ),
        ),
    );

/** Failed events of a function go to their queue with the permissions of the function's role. */
const failedEvents: Reader = (resources) => {
  const functions = resources.ofType(['AWS::Lambda::Function'], z.object({ Role: z.string() }));
  const Failed = z.object({
    FunctionName: z.string(),
    DestinationConfig: z
      .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
      .optional(),
  });
  return resources
    .ofType(['AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::EventSourceMapping'], Failed)
    .flatMap(({ properties: { FunctionName, DestinationConfig } }) => {
      const resource = DestinationConfig?.OnFailure?.Destination;
      const found = functions.find(({ identity }) => identity.ref === FunctionName);
      return resource && found
        ? [
            {
              ...{ service: 'lambda.amazonaws.com', role: roleName(found.properties.Role) },
              ...{ action: actionOn(resource), resource },
            },
          ]
        : [];
    });
};

const stateMachines: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::StepFunctions::StateMachine'],
      z.object({ RoleArn: z.string(), DefinitionString: z.string() }),
    )
    .flatMap(({ properties: { RoleArn, DefinitionString } }) =>
      [...new Set(DefinitionString.match(/arn:aws:lambda:[^"]+/g))].map((resource) => ({
        ...{ service: 'states.amazonaws.com', role: roleName(RoleArn) },
        ...{ action: 'lambda:InvokeFunction', resource },
      })),
    );

const trails: Reader = (resources) =>
  resources
    .ofType(['AWS::CloudTrail::Trail'], z.object({ S3BucketName: z.string() }))
    .flatMap((trail) => {
      const bucket = `arn:aws:s3:::${trail.properties.S3BucketName}`;
      const from = { service: 'cloudtrail.amazonaws.com', sourceArn: arnOf(trail) };
      const context = { 's3:x-amz-acl': ['bucket-owner-full-control'] };
      return [
        { ...from, action: 's3:GetBucketAcl', resource: bucket },
        {
          ...from,
          action: 's3:PutObject',
          resource: `${bucket}/AWSLogs/${trail.account}/x`,
          context,
        },
      ];
    });

const accessLogs: Reader = (resources) =>
  resources
    .ofType(
      ['AWS::S3::Bucket'],
      z.object({
        LoggingConfiguration: z.object({ DestinationBucketName: z.string() }).optional(),
      }),
    )
    .flatMap((bucket) => {
      const to = bucket.properties.LoggingConfiguration?.DestinationBucketName;
      return to
        ? [
            {
              ...{ service: 'logging.s3.amazonaws.com', sourceArn: arnOf(bucket) },
              ...{ action: 's3:PutObject', resource: `arn:aws:s3:::${to}/x` },
              context: { 'aws:SourceAccount': [bucket.account] },
            },
          ]
        : [];
    });

/** What Connect reads and sends by itself: recordings that flows play, and messages of chats to the topic a function names. */
const connectItself: Reader = (resources) => {
  const instances = resources.ofType(['AWS::Connect::Instance'], z.object({}));
  const flows = resources.ofType(
    ['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'],
    z.object({ Content: z.string() }),
  );
  const buckets = new Set(
    flows.flatMap(({ properties: { Content } }) =>
      [...Content.matchAll(/https:\/\/([a-z0-9-]+)\.s3\./g)].map(([, bucket = '']) => bucket),
    ),
  );
  const Environment = z.object({ Variables: z.record(z.string(), z.string()) }).optional();
  const topics = new Set(
    resources
      .ofType(['AWS::Lambda::Function'], z.object({ Environment }))
      .flatMap(({ properties }) => properties.Environment?.Variables['CHAT_TOPIC'] ?? []),
  );
  return instances.flatMap((instance) => {
    const from = { service: 'connect.amazonaws.com', sourceArn: arnOf(instance) };
    return [
      ...[...buckets].map((bucket) => ({
        ...from,
        ...{ action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/vi/welcome.wav` },
      })),
      ...[...topics].map((topic) => ({ ...from, action: 'sns:Publish', resource: topic })),
    ];
  });
};

const readers = [
  ...[ruleTargets, schedules, subscriptions, logSubscriptions, apiRoutes, connectFunctions],
  ...[alarms, budgets, failedEvents, stateMachines, trails, accessLogs],
  connectItself,
];

/** Everything that services of AWS deliver to resources of the assembly by its configuration. */
export const deliveriesOf: Reader = (resources) => readers.flatMap((read) => read(resources));
