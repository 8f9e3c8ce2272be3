import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { tasksFor } from '../../../../support/directory/operator-task-reasons.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const Version = z.object({ version: z.string() });
const Made = z.object({ number: z.number() });
const Table = z.object({
  rows: z.array(z.object({ key: z.string(), row: z.record(z.string(), z.unknown()) })),
});

const signIn = async (role: string) => {
  const { text } = await hotline.post('/local/sign-in', { role });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};

let headers: { authorization: string };
beforeAll(async () => {
  headers = await signIn('administrator');
}, 120_000);

const Events = z.object({ events: z.array(z.looseObject({ kind: z.string() })) });

/** Kinds of events that an operator reads in the ticket's history. */
const kindsOf = async (code: string): Promise<string[]> => {
  const { text } = await hotline.get(`/api/staff/tickets/${code}`, await signIn('operator'));
  return Events.parse(JSON.parse(text)).events.map(({ kind }) => kind);
};

const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(JSON.parse((await hotline.get(path, headers)).text));

/** Replaces the handler of phường 7 in the roster and returns the number of the change. */
const replaceHandler = async (): Promise<number> => {
  const { rows } = await read('/api/staff/directory/tables/people', Table);
  const [old] = rows.filter(({ key }) => key.startsWith('UBND_XA:29254/handler/'));
  const name = 'Lâm Thị Mới';
  const edits = [
    { table: 'people', key: old?.key, row: null },
    {
      table: 'people',
      key: old?.key.replace(String(old.row['name']), name),
      row: { ...old?.row, name, phone: '+84911000999', email: 'moi@example.vn' },
    },
  ];
  const { version: baseVersion } = await read('/api/staff/directory', Version);
  const body = { baseVersion, reason: 'Cán bộ cũ đã nghỉ việc', edits };
  const response = await hotline.post('/api/staff/directory/changes', body, headers);
  expect([response.status, response.text]).toEqual([201, expect.any(String)]);
  return Made.parse(JSON.parse(response.text)).number;
};

test('an officer who left the roster can no longer read or answer by an old officer link', async () => {
  const report = await sendReport(hotline);
  const link = await openOfficerLink(hotline, report.code);
  const number = await replaceHandler();
  await hotline.advance('PT10M');

  const answer = { action: 'answer', text: 'Quán đã đóng cửa, không có vi phạm.' };
  const hotlineResponse = await hotline.submit(link.path, { ...answer, ...link.form }, link.cookie);
  expect([hotlineResponse.status, hotlineResponse.text.includes('karaoke')]).toEqual([410, false]);
  expect(hotlineResponse.text).toContain(answer.text);
  const seen = await hotline.get(link.path, { cookie: link.cookie });
  expect([seen.status, seen.text.includes('xin gọi 1022 để sửa danh sách')]).toEqual([410, true]);
  const asJson = await hotline.get(link.path, { accept: 'application/json' });
  expect([asJson.status, asJson.text]).toEqual([
    410,
    expect.stringContaining('urn:1022:problem:link-off-roster'),
  ]);

  const kinds = await kindsOf(report.code);
  expect(kinds.filter((kind) => kind === 'link-refused')).toHaveLength(1);
  expect(kinds).not.toContain('answered');
  await hotline.settle();
  expect(await tasksFor(hotline, report.code)).toContain('link-refused');
  const { text } = await hotline.get('/api/staff/audit?kind=directory', headers);
  for (const name of ['Lâm Thị Mới', 'Cán bộ tiếp nhận UBND phường 7'])
    expect(text).toContain(name);

  const reason = { reason: 'Cán bộ cũ trở lại làm việc' };
  await hotline.post(`/api/staff/directory/changes/${number}/undo`, reason, headers);
  await hotline.advance('PT2M');
  expect((await openOfficerLink(hotline, report.code, link.cookie)).status).toBe(200);
});
