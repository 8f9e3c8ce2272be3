import { Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { listStageStacks } from '../../bin/stage-stacks.ts';
import { parseStageList } from '../../lib/config.ts';
import { hotlineApp } from '../support/assembly/synth.ts';

const stacks = hotlineApp('dev,prod').node.children.filter((child) => child instanceof Stack);

test('the list of a stage’s stacks equals the stacks of the CDK app, with their regions', () => {
  const listed = parseStageList('dev,prod').flatMap(([stage, config]) =>
    listStageStacks(stage, config).map(({ name, region = config.region }) => ({ name, region })),
  );
  const made = stacks.map(({ stackName, region }) => ({ name: stackName, region }));
  expect(new Set(listed)).toEqual(new Set(made));
});

test('stacks of production are protected from deletion, those of other stages are not', () => {
  for (const { stackName, terminationProtection } of stacks)
    expect([stackName, terminationProtection ?? false]).toEqual([
      stackName,
      stackName.endsWith('-prod'),
    ]);
});
