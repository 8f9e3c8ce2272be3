import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { entryFlowName, hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';
import { readAssembly } from '../../../../local/assembly/read-assembly.ts';
import { readResources } from '../../../../local/assembly/resources.ts';
import { readConnectInstance } from '../../../../local/connect/instance.ts';
import { synthesizeAssembly, synthStack } from '../../../support/assembly/synth.ts';

const resources = readResources(readAssembly(synthesizeAssembly('local')), 'http://localhost');
const instance = readConnectInstance(resources);
const { template: contactCenter } = synthStack('local', 'ContactCenter');
if (!instance) throw new Error('The stage has no telephone');

test('the simulated Amazon Connect accepts every deployed contact flow', () => {
  const names = [...hotlineFlows.map(({ name }) => name), 'to-supervisors'];
  expect(new Set(instance.flows.map(({ name }) => name))).toEqual(new Set(names));
});

test('every reference in a deployed contact flow is an ARN, without placeholders', () => {
  const flowsJson = JSON.stringify(instance.flows.map(({ actions }) => [...actions.values()]));
  expect(flowsJson).not.toMatch(/"(queue|hours|lambda|flow|module):|prompt-bucket|\$\{Token/);
  expect(flowsJson).toContain('.s3.ap-southeast-1.amazonaws.com/');
});

test('the phone number is associated with the main contact flow', () => {
  const [led] = resources
    .customResources()
    .filter(({ type }) => type === 'Custom::NumberFlow')
    .map(({ properties }) => properties);
  const main = instance.flows.find(({ name }) => name === entryFlowName);
  expect(led).toMatchObject({ number: instance.number.arn, flow: main?.id });
});

test('the synthesized contact center has prompt texts in each language even without recordings', () => {
  expect(instance.promptTexts.get('en/digit-4')?.text).toMatch(/four/i);
  expect(instance.promptTexts.get('vi/menu-2022-04-01')?.text).toContain('bấm 1');
  expect(instance.promptTexts.get('all/emergency')?.text).toContain('115');
});

test('a test stage claims a phone number of a type that requires no documents', () => {
  contactCenter.hasResourceProperties('AWS::Connect::PhoneNumber', {
    CountryCode: 'VN',
    Type: 'DID',
  });
  contactCenter.hasResource('Custom::NumberFlow', { Condition: Match.absent() });
});

test('the Amazon Connect instance of a test stage is deleted with its stack', () => {
  contactCenter.hasResource('AWS::Connect::Instance', { DeletionPolicy: 'Delete' });
});
