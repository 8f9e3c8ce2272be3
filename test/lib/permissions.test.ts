import { expect, test } from 'vitest';
import { itemKeys } from '../../adapters/dynamodb/table.ts';
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

/** Search words that a ticket no longer has are deleted in a transaction with its other derived items. */
const deletesDerived = `dynamodb:DeleteItem on Tickets if dynamodb:LeadingKeys is ${[
  itemKeys.term('*', '').pk,
  itemKeys.indexed('*').pk,
  'F#*',
]}`;

test('no function may scan, delete more than derived items, or do everything of a kind', () => {
  expect(rolesWith(deletesDerived)).toEqual(['TicketIndexIndexTickets']);
  expect(text.replace(deletesDerived, '')).not.toMatch(
    /dynamodb:(Scan|Delete|PartiQL)|\w+:\*( |$)/m,
  );
});

test('a contact is opened by delivery and by who calls back, an identity by the reveal alone', () => {
  expect(rolesWith('kms:Decrypt on ContactKey')).toEqual([
    'EnvelopeRolesDeliverAlerts',
    'EnvelopeRolesOpenCallback',
  ]);
  expect(rolesWith('kms:Decrypt on IdentityKey')).toEqual(['EnvelopeRolesRevealIdentity']);
});

const { pk: directory } = itemKeys.directory();
const [access, ticket, link, form, attempts, lookup, guided] = [
  itemKeys.access('*', ''),
  itemKeys.ticket('*'),
  itemKeys.link('*'),
  itemKeys.nonce('*'),
  itemKeys.attempts('*', ''),
  itemKeys.sentMessage('*'),
  itemKeys.guided(''),
].map(({ pk }) => pk);

const [term, indexed] = [itemKeys.term('*', ''), itemKeys.indexed('*')].map(({ pk }) => pk);
const [{ pk: report }, { pk: month }] = [itemKeys.report(''), itemKeys.month('')];
const { pk: weeklyMail } = itemKeys.weeklyMail('', '');
const { pk: lostCode } = itemKeys.lostCode('*', '');
const { pk: call } = itemKeys.call('*');
const { pk: scans } = itemKeys.source('', '');

test.each([
  ['DirectoryLoaderLoadDirectory', [directory]],
  ['ChangeFollowerFollowChanges', [ticket, call]],
  ['JourneyJourneyStep', [ticket]],
  ['DeadlineRecountRecountDeadlines', [ticket]],
  ['EnvelopeRolesDeliverAlerts', [ticket, attempts, link, lookup]],
  ['SweeperSweepJourneys', [ticket]],
  ['TicketIndexIndexTickets', [term, indexed, 'F#*']],
  ['DailyReportDailyReport', [report, month]],
  ['WeeklyMailSendWeeklyMail', [weeklyMail]],
  ['OpenDataMakeOpenData', ['H#open-data']],
  ['Open311Open311', [ticket, form, 'B#sandbox#*', 'B#changeset', attempts, guided]],
  ['WebhooksSendWebhooks', ['M#taken#*']],
  ['PublicApiPublicApi', [ticket, form, lostCode, attempts, guided, scans]],
  ['EnvelopeRolesRevealIdentity', [access]],
  ['EnvelopeRolesOpenCallback', [access, attempts]],
  ['OfficerPageOfficerPage', [access, ticket, form, link, attempts]],
])('%s writes only into the partitions of what it makes', (role, partitions) => {
  const [, rights = ''] = text.split(new RegExp(`^${role}$`, 'm'));
  const [own = ''] = rights.split('\n\n');
  const writes = own.split('\n').filter((line) => /dynamodb:(Put|Update|Delete)Item /.test(line));
  expect(writes.map((line) => line.replace(/^.* is /, ''))).toEqual(
    writes.map(() => String(partitions)),
  );
  expect(writes.length).toBeGreaterThan(0);
});

test('no function may write anywhere in the table', () => {
  expect(text).not.toMatch(/dynamodb:(Put|Update)Item on Tickets$/m);
});

/** Actions for which AWS supports no resource: traces, log delivery, settings of the account, lists, and these two starts. */
const ofTheAccount =
  /^ {2}(xray:|logs:\w*(LogDelivery|LogDeliveries|ResourcePolic\w+|LogGroups)|sns:SetSMSAttributes|\w+:ListStreams|connect:StartOutboundVoiceContact|transcribe:StartTranscriptionJob on \* if )/;

test('what a right is for is named, but where AWS knows no name', () => {
  const wide = text.split('\n').filter((line) => / on \*( |$)/.test(line));
  expect(wide.length).toBeGreaterThan(0);
  expect(wide.filter((line) => !ofTheAccount.test(line))).toEqual([]);
  const exceptions = text.split('\n').filter((line) => line.includes(' on all but '));
  expect(exceptions.map((line) => line.trim())).toEqual([
    'sns:Publish on all but arn:aws:sns:*:*:*', // a telephone number has no name either
  ]);
});
