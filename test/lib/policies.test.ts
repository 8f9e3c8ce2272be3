import { describe, expect, test } from 'vitest';
import { loadIamActionCatalogue } from '../../local/iam/aws-actions.ts';
import { isAwsServiceDeliveryAllowed } from '../../local/iam/check-deliveries.ts';
import { listAwsServiceDeliveries } from '../../local/iam/deliveries.ts';
import { readPolicies } from '../../local/iam/policies.ts';
import { policyProblems, servicesOf } from '../support/assembly/policy-problems.ts';
import { stageResources } from '../support/assembly/stage-resources.ts';

/** Grants of the CDK's event sources that IAM ignores, because Lambda polls a shard without them. */
const idleGrants = [
  /: dynamodb:ListStreams supports no resource/, // granted on "*" by lib/shared/functions/grant-list-streams.ts
  /: kinesis:ListStreams supports no resource/,
  /: kinesis:(DescribeStreamConsumer|SubscribeToShard) is not about .*:stream\//, // needed for enhanced fan-out only
];

describe.each(['local-edge', 'dev', 'prod'])('IAM policies of the stage %s', (stage) => {
  const resources = stageResources(stage);
  const policies = readPolicies(resources);

  test('IAM policies name only actions, resources and condition keys that AWS publishes', async () => {
    const actions = await loadIamActionCatalogue(servicesOf(policies));
    const problems = policies.flatMap((policy) => policyProblems(policy, actions));
    expect(problems.filter((problem) => !idleGrants.some((idle) => idle.test(problem)))).toEqual(
      [],
    );
  });

  test('IAM policies allow every delivery between AWS services that the templates configure', () => {
    const deliveries = listAwsServiceDeliveries(resources);
    expect(
      deliveries.filter((delivery) => !isAwsServiceDeliveryAllowed(policies, delivery)),
    ).toEqual([]);
    expect(new Set(deliveries.map(({ service }) => service.split('.')[0]))).toEqual(
      new Set([
        ...['apigateway', 'budgets', 'cloudtrail', 'cloudwatch', 'connect', 'events', 'lambda'],
        ...['logging', 'logs', 'scheduler', 'sns', 'states'],
      ]),
    );
  });
});

test('the check of deliveries between AWS services fails when resource policies are missing', () => {
  const resources = stageResources('prod');
  const policies = readPolicies(resources);
  const deliveries = listAwsServiceDeliveries(resources);
  const targets = policies.flatMap(({ kind, attachedTo: [arn = ''], statements }) =>
    kind === 'resource' &&
    /:(lambda|sqs|sns|s3):/.test(arn) &&
    statements.some(({ Effect, Principal }) => Effect === 'Allow' && Principal?.Service)
      ? [arn]
      : [],
  );
  const idle = targets.filter((target) => {
    const others = policies.filter(({ attachedTo }) => !attachedTo.includes(target));
    return deliveries.every((delivery) => isAwsServiceDeliveryAllowed(others, delivery));
  });
  expect(new Set(targets).size).toBeGreaterThan(30);
  expect(idle).toEqual([]);
});
