import { expect, test } from 'vitest';
import { itemKeys } from '../../adapters/dynamodb/table.ts';
import { synthStacks } from '../support/synth.ts';
import { permissions } from './permissions.ts';

const text = permissions(Object.values(synthStacks('prod')).map(({ template }) => template));

test('the permissions of every role equal the reviewed golden file', async () => {
  await expect(text).toMatchFileSnapshot('../golden/permissions.txt');
});

/** Returns the roles in the list that have the permission. */
const rolesWith = (right: string): string[] =>
  text
    .split('\n\n')
    .filter((role) => role.split('\n').includes(`  ${right}`))
    .map((role) => role.split('\n')[0] ?? '');

/** Permission to delete derived items: removed search terms and statistics, in one transaction with others. */
const deletesDerived = `dynamodb:DeleteItem on Tickets if dynamodb:LeadingKeys is ${[
  itemKeys.searchTerm('*', '').pk,
  itemKeys.searchIndexState('*').pk,
  'F#*',
]}`;

test('no function may scan the table, delete ticket data or use actions with wildcards', () => {
  expect(rolesWith(deletesDerived)).toEqual(['TicketIndexIndexTickets']);
  expect(text.replace(deletesDerived, '')).not.toMatch(
    /dynamodb:(Scan|Delete|PartiQL)|\w+:\*( |$)/m,
  );
});

test('only delivery and callbacks may decrypt contacts, and only the identity reveal may decrypt names', () => {
  expect(rolesWith('kms:Decrypt on ContactKey')).toEqual([
    'EnvelopeRolesOpenCallback',
    'EnvelopeRolesSendNotifications',
  ]);
  expect(rolesWith('kms:Decrypt on IdentityKey')).toEqual(['EnvelopeRolesRevealIdentity']);
});

const { pk: directory } = itemKeys.directory();
const [access, ticket, link, form, attempts, lookup, guided] = [
  itemKeys.access('*', ''),
  itemKeys.ticket('*'),
  itemKeys.officerLink('*'),
  itemKeys.idempotencyKey('*'),
  itemKeys.attempts('*', ''),
  itemKeys.sentMessage('*'),
  itemKeys.redirectedReports(''),
].map(({ pk }) => pk);

const [term, indexed] = [itemKeys.searchTerm('*', ''), itemKeys.searchIndexState('*')].map(
  ({ pk }) => pk,
);
const [{ pk: report }, { pk: month }] = [itemKeys.dailyReport(''), itemKeys.monthlyPerformance('')];
const { pk: weeklyMail } = itemKeys.weeklyMail('', '');
const { pk: lostCode } = itemKeys.lostCode('*', '');
const { pk: call } = itemKeys.call('*');
const { pk: scans } = itemKeys.posterScans('', '');

test.each([
  ['DirectoryLoaderLoadDirectory', [directory]],
  ['TicketStreamHandlerHandleTicketStream', [ticket, call]],
  ['JourneyRunWorkflowStep', [ticket]],
  ['DeadlineRecomputeRecomputeDeadlines', [ticket]],
  ['EnvelopeRolesSendNotifications', [ticket, attempts, link, lookup]],
  ['SweeperRestartStalledWorkflows', [ticket]],
  ['TicketIndexIndexTickets', [term, indexed, 'F#*']],
  ['ScheduledDailyReport', [report, month]],
  ['ScheduledSendWeeklyMail', [weeklyMail]],
  ['OpenDataBuildOpenData', ['H#open-data']],
  ['Open311Open311', [ticket, form, 'B#sandbox#*', 'B#changeset', attempts, guided]],
  ['WebhooksSendWebhooks', ['M#accepted#*']],
  ['PublicApiPublicApi', [ticket, form, lostCode, attempts, guided, scans]],
  ['EnvelopeRolesRevealIdentity', [access]],
  ['EnvelopeRolesOpenCallback', [access, attempts]],
  ['OfficerPageOfficerPage', [access, ticket, form, link, attempts]],
])('the function role %s may write only to its own partitions of the table', (role, partitions) => {
  const [, rights = ''] = text.split(new RegExp(`^${role}$`, 'm'));
  const [own = ''] = rights.split('\n\n');
  const writes = own.split('\n').filter((line) => /dynamodb:(Put|Update|Delete)Item /.test(line));
  expect(writes.map((line) => line.replace(/^.* is /, ''))).toEqual(
    writes.map(() => String(partitions)),
  );
  expect(writes.length).toBeGreaterThan(0);
});

test('no function may write to all partitions of the table', () => {
  expect(text).not.toMatch(/dynamodb:(Put|Update)Item on Tickets$/m);
});

/** Actions for which AWS supports no resource: traces, log delivery, account settings, lists and two start actions. */
const ofTheAccount =
  /^ {2}(xray:|logs:\w*(LogDelivery|LogDeliveries|ResourcePolic\w+|LogGroups)|sns:SetSMSAttributes|\w+:ListStreams|connect:StartOutboundVoiceContact|transcribe:StartTranscriptionJob on \* if )/;

test('every IAM permission is limited to named resources, except where AWS supports none', () => {
  const wide = text.split('\n').filter((line) => / on \*( |$)/.test(line));
  expect(wide.length).toBeGreaterThan(0);
  expect(wide.filter((line) => !ofTheAccount.test(line))).toEqual([]);
  const exceptions = text.split('\n').filter((line) => line.includes(' on all but '));
  expect(exceptions.map((line) => line.trim())).toEqual([
    'sns:Publish on all but arn:aws:sns:*:*:*', // a telephone number has no name either
  ]);
});
