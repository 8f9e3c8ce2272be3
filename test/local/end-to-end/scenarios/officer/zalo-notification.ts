import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { OutboxItem } from '../../../../support/hotline/running-hotline.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const Table = z.object({
  rows: z.array(z.object({ key: z.string(), row: z.record(z.string(), z.unknown()) })),
});
const Version = z.object({ version: z.string() });

/** Enters the receipt template that Zalo has approved, as an administrator. */
const enterTemplate = async (): Promise<void> => {
  const signedIn = await hotline.post('/local/sign-in', { role: 'administrator' });
  const { token } = SignedIn.parse(JSON.parse(signedIn.text));
  const headers = { authorization: `Bearer ${token}` };
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(JSON.parse((await hotline.get(path, headers)).text));
  const { rows } = await read('/api/staff/directory/tables/life', Table);
  const parameters = [
    { name: 'ma', fact: 'code', maxLength: 30 },
    { name: 'pin', fact: 'pin', maxLength: 30 },
  ];
  const zaloTemplates = [{ key: 'citizen.receipt', lang: 'vi', id: '400123', parameters }];
  const { version } = await read('/api/staff/directory', Version);
  const body = {
    ...{ baseVersion: version, reason: 'Zalo đã duyệt mẫu tin' },
    edits: rows.map(({ key, row }) => ({ table: 'life', key, row: { ...row, zaloTemplates } })),
  };
  const changed = await hotline.post('/api/staff/directory/changes', body, headers);
  expect([changed.status, changed.text]).toEqual([201, expect.any(String)]);
  await hotline.advance('PT3M');
};

beforeAll(enterTemplate, 120_000);

/** Kinds and delivery states of the messages about a ticket to a number, oldest first. */
const sentAbout = async (code: string, phone: string): Promise<string[]> =>
  (await hotline.outbox())
    .filter((item: OutboxItem) => item.to === phone && item.body.includes(code.slice(-4)))
    .map(({ kind, status }) => (status ? `${kind} ${status}` : kind))
    .toReversed();

/** Sends a report that asks for Zalo, from a number to which the simulated Zalo responds as given. */
const reported = async (phone: string, behavior: object): Promise<string> => {
  const [zalo, local] = [`84${phone.slice(1)}`, phone];
  await hotline.post('/local/chat/zns', { phone: zalo, ...behavior });
  const reporter = { kind: 'person', phone: local, notifyBy: 'zalo', anonymous: true };
  return (await sendReport(hotline, { topic: 'VP02', reporter })).code;
};

test('a citizen whose number has no Zalo gets the SMS at once', async () => {
  const code = await reported('0914000002', { error: -118 });
  expect(await sentAbout(code, '+84914000002')).toEqual(['sms']);
});

test('an undelivered Zalo notification is followed by an SMS, and a late delivery report sends no second SMS', async () => {
  const arrived = await reported('0914000001', {});
  const unknown = await reported('0914000003', { report: 'never' });
  expect(await sentAbout(unknown, '+84914000003')).toEqual(['zns']);
  await hotline.advance('PT2H');
  expect(await sentAbout(arrived, '+84914000001')).toEqual(['zns delivered']);
  expect(await sentAbout(unknown, '+84914000003')).toEqual(['zns', 'sms']);
  const late = (await hotline.outbox()).find(
    ({ kind, to }) => kind === 'zns' && to === '+84914000003',
  );
  expect((await hotline.post(`/local/chat/zns/${late?.id}`, {})).status).toBe(200);
  await hotline.settle();
  expect(await sentAbout(unknown, '+84914000003')).toEqual(['zns delivered', 'sms']);
}, 180_000);
