import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const signIn = async (role: string, unit?: string) => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};
type Member = Awaited<ReturnType<typeof signIn>>;

let keys = 0;
const act = async (
  by: Member,
  code: string,
  name: string,
  version: number,
  fields: object = {},
) => {
  keys += 1;
  const headers = { ...by, 'idempotency-key': `a-key-of-the-desk-${keys}` };
  const path = `/api/staff/tickets/${code}/${name}`;
  const { status, text } = await hotline.post(path, { version, ...fields }, headers);
  const ticket = z.looseObject({ version: z.number().optional() }).parse(JSON.parse(text));
  return { ...ticket, status };
};

const Ticket = z.looseObject({
  version: z.number(),
  text: z.string(),
  place: z.string().optional(),
});
const ticketOf = async (by: Member, code: string) =>
  Ticket.parse(JSON.parse((await hotline.get(`/api/staff/tickets/${code}`, by)).text));

const OpenData = z.object({
  requests: z.array(z.object({ service_request_id: z.string(), description: z.string() })),
});
const openData = async () => {
  const { text } = await hotline.get('/open-data/requests.json');
  return OpenData.parse(JSON.parse(text)).requests.map((row) => [
    row.service_request_id,
    row.description,
  ]);
};

const BusEvents = z.array(
  z.object({ detailType: z.string(), detail: z.looseObject({ code: z.string() }) }),
);
/** Events that the bus got about a ticket, each validated by its published schema. */
const readEvents = async (code: string) => {
  const { text } = await hotline.get('/local/events', { accept: 'application/json' });
  const events = BusEvents.parse(JSON.parse(text)).filter(({ detail }) => detail.code === code);
  for (const { detailType, detail } of events) {
    const schema = await hotline.get(`/events/schemas/${detailType}.json`);
    const parsed = z.record(z.string(), z.json()).parse(JSON.parse(schema.text));
    expect(z.fromJSONSchema(parsed).safeParse(detail).error).toBeUndefined();
  }
  return events.map(({ detailType }) => detailType.split('.').at(-2)).toReversed();
};

test('an officer takes a ticket and answers it with a template, and the supervisor publishes it', async () => {
  const { code } = await sendReport(hotline);
  const officer = await signIn('officer', 'UBND_XA:29254');
  const supervisor = await signIn('supervisor');
  const path = `/api/staff/tickets/${code}`;

  const response = await hotline.get(path, officer);
  const known = { ...officer, 'if-none-match': response.headers['etag'] ?? '' };
  const again = await hotline.get(path, known);
  expect([again.status, again.text]).toEqual([304, '']);
  const taken = await act(officer, code, 'take', (await ticketOf(officer, code)).version);
  expect(taken.status).toBe(200);
  const after = await hotline.get(path, known);
  expect([after.status, after.text]).toEqual([200, expect.stringContaining('"takenBy":{"sub"')]);

  const { text } = await hotline.get(`${path}/templates`, officer);
  const Templates = z.object({ templates: z.array(z.object({ text: z.string() })) });
  const [template] = Templates.parse(JSON.parse(text)).templates;
  expect(template?.text).toContain('UBND phường 7');
  const answered = await act(officer, code, 'answer', taken.version ?? 0, template);
  expect(answered.status).toBe(200);

  const publication = {
    title: 'Tụ tập đông người ở quán karaoke',
    question: 'Một quán karaoke vẫn mở cửa. Chủ quán: anh Hai.',
    answer: 'Đã kiểm tra và nhắc nhở.',
  };
  const version = answered.version ?? 0;
  const warned = await act(supervisor, code, 'publish', version, publication);
  const marks = [{ field: 'question', kind: 'personal-name', from: 43, to: 46, part: 'Hai' }];
  expect(warned).toMatchObject({ status: 400, errors: [{ field: 'question' }], marks });
  const question = 'Một quán karaoke vẫn mở cửa.';
  const published = await act(supervisor, code, 'publish', version, { ...publication, question });
  expect(published.status).toBe(200);
  const everybody = await hotline.get('/api/published');
  expect(everybody.text).toContain(publication.title);
  expect(everybody.text).not.toContain(code);

  await hotline.settle();
  expect(await openData()).toEqual([[code, question]]);

  const reason = 'đơn vị đề nghị gỡ';
  await act(supervisor, code, 'unpublish', published.version ?? 0, { reason });
  expect((await hotline.get('/api/published')).text).not.toContain(publication.title);
  await hotline.settle();
  expect(await openData()).toEqual([]);
  await hotline.moveTo('2021-12-04T01:31:00+07:00');
  const { headers } = await hotline.get('/open-data/requests.csv');
  expect(headers['last-modified']).toMatch(/^Fri, 03 Dec 2021 18:30:/); // 01:30 in Trà Vinh
  expect(await readEvents(code)).toEqual(['opened', 'routed', 'answered']);
});

test('redacted text disappears from the ticket and from the search', async () => {
  const secret = 'Quách Tĩnh 7788';
  const { code } = await sendReport(hotline, {
    topic: 'VP02', // due in working days, so that no escalation is sent during the night
    text: `Chủ quán là ${secret}, xin kiểm tra`,
  });
  const supervisor = await signIn('supervisor');
  const { version } = await ticketOf(supervisor, code);
  const hidden = await act(supervisor, code, 'redact', version, {
    part: secret,
    reason: 'tên của một người',
  });
  expect(hidden.status).toBe(200);
  await hotline.settle();
  const search = '/api/staff/search?q=quach+tinh+7788';
  expect((await hotline.get(search, supervisor)).text).not.toContain(code);
  expect((await ticketOf(supervisor, code)).text).toBe('Chủ quán là ▇▇▇, xin kiểm tra');
});

longTest(
  'applying the retention rules, including a dry run, changes nothing in a ticket that has just ended',
  async () => {
    const { code } = await sendReport(hotline);
    const supervisor = await signIn('supervisor');
    const { version } = await ticketOf(supervisor, code);
    const ending = { reason: 'done', text: 'Việc đã xong, tổng đài khép lại.' };
    const closed = await act(supervisor, code, 'close', version, ending);
    expect(closed.status).toBe(200);
    const { text: rights } = await hotline.get('/local/aws/rights');
    const [night = ''] = /[\w-]+ApplyRetention\w+/.exec(rights) ?? [];
    const before = await ticketOf(supervisor, code);
    await hotline.moveTo('2021-12-04T02:31:00+07:00');
    const rehearsal = { function: night, event: { rehearsal: true, on: '2041-12-04' } };
    const { text } = await hotline.post('/local/aws/replay', [
      { function: night, event: {} },
      rehearsal,
    ]);
    expect(text).toBe('{"brought":2,"failed":[]}');
    expect(await ticketOf(await signIn('supervisor'), code)).toEqual(before);
  },
);

test('an unanswered ticket is listed as overdue by level, only to its unit and the operators', async () => {
  const { code } = await sendReport(hotline);
  await hotline.advance('PT61M');
  const late = async (by: Member, query = '') =>
    (await hotline.get(`/api/staff/late?clock=acknowledge&level=100${query}`, by)).text;
  expect(await late(await signIn('operator'))).toContain(code);
  expect(await late(await signIn('officer', 'UBND_XA:29254'))).toContain(code);
  expect(await late(await signIn('officer', 'UBND_XA:29242'))).not.toContain(code);
});

test('two reports about the same issue are listed as likely duplicates', async () => {
  const [one, two] = [await sendReport(hotline), await sendReport(hotline)];
  const { text } = await hotline.get('/api/staff/repeats', await signIn('operator'));
  expect(text).toContain(one.code);
  expect(text).toContain(two.code);
});

test('the API description is served as OpenAPI 3.1 and as a page', async () => {
  const document = await hotline.get('/openapi.json');
  expect([document.status, document.text]).toEqual([200, expect.stringContaining('"3.1.0"')]);
  const page = await hotline.get('/docs?lang=en');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.text).toContain('/api/staff/tickets/{code}/publish');
});
