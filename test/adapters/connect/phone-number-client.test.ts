import { ConnectClient } from '@aws-sdk/client-connect';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPhoneNumberClient } from '../../../adapters/connect/phone-number-client.ts';
import { createConnectApiEmulator } from '../../../local/connect/connect-api-emulator.ts';
import { createStartedContactStore } from '../../../local/connect/contacts.ts';
import { createCurrentMetricsEmulator } from '../../../local/connect/current-metrics.ts';
import { openSqliteFile } from '../../../local/sqlite-store.ts';
import { serveAwsService } from '../../local/services/serve-aws-service.ts';
import { silentChatDesk } from '../../support/no-operator-chats.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';

const instance = 'arn:aws:connect:ap-southeast-1:000000000000:instance/i-1';
const number = 'arn:aws:connect:ap-southeast-1:000000000000:phone-number/n-1';
const flow = `${instance}/contact-flow/f-1`;

let led: Map<string, string>;
let served: Awaited<ReturnType<typeof serveAwsService>>;
const flows = () => createPhoneNumberClient(new ConnectClient(served.client));

beforeEach(async () => {
  led = new Map();
  const store = openSqliteFile(':memory:');
  const numbers = {
    associate: (of: string, to: string) => void led.set(of, to),
    disassociate: (of: string) => void led.delete(of),
  };
  const clock = { now: () => openingMorning };
  const contacts = createStartedContactStore(store, clock);
  const measure = createCurrentMetricsEmulator({ clock, queueArns: [], calls: () => [] });
  const chats = silentChatDesk;
  served = await serveAwsService(
    createConnectApiEmulator({ contacts, numbers, chats, measure, instanceId: 'i-1' }),
  );
});
afterEach(() => served.close());

test('associating a phone number with a contact flow is idempotent and replaces an earlier flow', async () => {
  expect(await flows().lead({ number, instance, flow })).toBe(true);
  expect(await flows().lead({ number, instance, flow: `${flow}-new` })).toBe(true);
  expect([...led]).toEqual([['n-1', 'f-1-new']]);
  await flows().release({ number, instance });
  expect([...led]).toEqual([]);
});

test('associating a phone number unknown to the Connect instance returns false, and releasing it does nothing', async () => {
  const another = { number, instance: `${instance}23` };
  expect(await flows().lead({ ...another, flow })).toBe(false);
  await expect(flows().release(another)).resolves.toBeUndefined();
});

test('other Amazon Connect errors when associating or releasing a phone number are rethrown', async () => {
  served.close();
  await expect(flows().lead({ number, instance, flow })).rejects.toThrow();
  await expect(flows().release({ number, instance })).rejects.toThrow();
});
