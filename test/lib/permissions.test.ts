import { expect, test } from 'vitest';
import { keys } from '../../adapters/dynamodb/table.ts';
import { synth } from '../support/synth.ts';
import { permissions } from './permissions.ts';

const text = permissions(Object.values(synth('prod')).map(({ template }) => template));

test('each role may do what was reviewed, and nothing else', async () => {
  await expect(text).toMatchFileSnapshot('../golden/permissions.txt');
});

test('no function may scan, delete, or do everything of a kind', () => {
  expect(text).not.toMatch(/dynamodb:(Scan|Delete|PartiQL)|\w+:\*( |$)/m);
});

test('one function alone opens a contact, and none an identity', () => {
  expect(text.match(/kms:Decrypt on ContactKey/g)).toHaveLength(1);
  expect(text).not.toMatch(/kms:Decrypt on IdentityKey/);
});

const { pk: directory } = keys.directory();
const [ticket, link, form, attempts, lookup, guided] = [
  keys.ticket('*'),
  keys.link('*'),
  keys.nonce('*'),
  keys.attempts('*', ''),
  keys.sentMessage('*'),
  keys.guided(''),
].map(({ pk }) => pk);

test.each([
  ['DirectoryLoaderLoadDirectory', 'PutItem', [directory]],
  ['ChangeFollowerFollowChanges', 'PutItem', [ticket]],
  ['JourneyJourneyStep', 'PutItem', [ticket]],
  ['JourneyJourneyStep', 'UpdateItem', [ticket]],
  ['DeadlineRecountRecountDeadlines', 'PutItem', [ticket]],
  ['DeadlineRecountRecountDeadlines', 'UpdateItem', [ticket]],
  ['AlertDeliveryDeliverAlerts', 'PutItem', [ticket, link, lookup]],
  ['AlertDeliveryDeliverAlerts', 'UpdateItem', [ticket, attempts]],
  ['SweeperSweepJourneys', 'UpdateItem', [ticket]],
  ['PublicApiPublicApi', 'PutItem', [ticket, form]],
  ['PublicApiPublicApi', 'UpdateItem', [ticket, attempts, guided]],
  ['OfficerPageOfficerPage', 'PutItem', [ticket, form]],
  ['OfficerPageOfficerPage', 'UpdateItem', [ticket, link, attempts]],
])('%s may %s what it makes, and nothing else', (role, action, partitions) => {
  const [, rights = ''] = text.split(new RegExp(`^${role}$`, 'm'));
  const [own = ''] = rights.split('\n\n');
  expect(own.split('\n').filter((line) => line.includes(`dynamodb:${action} `))).toEqual([
    `  dynamodb:${action} on Tickets if dynamodb:LeadingKeys is ${partitions}`,
  ]);
});

test('no function may write anywhere in the table', () => {
  expect(text).not.toMatch(/dynamodb:(Put|Update)Item on Tickets$/m);
});
