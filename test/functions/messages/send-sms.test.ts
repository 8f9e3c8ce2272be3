import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCircuitBreakerStore } from '../../../adapters/dynamodb/messages/circuit-breaker-store.ts';
import { SmsGatewayConfiguration } from '../../../core/sms-gateway/settings.ts';
import { buildSmsSender } from '../../../functions/messages/send-sms.ts';
import { type Reaction, startGateway } from '../../adapters/sms-gateway/gateway-server.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { startTestTable } from '../../support/table/test-table.ts';

const settings = SmsGatewayConfiguration.parse({
  name: 'test',
  url: '/send',
  phone: 'national',
  authentication: { kind: 'bearer', token: '{secret.token}' },
  body: { as: 'json', fields: { to: '{phone}', text: '{text}', from: '{brandName}', id: '{id}' } },
  ...{ timeoutSeconds: 1, maxAttempts: 2 },
  answer: { code: '{code}', accepted: ['ok'], duplicate: ['twice'] },
});

const sns = mockClient(SNSClient);
const secrets = mockClient(SecretsManagerClient);
let table: Awaited<ReturnType<typeof startTestTable>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  [table, gateway] = await Promise.all([startTestTable(), startGateway(settings)]);
}, 60_000);
afterAll(async () => {
  sns.restore();
  secrets.restore();
  await Promise.all([table.stop(), gateway.stop()]);
});
beforeEach(() => {
  gateway.received.length = 0;
  sns.reset();
  sns.on(PublishCommand).resolves({ MessageId: 'id-of-sns' });
  secrets.on(GetSecretValueCommand).resolves({ SecretString: '{"token":"t"}' });
});

const { code } = aTicket();

/** Sends an SMS as a new process that shares the table with the others. */
const send = (alert: string, reaction: Reaction) => {
  gateway.on(reaction);
  const variables = {
    ...{ SMS_SENDER: '1022TraVinh', SMS_GATEWAY_SECRET: 'arn' },
    SMS_GATEWAY: JSON.stringify(settings),
  };
  const deps = {
    ...{ table, directory: async () => testDirectory, now: () => atMinute(0) },
    portalUrl: gateway.url,
  };
  const text = '1022: phieu moi';
  const sendSms = limitTableAccess('SendNotifications', buildSmsSender(variables, deps));
  return sendSms({ to: '+84912345678', text, ticket: code, alert });
};
const ok = { body: { code: 'ok' } };

const published = () => sns.commandCalls(PublishCommand).length;

test('an SMS is sent through the gateway once, even if another process retries it', async () => {
  const first = await send('a', ok);
  expect(first).toMatchObject({ kind: 'accepted', id: expect.stringMatching(/^test\.\w{32}$/) });
  expect(await send('a', ok)).toEqual(first);
  expect(gateway.received).toHaveLength(1);
  expect(gateway.received[0]?.headers.authorization).toBe('Bearer t');
  expect(published()).toBe(0);
});

test('each retry of an SMS uses the same message id, and each notification has its own', async () => {
  await send('b', { status: 503 });
  await send('c', ok);
  const ids = gateway.received.map(({ body }) => /"id":"(\w+)"/.exec(body)?.[1]);
  expect(ids).toHaveLength(3);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

test('an SMS is sent by SNS instead only if the gateway certainly did not accept it', async () => {
  expect(await send('d', { status: 503 })).toEqual({ kind: 'accepted', id: 'id-of-sns' });
  expect(published()).toBe(1);
  expect(await send('e', 'hang')).toEqual({ kind: 'refused', reason: 'unconfirmed' });
  expect(await send('f', 'reset')).toEqual({ kind: 'refused', reason: 'unconfirmed' });
  expect(published()).toBe(1);
});

test('logs of sending SMS omit number and text, and an open circuit breaker stops gateway requests of all processes', async () => {
  const logged: string[] = [];
  vi.spyOn(console, 'info').mockImplementation((line) => void logged.push(JSON.stringify(line)));
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  for (let number = 0; number < 10; number += 1) await send(`g${number}`, { status: 503 });
  vi.restoreAllMocks();
  expect((await createCircuitBreakerStore(table).read()).restsUntil).toEqual(atMinute(10));
  expect(logged.join('')).toContain('SmsGatewayCircuitOpen');
  expect(logged.join('')).not.toMatch(/912345678|phieu moi/);
  gateway.received.length = 0;
  await send('h', ok);
  expect(gateway.received).toEqual([]);
  expect(published()).toBeGreaterThan(10);
});
