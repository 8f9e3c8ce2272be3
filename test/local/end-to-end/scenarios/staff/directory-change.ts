import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
let headers: { authorization: string };
beforeAll(async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'administrator' });
  headers = { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
}, 120_000);

const Version = z.object({ version: z.string() });
const Made = z.object({ number: z.number() });
const Table = z.object({
  rows: z.array(z.object({ key: z.string(), row: z.record(z.string(), z.unknown()) })),
});

const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(JSON.parse((await hotline.get(path, headers)).text));
const version = async () => (await read('/api/staff/directory', Version)).version;
const change = async (edits: unknown[]): Promise<number> => {
  const body = { baseVersion: await version(), reason: 'Công văn 1234/UBND-KGVX', edits };
  const { status, text } = await hotline.post('/api/staff/directory/changes', body, headers);
  expect([status, text]).toEqual([201, expect.any(String)]);
  return Made.parse(JSON.parse(text)).number;
};
const undo = (number: number) =>
  hotline.post(
    `/api/staff/directory/changes/${number}/undo`,
    { reason: 'Công văn bị thu hồi' },
    headers,
  );

const dueAt = async () => {
  const { text } = await hotline.get(
    '/api/staff/deadline?from=2021-12-30T15:00%2B07:00&add=8h',
    headers,
  );
  return z.object({ dueAt: z.string() }).parse(JSON.parse(text)).dueAt;
};

const Services = z.object({
  services: z.array(
    z.object({ topics: z.array(z.object({ code: z.string(), name: z.string() })) }),
  ),
});
const topicName = async () => {
  const { services } = await read('/api/services', Services);
  return services.flatMap(({ topics }) => topics).find(({ code }) => code === 'VP01')?.name;
};

const Offered = z.array(z.looseObject({ service_code: z.string(), type: z.string() }));
const typeOf = async (topic: string) =>
  (await read('/open311/v2/services.json', Offered)).find((one) => one.service_code === topic)
    ?.type;

test('an administrator’s change that makes an Open311 topic require a staff check takes effect within a minute', async () => {
  const { rows } = await read('/api/staff/directory/tables/topics', Table);
  const topic = rows.find(({ key }) => key.startsWith('AS01@'));
  const because = { vi: 'Xã phải xét trước', en: 'The commune looks first' };
  const tokenFirst = { because, isProposal: false };
  const edit = { table: 'topics', key: topic?.key, row: { ...topic?.row, tokenFirst } };
  expect(await typeOf('AS01')).toBe('realtime');
  const number = await change([edit]);
  await hotline.advance('PT60S');
  expect(await typeOf('AS01')).toBe('batch');
  const history = await hotline.get('/api/staff/directory/changes?table=topics', headers);
  expect(history.text).toContain('Xã phải xét trước');
  expect((await undo(number)).status).toBe(201);
  await hotline.advance('PT60S');
  expect(await typeOf('AS01')).toBe('realtime');
});

describe('directory changes by an administrator', () => {
  test('an administrator enters a swapped working day, which moves deadlines, and then undoes it', async () => {
    const loaded = await version();
    expect(await dueAt()).toBe('2021-12-31T15:00:00+07:00');
    const number = await change([
      {
        table: 'calendar.daysOff',
        key: '2021-12-31',
        row: { date: '2021-12-31', name: 'Nghỉ hoán đổi Tết Dương lịch', kind: 'swap' },
      },
      {
        table: 'calendar.workedDays',
        key: '2022-01-08',
        row: { date: '2022-01-08', insteadOf: '2021-12-31', reason: 'Làm bù ngày 31/12/2021' },
      },
    ]);
    await hotline.advance('PT60S');
    expect(await dueAt()).toBe('2022-01-04T15:00:00+07:00');
    expect((await undo(number)).status).toBe(201);
    await hotline.advance('PT60S');
    expect(await dueAt()).toBe('2021-12-31T15:00:00+07:00');
    expect(await version()).toBe(loaded);
  });

  test('citizens see a topic renamed by an administrator within a minute, and the renaming is undone', async () => {
    const before = await topicName();
    const { rows } = await read('/api/staff/directory/tables/topics', Table);
    const topic = rows.find(({ key }) => key === 'VP01@2021-12-03');
    const name = 'Tụ tập đông người nơi công cộng';
    const number = await change([
      { table: 'topics', key: topic?.key, row: { ...topic?.row, name } },
    ]);
    await hotline.advance('PT60S');
    expect(await topicName()).toBe(name);
    expect((await undo(number)).status).toBe(201);
    await hotline.advance('PT60S');
    expect(await topicName()).toBe(before);
  });
});
