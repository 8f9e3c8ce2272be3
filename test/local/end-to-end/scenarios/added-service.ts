import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import {
  fire,
  people,
  safety,
  serviceTexts,
  topic,
} from '../../../core/directory/new-directory-rows.ts';
import { formField } from '../../../support/browser/form-field.ts';
import { openOfficerLink } from '../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../support/hotline/shared-hotline.ts';
import { parseOpenedReport } from '../../../support/samples/a-report.ts';

const hotline = sharedHotline();

type Headers = { authorization: string };
const SignedIn = z.object({ token: z.string() });
const signIn = async (role: string): Promise<Headers> => {
  const { text } = await hotline.post('/local/sign-in', { role });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};

const read = async <T>(path: string, schema: z.ZodType<T>, headers?: Headers): Promise<T> =>
  schema.parse(JSON.parse((await hotline.get(path, headers)).text));

const Version = z.object({ version: z.string() });
const change = async (edits: unknown[]) => {
  const headers = await signIn('administrator');
  const { version: baseVersion } = await read('/api/staff/directory', Version, headers);
  const body = { baseVersion, reason: 'Quyết định 99/QĐ-UBND', edits };
  return hotline.post('/api/staff/directory/changes', body, headers);
};

/** Address of the citizens in these tests, because each address may send only so many reports an hour. */
const address = '203.0.113.99';

const matter = { service: 'fire-safety', topic: 'PC01', areaCode: '29254' };
const text = 'Cửa thoát hiểm của khu nhà trọ bị khóa cả ngày';

const codeOn = (html: string): string =>
  /\d{3}\s\d{3}\s\d{4}/.exec(html.replaceAll('&nbsp;', ' '))?.[0].replace(/\s/g, '') ?? '';

const Ticket = z.object({
  version: z.number(),
  service: z.string(),
  topic: z.string().optional(),
  unit: z.string().optional(),
});
const readTicket = async (code: string) => {
  await hotline.settle();
  return read(`/api/staff/tickets/${code}`, Ticket, await signIn('supervisor'));
};

const act = async (code: string, action: string, fields: object): Promise<number> => {
  const headers = { ...(await signIn('supervisor')), 'idempotency-key': randomUUID() };
  const { version } = await readTicket(code);
  const path = `/api/staff/tickets/${code}/${action}`;
  const { status } = await hotline.post(path, { version, ...fields }, headers);
  await hotline.settle();
  return status;
};

// An administrator adds the service by rows of the directory; nothing else knows it.
beforeAll(async () => {
  const { status, text: answer } = await change([fire, ...people, safety, topic]);
  expect([status, answer]).toEqual([201, expect.any(String)]);
  await hotline.advance('PT60S');
}, 120_000);

test('an added service opens a ticket from the web form, which lists it with its own first question', async () => {
  const home = await hotline.get('/');
  expect(home.text).toContain(serviceTexts.short);
  const form = await hotline.get('/bao-cao?dich-vu=fire-safety');
  const fields = { key: formField(form.text, 'key'), lang: 'vi', ...matter, text };
  const receipt = await hotline.submit('/bao-cao', { ...fields, kind: 'person' }, '', address);
  expect(receipt.status).toBe(201);
  const ticket = await readTicket(codeOn(receipt.text));
  expect(ticket).toMatchObject({ service: 'fire-safety', topic: 'PC01', unit: 'PCCC' });
});

test('an added service opens a ticket from a chat', async () => {
  const say = async (message: string) => {
    await hotline.post('/local/chat', { channel: 'zalo', user: 'thay-chay', text: message });
    await hotline.settle();
    const { text: chat } = await hotline.get('/local/chat?channel=zalo&user=thay-chay&format=json');
    return (
      z
        .array(z.object({ text: z.string() }))
        .parse(JSON.parse(chat))
        .at(-1)?.text ?? ''
    );
  };
  const offered = await say('gửi phản ánh');
  const [, digit = ''] = /(\d+)\. An toàn cháy nổ/.exec(offered) ?? [];
  for (const message of [digit, '1', 'phường 7', 'bỏ qua', '1', '1', 'bỏ qua', 'bỏ qua']) {
    await say(message);
  }
  const ticket = await readTicket(codeOn(await say('gửi')));
  expect(ticket).toMatchObject({ service: 'fire-safety', topic: 'PC01', unit: 'PCCC' });
});

test('an added service opens a ticket at the operator’s desk, whose forms offer it', async () => {
  const headers = { ...(await signIn('operator')), 'idempotency-key': randomUUID() };
  const choices = await hotline.get('/api/staff/choices', headers);
  expect(choices.text).toContain('"code":"fire-safety"');
  const report = { ...matter, text, reporter: { kind: 'person', anonymous: true }, lang: 'vi' };
  const { status, text: answer } = await hotline.post('/api/staff/tickets', report, headers);
  expect(status).toBe(201);
  const { code } = z.looseObject({ code: z.string() }).parse(JSON.parse(answer));
  expect(await readTicket(code)).toMatchObject({ service: 'fire-safety', unit: 'PCCC' });
});

test('an added service needs a second person for revealing a sender, as its row requires', async () => {
  const reporter = {
    kind: 'person',
    name: 'Kim Thị Sa',
    phone: '0912 345 471',
    anonymous: false,
  };
  const { text: opened } = await hotline.post(
    '/api/reports',
    { ...matter, text, reporter, lang: 'vi' },
    { 'idempotency-key': randomUUID() },
    address,
  );
  const { code } = parseOpenedReport(opened);
  const path = `/api/staff/tickets/${code}/reveal`;
  const Right = z.looseObject({ right: z.string() });
  expect((await read(path, Right, await signIn('supervisor'))).right).toBe('two-persons');
});

test('an added service is answered by officer link, published, and then listed by Open311, open data and statistics', async () => {
  const group = /"service_code":"PC01"[^}]*"keywords":"thoát hiểm"[^}]*"group":"An toàn cháy nổ"/;
  expect((await hotline.get('/open311/v2/services.json')).text).toMatch(group);
  const key = await hotline.post('/local/open311-key', {});
  const { api_key } = z.looseObject({ api_key: z.string() }).parse(JSON.parse(key.text));
  const filed = await hotline.submit('/open311/v2/requests.json', {
    ...{ api_key, address_id: '29254', service_code: 'PC01', description: text },
    ...{ lat: '9.934721', long: '106.341238' },
  });
  const [{ service_request_id: code }] = z
    .tuple([z.object({ service_request_id: z.string() })])
    .parse(JSON.parse(filed.text));
  await hotline.settle();

  const link = await openOfficerLink(hotline, code);
  expect(link.html).toContain('Lối thoát hiểm bị khóa, bị chặn');
  const answer = { action: 'answer', text: 'Chủ nhà trọ đã mở cửa thoát hiểm.', ...link.form };
  expect((await hotline.submit(link.path, answer, link.cookie)).status).toBe(200);
  await hotline.settle();
  const moderation = await hotline.get('/api/staff/moderation', await signIn('supervisor'));
  expect(moderation.text).toContain(code);

  const question = 'Cửa thoát hiểm của một khu nhà trọ bị khóa.';
  const words = { title: 'Lối thoát hiểm', question, answer: 'Chủ nhà trọ đã mở cửa.' };
  expect(await act(code, 'publish', words)).toBe(200);
  const request = await hotline.get(`/open311/v2/requests/${code}.json`);
  for (const shown of [question, '"service_code":"PC01"', '"long":106.35']) {
    expect(request.text).toContain(shown);
  }
  expect((await hotline.get('/gop-y?dich-vu=fire-safety')).text).toContain(question);
  expect((await hotline.get('/open-data/requests.csv')).text).toContain(serviceTexts.short);

  const figures = '/api/staff/figures?from=2021-12-03&to=2021-12-03&by=service';
  const { groups } = await read(
    figures,
    z.object({
      groups: z.array(z.object({ key: z.string(), name: z.string(), opened: z.int() })),
    }),
    await signIn('supervisor'),
  );
  const counted = groups.find((one) => one.key === 'fire-safety');
  expect(counted).toMatchObject({ name: serviceTexts.short });
  expect(counted?.opened).toBeGreaterThanOrEqual(5);
});

test('an added service shows citizens its open reports on the same topic in the commune, as its row allows', async () => {
  const form = await hotline.get('/bao-cao?dich-vu=fire-safety');
  const fields = { key: formField(form.text, 'key'), ...matter, text, kind: 'person' };
  const summary = await hotline.submit('/bao-cao', { ...fields, step: 'sender' });
  expect(summary.text).toMatch(/\d{3}\s\d{3}\s\d{4}/);
});

test('an added service cannot lose protection by a later change of an administrator', async () => {
  const privacy = {
    ...z.object({}).loose().parse(safety.row?.['privacy']),
    hidesVoiceFromAgencies: false,
  };
  const { status, text: answer } = await change([{ ...safety, row: { ...safety.row, privacy } }]);
  expect(status).toBe(400);
  expect(answer).toContain('edits[0].row.privacy');
});
