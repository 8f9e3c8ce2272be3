import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createOfficerNotifications } from '../../../core/messages/create-notification.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { handler as sendNotifications } from '../../../functions/messages/send-notifications.stream.ts';
import { captureLoggedErrors } from '../../support/capture-logged-errors.ts';
import { loadTestDirectory } from '../../support/directory/load-test-directory.ts';
import { lambdaContext, streamRecord } from '../../support/events/lambda-events.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { stubFunctionEnvironment } from '../../support/table/stub-function-environment.ts';
import { startTestTable } from '../../support/table/test-table.ts';

const handler = limitTableAccess('SendNotifications', sendNotifications);
const log = captureLoggedErrors();

let table: Awaited<ReturnType<typeof startTestTable>>;
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
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await table.stop();
});

const stdout = vi.spyOn(process.stdout, 'write');
beforeEach(() => void stdout.mockReset().mockReturnValue(true));
afterEach(() => expect(log()).toBe('[]'));
const counted = () => stdout.mock.calls.map(([line]) => String(line)).join('');

const ticket = aTicket({ status: 'assigned', unit: 'UBND_XA:29254', assignment: 1 });
const { code } = ticket;
const handlers = createOfficerNotifications(
  { unit: 'UBND_XA:29254', role: 'handler' },
  { about: 'assigned' },
  { code, assignment: 1, cause: 'assigned.1', requestedAt: atMinute(0) },
);

/** Returns the stream record of a notification that has reached the status. */
const became = ({ code: S, key }: Notification, status: Notification['status'], number: number) => {
  const name = { code: { S }, key: { S: key } };
  return streamRecord(
    number,
    { ...name, status: { S: status } },
    { ...name, status: { S: 'requested' } },
  );
};

test('a notification that failed on all channels is sent to the duty officer, and the failure is counted', async () => {
  await createTicketStore(table).open(ticket);
  const store = createNotificationStore(table);
  const failed = { status: 'failed', settledAt: atMinute(1), provider: 'OptedOut' } as const;
  for (const alert of handlers) {
    await store.request(alert);
    await store.settle(alert, failed);
  }
  const Records = handlers.map((alert, at) => became(alert, 'failed', at));
  expect(await handler({ Records }, lambdaContext)).toEqual({ batchItemFailures: [] });

  for (const channel of ['sms', 'email']) {
    expect(await store.find(code, `assigned.1-UBND_XA.29254-duty-${channel}`)).toMatchObject({
      status: 'requested',
      to: { role: 'duty' },
    });
  }
  expect(counted()).toContain('"NotificationsFailed":1');
  expect(counted()).toContain(`"ticket":"${code}"`);
  for (const { key } of handlers) {
    expect(await store.find(code, key)).toMatchObject({ followed: 'duty-told' });
  }
});

test('a later change of a failed notification sends no further notification and is not counted again', async () => {
  const [alert] = handlers;
  const S = 'failed';
  const name = { code: { S: code }, key: { S: alert?.key ?? '' }, status: { S } };
  const noted = streamRecord(9, { ...name, followed: { S: 'duty-told' } }, name);
  expect(await handler({ Records: [noted] }, lambdaContext)).toEqual({ batchItemFailures: [] });
  expect(counted()).toBe('');
});

test('a stream record that marks a notification as held causes neither a table read nor a delivery', async () => {
  const [held] = handlers;
  const image = {
    ...{ code: { S: code }, key: { S: held?.key ?? '' } },
    ...{ status: { S: 'requested' }, heldUntil: { S: '2999-01-01T00:00:00.000Z' } },
  };
  // a delivery attempt would fail, since no secrets service is set
  const Records = [streamRecord(9, image, image)];
  expect(await handler({ Records }, lambdaContext)).toEqual({ batchItemFailures: [] });
});

describe('an outage of the SMS provider', () => {
  const urgent = aTicket({
    ...{ code: TicketCode.parse('7730912641'), status: 'assigned', unit: 'UBND_XA:29254' },
    ...{ assignment: 1, priority: 'P1' },
  });
  const alerts = createOfficerNotifications(
    { unit: 'UBND_XA:29254', role: 'handler' },
    { about: 'assigned' },
    { code: urgent.code, assignment: 1, cause: 'assigned.1', requestedAt: atMinute(0) },
  );
  const [sns, ses, secrets] = [
    mockClient(SNSClient),
    mockClient(SESv2Client),
    mockClient(SecretsManagerClient),
  ];
  const SecretString = JSON.stringify({
    current: 'v1',
    v1: 'a secret for tests that is long enough',
  });
  const throttled = new SNSServiceException({
    ...{ name: 'ThrottledException', message: 'Rate exceeded' },
    ...{ $fault: 'server' as const, $metadata: {} },
  });
  const statusOf = async (channel: Notification['channel']) => {
    const found = alerts.find((alert) => alert.channel === channel);
    return createNotificationStore(table).find(urgent.code, found?.key ?? '');
  };
  beforeAll(async () => {
    vi.useFakeTimers({ now: atMinute(1), toFake: ['Date'] });
    secrets.on(GetSecretValueCommand).resolves({ SecretString });
    ses.on(SendEmailCommand).resolves({ MessageId: 'mail-1' });
    sns.on(PublishCommand).rejects(throttled);
    await createTicketStore(table).open(urgent);
    for (const alert of alerts) await createNotificationStore(table).request(alert);
  });
  afterAll(() => {
    vi.useRealTimers();
    for (const client of [sns, ses, secrets]) client.restore();
  });

  test('while SNS throttles, SMS wait for a later attempt, e-mails are sent at once, and an alarm metric is recorded', async () => {
    const Records = alerts.map(({ code: S, key }, at) =>
      streamRecord(at + 20, { code: { S }, key: { S: key }, status: { S: 'requested' } }),
    );
    expect(await handler({ Records }, lambdaContext)).toEqual({ batchItemFailures: [] });

    expect(await statusOf('email')).toMatchObject({ status: 'sent', provider: 'mail-1' });
    expect(await statusOf('sms')).toMatchObject({ status: 'requested', heldUntil: atMinute(11) });
    expect(counted()).toContain('"MessageProviderFailed":1');
    expect(log()).toContain('ThrottledException');
    expect(log()).not.toContain('+84');
    vi.mocked(console.error).mockClear();
  });
});
