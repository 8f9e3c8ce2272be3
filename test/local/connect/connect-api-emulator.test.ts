import { expect, test } from 'vitest';
import * as z from 'zod';
import { createConnectApiEmulator } from '../../../local/connect/connect-api-emulator.ts';
import { createStartedContactStore } from '../../../local/connect/contacts.ts';
import { createCurrentMetricsEmulator } from '../../../local/connect/current-metrics.ts';
import { openSqliteFile } from '../../../local/sqlite-store.ts';
import { callMorning } from '../../flow-tools/simulator/call-harness.ts';
import { silentChatDesk } from '../../support/no-operator-chats.ts';

const headers = {
  authorization: 'AWS4-HMAC-SHA256 Credential=local/20211203/ap-southeast-1/connect/aws4_request',
};

function openService() {
  const clock = { now: () => callMorning };
  const contacts = createStartedContactStore(openSqliteFile(':memory:'), clock);
  const led = new Map<string, string>();
  const numbers = {
    associate: (number: string, flow: string) => void led.set(number, flow),
    disassociate: (number: string) => void led.delete(number),
  };
  const part = createConnectApiEmulator({
    contacts,
    numbers,
    chats: silentChatDesk,
    measure: createCurrentMetricsEmulator({ clock, queueArns: ['queue/q-1'], calls: () => [] }),
    instanceId: 'i-1',
  });
  const ask = async (method: string, path: string, body: object = {}) => {
    const text = JSON.stringify({ InstanceId: 'i-1', ...body });
    const query = new URLSearchParams();
    const bytes = Buffer.from(text);
    const { status, body: answer } = await part.answer({
      method,
      path,
      query,
      headers,
      body: text,
      bytes,
    });
    return [status, z.unknown().parse(JSON.parse(answer))] as const;
  };
  return { contacts, led, part, ask };
}

const started = [200, { ContactId: expect.any(String) }];

test('StartTaskContact with a repeated ClientToken returns the existing task’s id', async () => {
  const { ask, contacts } = openService();
  const task = {
    Name: 'Phản ánh 4821937056',
    ContactFlowId: 'tasks',
    ClientToken: 'key',
    Attributes: { ticket: '1' },
  };
  const first = await ask('PUT', '/contact/task', task);
  expect(first).toEqual(started);
  expect(await ask('PUT', '/contact/task', task)).toEqual(first);
  expect(contacts.list()).toMatchObject([
    { kind: 'task', request: task, attributes: { ticket: '1' } },
  ]);
});

test('an outbound call in simulated Connect can be described, given attributes and stopped', async () => {
  const { ask, contacts } = openService();
  const number = { ContactFlowId: 'out', DestinationPhoneNumber: '+84912345678' };
  await ask('PUT', '/contact/outbound-voice', number);
  const [{ id = '' } = {}] = contacts.list();
  const update = { InitialContactId: id, Attributes: { heard: 'yes' } };
  expect(await ask('POST', '/contact/attributes', update)).toEqual([200, {}]);
  expect(await ask('GET', `/contact/attributes/i-1/${id}`)).toEqual([
    200,
    { Attributes: { heard: 'yes' } },
  ]);
  expect(await ask('GET', `/contacts/i-1/${id}`)).toMatchObject([
    200,
    { Contact: { Channel: 'VOICE' } },
  ]);
  expect(await ask('POST', '/contact/stop', { ContactId: id })).toEqual([200, {}]);
  expect(contacts.list()).toMatchObject([{ stoppedAt: callMorning.toISOString() }]);
});

test('simulated Connect can associate a phone number with a contact flow and disassociate it', async () => {
  const { ask, led } = openService();
  await ask('PUT', '/phone-number/n-1/contact-flow', { ContactFlowId: 'main' });
  expect([...led]).toEqual([['n-1', 'main']]);
  await ask('DELETE', '/phone-number/n-1/contact-flow');
  expect([...led]).toEqual([]);
});

test('simulated Connect returns the waiting calls of a queue', async () => {
  const input = {
    Filters: { Queues: ['q-1'], Channels: ['VOICE'] },
    CurrentMetrics: [{ Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' }],
  };
  expect(await openService().ask('POST', '/metrics/current/i-1', input)).toMatchObject([
    200,
    { MetricResults: [{ Collections: [{ Value: 0 }] }] },
  ]);
});

test.each([
  ['PUT', '/contact/task', { ContactFlowId: 'tasks' }, 400],
  [
    'PUT',
    '/contact/outbound-voice',
    { ContactFlowId: 'out', DestinationPhoneNumber: '0912345678' },
    400,
  ],
  ['PUT', '/contact/task', { InstanceId: 'another', Name: 'a' }, 404],
  ['POST', '/contact/stop', { ContactId: 'nobody' }, 404],
  ['PUT', '/quick-connects/i-1', {}, 400],
])(
  'the simulated Connect API answers %s %s with %j by status %i',
  async (method, path, body, status) => {
    expect((await openService().ask(method, path, body))[0]).toBe(status);
  },
);

test('the simulated Connect API accepts only requests signed for the service "connect"', () => {
  const { part } = openService();
  const request = {
    method: 'PUT',
    path: '/contact/task',
    query: new URLSearchParams(),
    body: '',
    bytes: Buffer.alloc(0),
  };
  const signed = headers.authorization.replace('/connect/', '/s3/');
  expect([
    part.answers({ ...request, headers }),
    part.answers({ ...request, headers: { authorization: signed } }),
  ]).toEqual([true, false]);
});
