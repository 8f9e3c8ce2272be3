import { expect, test } from 'vitest';
import { keys } from '../../adapters/dynamodb/table.ts';
import { synth } from '../support/synth.ts';
import { permissions } from './permissions.ts';

const text = permissions(Object.values(synth('prod')).map(({ template }) => template));

test('each role may do what was reviewed, and nothing else', async () => {
  await expect(text).toMatchFileSnapshot('../golden/permissions.txt');
});

/** The roles that have a right, as the list names them. */
const rolesWith = (right: string): string[] =>
  text
    .split('\n\n')
    .filter((role) => role.split('\n').includes(`  ${right}`))
    .map((role) => role.split('\n')[0] ?? '');

/** Words by which a ticket is no longer found are gone at once: they are derived, and may be what was sealed. */
const goneWords = `dynamodb:DeleteItem on Tickets if dynamodb:LeadingKeys is ${keys.term('*', '').pk}`;

test('no function may scan, delete more than what was derived, or do everything of a kind', () => {
  expect(rolesWith(goneWords)).toEqual(['TicketIndexIndexTickets']);
  expect(text.replace(goneWords, '')).not.toMatch(/dynamodb:(Scan|Delete|PartiQL)|\w+:\*( |$)/m);
});

test('a contact is opened by delivery and by who calls back, an identity by the reveal alone', () => {
  expect(rolesWith('kms:Decrypt on ContactKey')).toEqual([
    'EnvelopeRolesDeliverAlerts',
    'EnvelopeRolesOpenCallback',
  ]);
  expect(rolesWith('kms:Decrypt on IdentityKey')).toEqual(['EnvelopeRolesRevealIdentity']);
});

const { pk: directory } = keys.directory();
const [access, ticket, link, form, attempts, lookup, guided] = [
  keys.access('*', ''),
  keys.ticket('*'),
  keys.link('*'),
  keys.nonce('*'),
  keys.attempts('*', ''),
  keys.sentMessage('*'),
  keys.guided(''),
].map(({ pk }) => pk);

const [term, indexed] = [keys.term('*', ''), keys.indexed('*')].map(({ pk }) => pk);
const [{ pk: report }, { pk: month }] = [keys.report(''), keys.month('')];
const { pk: lostCode } = keys.lostCode('*', '');
const { pk: scans } = keys.source('', '');

test.each([
  ['DirectoryLoaderLoadDirectory', 'PutItem', [directory]],
  ['ChangeFollowerFollowChanges', 'PutItem', [ticket]],
  ['JourneyJourneyStep', 'PutItem', [ticket]],
  ['JourneyJourneyStep', 'UpdateItem', [ticket]],
  ['DeadlineRecountRecountDeadlines', 'PutItem', [ticket]],
  ['DeadlineRecountRecountDeadlines', 'UpdateItem', [ticket]],
  ['EnvelopeRolesDeliverAlerts', 'PutItem', [ticket, link, lookup, attempts]],
  ['EnvelopeRolesDeliverAlerts', 'UpdateItem', [ticket, attempts]],
  ['SweeperSweepJourneys', 'UpdateItem', [ticket]],
  ['TicketIndexIndexTickets', 'PutItem', [term, indexed]],
  ['TicketIndexIndexTickets', 'UpdateItem', ['F#*']],
  ['DailyReportDailyReport', 'PutItem', [report, month]],
  ['OpenDataMakeOpenData', 'PutItem', ['H#open-data']],
  ['Open311Open311', 'PutItem', [ticket, form, 'B#sandbox#*', 'B#changeset']],
  ['Open311Open311', 'UpdateItem', [ticket, attempts, guided]],
  ['WebhooksSendWebhooks', 'UpdateItem', ['M#taken#*']],
  ['PublicApiPublicApi', 'PutItem', [ticket, form, lostCode]],
  ['PublicApiPublicApi', 'UpdateItem', [ticket, attempts, guided, scans]],
  ['EnvelopeRolesRevealIdentity', 'PutItem', [access]],
  ['EnvelopeRolesOpenCallback', 'PutItem', [access]],
  ['EnvelopeRolesOpenCallback', 'UpdateItem', [attempts]],
  ['OfficerPageOfficerPage', 'PutItem', [access, ticket, form]],
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

/** What AWS lets nobody bind to one thing: traces, the delivery of a machine's log, how the account sends SMS. */
const ofTheAccount =
  /^ {2}(xray:|logs:\w*(LogDelivery|LogDeliveries|ResourcePolic\w+|LogGroups)|sns:SetSMSAttributes)/;

test('what a right is for is named, but where AWS knows no name', () => {
  const wide = text.split('\n').filter((line) => / on \*( |$)/.test(line));
  expect(wide.length).toBeGreaterThan(0);
  expect(wide.filter((line) => !ofTheAccount.test(line))).toEqual([]);
  const exceptions = text.split('\n').filter((line) => line.includes(' on all but '));
  expect(exceptions.map((line) => line.trim())).toEqual([
    'sns:Publish on all but arn:aws:sns:*:*:*', // a telephone number has no name either
  ]);
});
