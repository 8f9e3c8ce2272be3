import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { getTableAccess } from '../../../../core/table/table-access.ts';
import { parseStageList } from '../../../../lib/config.ts';
import { CallFlowFunction } from '../../../../lib/contact-center/instance/flow-function.ts';
import { DataStack } from '../../../../lib/data-stack.ts';
import { permissions } from '../../permissions.ts';

const context = {
  'aws:cdk:bundling-stacks': [],
  '@aws-cdk/core:defaultCrossStackReferences': 'weak',
  '@aws-cdk/aws-iam:minimizePolicies': true,
};

const rights = (): string[] => {
  const app = new App({ context });
  const [[, config] = []] = parseStageList('local');
  if (!config) throw new Error('no stage');
  const data = new DataStack(app, 'Data', config);
  const stack = new Stack(app, 'Phone', { env: { region: config.region } });
  new CallFlowFunction(stack, 'CallAnswerer', { data, portalUrl: 'https://1022.travinh.example' });
  return permissions([Template.fromStack(data), Template.fromStack(stack)])
    .split('\n')
    .filter((line) => /dynamodb|kms|secret|knows/.test(line))
    .map((line) => line.trim());
};

const written = getTableAccess('AnswerCall').writes.map(({ partitions }) => partitions);

test('the function for calls may write tickets, statistics and call details and may decrypt nothing', () => {
  expect(rights()).toEqual([
    'dynamodb:GetItem on Tickets',
    `dynamodb:PutItem on Tickets if dynamodb:LeadingKeys is ${written}`,
    'dynamodb:Query on Tickets',
    'dynamodb:Query on Tickets/index/gsi2',
    `dynamodb:UpdateItem on Tickets if dynamodb:LeadingKeys is ${written}`,
    'kms:GetPublicKey on ContactKey',
    'secretsmanager:GetSecretValue on Secret',
    'knows CONTACT_KEY',
    'knows HOTLINE_SECRET',
    'knows PORTAL_URL',
    'knows TICKET_TABLE',
    'knows URGENT_QUEUE',
  ]);
});
