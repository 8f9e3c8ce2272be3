import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SQSBatchResponse } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createOfficerNotifications } from '../../../core/messages/create-notification.ts';
import type { UrgentChange } from '../../../core/workflow/changes/urgent-change.ts';
import type { handler as sendNotifications } from '../../../functions/messages/send-notifications.stream.ts';
import { loadTestDirectory } from '../../support/directory/load-test-directory.ts';
import { lambdaContext, sqsRecord, streamRecord } from '../../support/events/lambda-events.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { stubFunctionEnvironment } from '../../support/table/stub-function-environment.ts';
import { startTestTable } from '../../support/table/test-table.ts';

const [sns, ses, sfn, secrets] = [
  mockClient(SNSClient),
  mockClient(SESv2Client),
  mockClient(SFNClient),
  mockClient(SecretsManagerClient),
];
const unit = 'UBND_XA:29254';
const ticket = aTicket({ status: 'assigned', unit, assignment: 1, priority: 'P1' });
const { code } = ticket;
const alerts = createOfficerNotifications(
  { unit, role: 'handler' },
  { about: 'assigned' },
  { code, assignment: 1, cause: 'assigned.1', requestedAt: atMinute(0) },
).map((alert) => ({ ...alert, isUrgent: true as const }));
const keys = alerts.map(({ key }) => key);

let table: Awaited<ReturnType<typeof startTestTable>>;
let handler: typeof sendNotifications;
beforeAll(async () => {
  table = await startTestTable();
  await loadTestDirectory(table);
  await stubFunctionEnvironment(table, {
    HOTLINE_SECRET: 'secret',
    CONTACT_KEY: 'contact',
    MAIL_FROM: 'mail',
    BUNDLE_QUEUE: 'bundles',
    TICKET_JOURNEY: 'arn:journey',
    PORTAL_URL: 'https://1022.example',
  });
  vi.useFakeTimers({ now: atMinute(1), toFake: ['Date'] });
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(console, 'info').mockReturnValue(undefined);
  vi.resetModules(); // other test files share the function with their own table
  const loaded = await import('../../../functions/messages/send-notifications.stream.ts');
  handler = limitTableAccess('SendNotifications', loaded.handler);
  await createTicketStore(table).open(ticket);
  for (const alert of alerts) await createNotificationStore(table).request(alert);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.resetModules(); // other test files must not get the function with this table
  for (const client of [sns, ses, sfn, secrets]) client.restore();
  await table.stop();
});
beforeEach(() => {
  for (const client of [sns, ses, sfn, secrets]) client.reset();
  const SecretString = JSON.stringify({ current: 'v1', v1: 'a secret that is long enough for it' });
  secrets.on(GetSecretValueCommand).resolves({ SecretString });
  ses.on(SendEmailCommand).resolves({ MessageId: 'mail-1' });
  sns.on(PublishCommand).resolves({ MessageId: 'sms-1' });
});

const bring = (change: Omit<UrgentChange, 'code'>) =>
  handler({ Records: [sqsRecord(JSON.stringify({ code, ...change }))] }, lambdaContext);
const processed: SQSBatchResponse = { batchItemFailures: [] };

test('a queued change starts the workflow that it names, also if the stream was quicker', async () => {
  sfn.on(StartExecutionCommand).resolvesOnce({});
  sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists({ message: '', $metadata: {} }));
  for (const _ of ['first', 'second'])
    expect(await bring({ version: 1, run: 1, keys: [] })).toEqual(processed);
  const [call] = sfn.commandCalls(StartExecutionCommand);
  expect(call?.args[0].input).toMatchObject({ stateMachineArn: 'arn:journey', name: `${code}-1` });
});

test('queue and stream together send each notification once', async () => {
  const Records = alerts.map(({ key }, at) =>
    streamRecord(at, { code: { S: code }, key: { S: key }, status: { S: 'requested' } }),
  );
  const results = await Promise.all([
    bring({ version: 2, keys }),
    handler({ Records }, lambdaContext),
    bring({ version: 2, keys }),
  ]);
  expect(results).toEqual([processed, processed, processed]);
  expect(sns.commandCalls(PublishCommand)).toHaveLength(1);
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  for (const key of keys) {
    expect(await createNotificationStore(table).find(code, key)).toMatchObject({ status: 'sent' });
  }
});

test('a stream record that only claims a notification causes no delivery', async () => {
  const image = { code: { S: code }, key: { S: keys[0] ?? '' }, status: { S: 'requested' } };
  const claimed = { ...image, claimedUntil: { S: atMinute(2).toISOString() } };
  expect(await handler({ Records: [streamRecord(9, claimed, image)] }, lambdaContext)).toEqual(
    processed,
  );
  expect(secrets.calls()).toEqual([]);
});

test('a queued change that cannot be processed is repeated', async () => {
  vi.spyOn(console, 'error').mockReturnValueOnce(undefined);
  sfn.on(StartExecutionCommand).rejects(new Error('Rate exceeded'));
  await expect(bring({ version: 1, run: 1, keys: [] })).rejects.toThrow('Rate exceeded');
});
