import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, test } from 'vitest';
import { addHotlineStacks } from '../../bin/hotline.ts';
import { listStageStacks } from '../../bin/stage-stacks.ts';
import { parseStageList } from '../../lib/config.ts';
import { simulateFailedCreation } from '../support/assembly/failed-creation.ts';
import { emptyApp } from '../support/assembly/synth.ts';

/** Synthesizes the stacks of a stage as `npm run deploy` creates them for the first time. */
const firstCreation = (stage: string): Stack[] => {
  const app = emptyApp(stage);
  const names = parseStageList(stage).flatMap(([name, config]) => listStageStacks(name, config));
  app.node.setContext('isNew', names.map(({ name }) => name).join(','));
  addHotlineStacks(app);
  app.synth();
  return app.node.children.filter((child) => child instanceof Stack);
};

describe.each(['dev', 'prod'])('failed first deployment of the stage %s', (stage) => {
  const stacks = firstCreation(stage);

  test('a failed first deployment of a stack can be rolled back, deleted and retried', () => {
    expect(stacks).not.toEqual([]);
    for (const stack of stacks)
      expect([stack.stackName, simulateFailedCreation(stack).problems]).toEqual([
        stack.stackName,
        [],
      ]);
  });

  test('a failed first deployment leaves only the resources that section 7 of docs/deploy.md lists', () => {
    const left = stacks.flatMap((stack) => simulateFailedCreation(stack).left);
    const kinds = new Set(left.map((one) => one.split(' ')[0]));
    const harmless = [
      'AWS::Logs::LogGroup',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::Lambda::Version',
    ];
    const retainedTypes = ['AWS::DynamoDB::GlobalTable', 'AWS::Cognito::UserPool'];
    expect(kinds).toEqual(new Set([...harmless, ...(stage === 'prod' ? retainedTypes : [])]));
  });
});

const problemsWith = (removalPolicy: RemovalPolicy, roleName?: string): string[] => {
  const stack = new Stack(new App(), 'S');
  new Role(stack, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    ...(roleName && { roleName }),
  }).applyRemovalPolicy(removalPolicy);
  return simulateFailedCreation(stack).problems;
};

test('simulateFailedCreation reports a resource that survives a failed first deployment under a fixed name and so blocks the next attempt', () => {
  expect(problemsWith(RemovalPolicy.RETAIN, 'Fixed')).toEqual([
    expect.stringContaining('survives under its fixed RoleName'),
  ]);
  expect(problemsWith(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, 'Fixed')).toEqual([]);
  expect(problemsWith(RemovalPolicy.RETAIN)).toEqual([]);
});
