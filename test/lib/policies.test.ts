import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadAwsActions } from '../../local/iam/aws-actions.ts';
import { readPolicies, servicesOf } from '../../local/iam/policies.ts';
import { allowsDelivery } from '../../local/iam/resource-policies.ts';
import { stageResources } from '../support/stage-resources.ts';
import { policyProblems } from '../support/statement-problems.ts';

/** Grants of the CDK's event sources that IAM ignores: Lambda polls a shard without them. */
const idleGrants = [
  /: dynamodb:ListStreams supports no resource/, // granted on "*" by lib/shared/list-streams.ts
  /: kinesis:ListStreams supports no resource/,
  /: kinesis:(DescribeStreamConsumer|SubscribeToShard) is not about .*:stream\//, // for enhanced fan-out alone
];

describe.each(['local-edge', 'dev', 'prod'])('policies of %s', (stage) => {
  const resources = stageResources(stage);
  const policies = readPolicies(resources);

  test('name only actions, resources and condition keys that AWS publishes', async () => {
    const actions = await loadAwsActions(servicesOf(policies));
    const problems = policies.flatMap((policy) => policyProblems(policy, actions));
    expect(problems.filter((problem) => !idleGrants.some((idle) => idle.test(problem)))).toEqual(
      [],
    );
  });

  test('let CloudWatch publish every alarm under the topic’s key', () => {
    const topics = resources.ofType(
      ['AWS::SNS::Topic'],
      z.object({ KmsMasterKeyId: z.string().optional() }),
    );
    const keyOf = new Map(
      topics.map(({ identity, properties }) => [identity.ref, properties.KmsMasterKeyId]),
    );
    const Actions = z.array(z.string()).default([]);
    const alarms = resources.ofType(
      ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
      z.object({ AlarmActions: Actions, OKActions: Actions }),
    );
    expect(alarms.length).toBeGreaterThan(90);
    for (const { identity, properties } of alarms) {
      const sourceArn = identity.attributes['Arn'] ?? '';
      expect(properties.AlarmActions).toHaveLength(1);
      for (const topic of [...properties.AlarmActions, ...properties.OKActions]) {
        const from = { service: 'cloudwatch.amazonaws.com', sourceArn };
        expect(allowsDelivery(policies, { ...from, action: 'sns:Publish', resource: topic })).toBe(
          true,
        );
        for (const action of ['kms:Decrypt', 'kms:GenerateDataKey'])
          expect(
            allowsDelivery(policies, { ...from, action, resource: keyOf.get(topic) ?? '' }),
          ).toBe(true);
      }
    }
  });
});
