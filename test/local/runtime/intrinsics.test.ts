import { describe, expect, test } from 'vitest';
import { type ReferenceScope, resolveIntrinsics } from '../../../local/assembly/intrinsics.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { readResources } from '../../../local/assembly/resources.ts';
import { Json } from '../../../local/assembly/template.ts';
import { evaluateTemplateCondition } from '../../../local/assembly/template-conditions.ts';
import { fixtureAssembly } from './fixture.ts';

const scope: ReferenceScope = {
  at: 'Stack/Thing',
  ref: (name) => (name === 'AWS::NoValue' ? undefined : `ref-${name}`),
  condition: (name) => name === 'IsLarge',
  attribute: (name, attribute) => `${name}.${attribute}`,
  stackOutput: (stack, output) => `${stack}/${output}`,
};

describe('CloudFormation intrinsic functions', () => {
  test.each([
    [{ Ref: 'Table' }, 'ref-Table'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table.Arn'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'B' }, 3]] }, 'a/ref-B/3'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['|', 'a|b|c'] }] }, 'b'],
    [{ 'Fn::If': ['IsLarge', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['IsSmall', 'yes', { Ref: 'No' }] }, 'ref-No'],
    [{ 'Fn::Sub': 'x-$' + '{A}-$' + '{B.Arn}-$' + '{!C}' }, 'x-ref-A-B.Arn-$' + '{C}'],
    [{ 'Fn::Sub': ['$' + '{V}', { V: { Ref: 'A' } }] }, 'ref-A'],
    [{ 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'Name', Region: 'x' } }, 'Data/Name'],
    [{ a: [{ Ref: 'A' }, { Ref: 'AWS::NoValue' }], b: { Ref: 'AWS::NoValue' } }, { a: ['ref-A'] }],
    [
      { Ref: 'A', other: 1 },
      { Ref: 'A', other: 1 },
    ],
  ])('the CloudFormation intrinsic function %j resolves to %j', (value, expected) => {
    expect(resolveIntrinsics(Json.parse(value), scope)).toEqual(expected);
  });

  test('an unknown CloudFormation intrinsic function is rejected with stack, resource and property', () => {
    const value = { Environment: { Variables: { A: { 'Fn::Cidr': ['x'] } } } };
    expect(() => resolveIntrinsics(value, scope)).toThrow(
      'Stack/Thing.Environment.Variables.A uses Fn::Cidr',
    );
  });

  test('a CloudFormation intrinsic function that needs a string rejects a list', () => {
    expect(() => resolveIntrinsics({ 'Fn::Join': ['', [['a']]] }, scope)).toThrow('needs a string');
  });

  test.each([
    [{ 'Fn::Equals': [{ Ref: 'A' }, 'ref-A'] }, true],
    [{ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'A' }, 'ref-A'] }] }, false],
  ])('the CloudFormation condition %j evaluates to %j', (condition, expected) => {
    expect(evaluateTemplateCondition(condition, scope)).toBe(expected);
  });

  test('an unknown CloudFormation condition is rejected', () => {
    expect(() => evaluateTemplateCondition({ 'Fn::Or': [] }, scope)).toThrow(
      'Stack/Thing uses the condition Fn::Or',
    );
  });
});

describe('reading a cloud assembly (output of cdk synth)', () => {
  const read = (replaced?: [string, string]) =>
    readResources(readAssembly(fixtureAssembly(replaced)), 'http://localhost:1');

  test('a cloud assembly with a resource that the local run does not support is rejected', () => {
    expect(() => read(['AWS::SQS::Queue', 'AWS::AppSync::GraphQLApi'])).toThrow(
      'App-local/Dead (AWS::AppSync::GraphQLApi)',
    );
  });

  test('references in a cloud assembly are resolved across stacks', () => {
    const properties = read().ofType(['AWS::Lambda::EventSourceMapping'], Json)[0]?.properties;
    expect(properties).toMatchObject({
      EventSourceArn: expect.stringContaining('table/Data-local-Items/stream/'),
      DestinationConfig: {
        OnFailure: { Destination: 'arn:aws:sqs:ap-southeast-1:000000000000:App-local-Dead' },
      },
    });
  });

  test('a cloud assembly that refers to an output missing from all stacks is rejected', () => {
    const broken = read(['"ItemsStream"', '"Missing"']);
    expect(() => broken.ofType(['AWS::Lambda::EventSourceMapping'], Json)).toThrow(
      'uses output Missing of stack Data-local',
    );
  });
});
