import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import {
  type AwsServiceAccess,
  type AwsServiceAccessReader,
  getDeliveryIamAction,
  getResourceArn,
  getRoleName,
} from './delivery.ts';

const DeadLetter = z.object({ Arn: z.string() }).optional();

const ruleTargets: AwsServiceAccessReader = (resources) =>
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
        const from = { service: 'events.amazonaws.com', sourceArn: getResourceArn(rule) };
        const dead = DeadLetterConfig?.Arn;
        const role = RoleArn && getRoleName(RoleArn);
        return [
          { ...from, action: getDeliveryIamAction(Arn), resource: Arn, ...(role && { role }) },
          ...(dead ? [{ ...from, action: getDeliveryIamAction(dead), resource: dead }] : []),
        ];
      }),
    );

const schedules: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(
      ['AWS::Scheduler::Schedule'],
      z.object({
        Target: z.object({ Arn: z.string(), RoleArn: z.string(), DeadLetterConfig: DeadLetter }),
      }),
    )
    .flatMap(({ region, account, properties: { Target } }) =>
      [Target.Arn, Target.DeadLetterConfig?.Arn].flatMap((resource) =>
        resource
          ? {
              ...{ service: 'scheduler.amazonaws.com', role: getRoleName(Target.RoleArn) },
              sourceArn: `arn:aws:scheduler:${region}:${account}:schedule-group/default`,
              ...{ action: getDeliveryIamAction(resource), resource },
            }
          : [],
      ),
    );

const subscriptions: AwsServiceAccessReader = (resources) =>
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
              ...{ action: getDeliveryIamAction(resource), resource },
            }
          : [],
      ),
    );

const logSubscriptions: AwsServiceAccessReader = (resources) => {
  const groups = resources.ofType(['AWS::Logs::LogGroup'], z.object({}));
  return resources
    .ofType(
      ['AWS::Logs::SubscriptionFilter'],
      z.object({ LogGroupName: z.string(), DestinationArn: z.string() }),
    )
    .map(({ properties: { LogGroupName, DestinationArn } }) => {
      const group = groups.find(({ identity }) => identity.ref === LogGroupName);
      return {
        ...{
          service: 'logs.amazonaws.com',
          sourceArn: group ? getResourceArn(group) : LogGroupName,
        },
        ...{ action: getDeliveryIamAction(DestinationArn), resource: DestinationArn },
      };
    });
};

const Arns = z.array(z.string()).default([]);

/**
 * Lists the permissions that publishing to an SNS topic requires; an encrypted topic also requires permissions for its KMS
 * key.
 */
const toTopic = (
  resources: Resources,
  service: string,
  sourceArn: string,
  topic: string,
): AwsServiceAccess[] => {
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

const alarms: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(['AWS::CloudWatch::Alarm'], z.object({ AlarmActions: Arns, OKActions: Arns }))
    .flatMap((alarm) =>
      [...new Set([...alarm.properties.AlarmActions, ...alarm.properties.OKActions])].flatMap(
        (topic) => toTopic(resources, 'cloudwatch.amazonaws.com', getResourceArn(alarm), topic),
      ),
    );

const budgets: AwsServiceAccessReader = (resources) =>
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

/**
 * Lists the deliveries that EventBridge rules, schedules, SNS and log subscriptions, alarms and budgets make to other
 * resources.
 */
export const listMessageDeliveries: AwsServiceAccessReader = (resources) =>
  [ruleTargets, schedules, subscriptions, logSubscriptions, alarms, budgets].flatMap((read) =>
    read(resources),
  );
