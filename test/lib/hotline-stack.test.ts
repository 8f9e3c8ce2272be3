import { App, CfnResource } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { HotlineStack } from '../../lib/shared/hotline-stack.ts';
import { withoutValidation } from '../support/synth.ts';

type Queue = { name: string; code?: string };

/** Templates of three stacks: a function, what refers to it, and what refers to that. */
const synthesize = ({ name, code = 'a' }: Queue) => {
  const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
  const stacks = ['Data', 'Middle', 'End'].map((id) => new HotlineStack(app, id));
  stacks.reduce((given, stack) => {
    const properties = { FunctionName: given, Code: { S3Key: code } };
    const made = new CfnResource(stack, 'Made', { type: 'AWS::Lambda::Function', properties });
    new CfnResource(stack, 'Alone', { type: 'AWS::SNS::Topic' });
    return made.getAtt('Arn').toString();
  }, name);
  return withoutValidation(() =>
    stacks.map((stack) => Template.fromStack(stack).toJSON()['Resources']),
  );
};

test('replacing a resource changes the templates of all that refer to it, directly or not', () => {
  const [, middle, end] = synthesize({ name: 'one' });
  const [, otherMiddle, otherEnd] = synthesize({ name: 'two' });
  expect(otherMiddle.Made.Properties).toEqual(middle.Made.Properties); // a weak reference alone would not show it
  expect(otherMiddle.Made.Metadata).not.toEqual(middle.Made.Metadata);
  expect(otherEnd.Made.Metadata).not.toEqual(end.Made.Metadata);
});

test('the same resources make the same templates, and new code of a function updates nothing else', () => {
  const before = synthesize({ name: 'one' });
  expect(synthesize({ name: 'one' })).toEqual(before);
  const metadata = (resources: typeof before) => resources.map(({ Made }) => Made.Metadata);
  expect(metadata(synthesize({ name: 'one', code: 'b' }))).toEqual(metadata(before));
});

test('a resource without references to other stacks has no fingerprint', () => {
  for (const { Alone } of synthesize({ name: 'one' })) expect(Alone.Metadata).toBeUndefined();
});
