import { App, CfnResource } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { HotlineStack } from '../../lib/shared/hotline-stack.ts';

const Resource = z.object({ Properties: z.unknown().optional(), Metadata: z.unknown().optional() });
const Resources = z.object({ Made: Resource, Alone: Resource });

type Queue = { name: string; code?: string };

/** Synthesizes three stacks: a function, a resource that refers to it, and one that refers to that resource. */
const synthesize = ({ name, code = 'a' }: Queue) => {
  const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
  const stacks = ['Data', 'Middle', 'End'].map((id) => new HotlineStack(app, id));
  stacks.reduce((given, stack) => {
    const properties = { FunctionName: given, Code: { S3Key: code } };
    const cfnResource = new CfnResource(stack, 'Made', {
      type: 'AWS::Lambda::Function',
      properties,
    });
    new CfnResource(stack, 'Alone', { type: 'AWS::SNS::Topic' });
    return cfnResource.getAtt('Arn').toString();
  }, name);
  return stacks.map((stack) => Resources.parse(Template.fromStack(stack).toJSON()['Resources']));
};

test('replacing a resource changes the templates of all stacks that refer to it, so that they are updated', () => {
  const [before, after] = [synthesize({ name: 'one' }), synthesize({ name: 'two' })];
  for (const place of [1, 2]) {
    const [made, other] = [before[place]?.Made, after[place]?.Made];
    expect(other?.Properties).toEqual(made?.Properties); // weak references alone would not show the replacement
    expect(other?.Metadata).not.toEqual(made?.Metadata);
  }
});

test('synthesis is reproducible, and new function code does not change the templates of dependent stacks', () => {
  const before = synthesize({ name: 'one' });
  expect(synthesize({ name: 'one' })).toEqual(before);
  const metadata = (resources: typeof before) => resources.map(({ Made }) => Made.Metadata);
  expect(metadata(synthesize({ name: 'one', code: 'b' }))).toEqual(metadata(before));
});

test('a resource gets no fingerprint in its template when no other stack refers to it', () => {
  for (const { Alone } of synthesize({ name: 'one' })) expect(Alone.Metadata).toBeUndefined();
});
