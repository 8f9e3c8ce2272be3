import { expect, test } from 'vitest';
import * as z from 'zod';
import { buildCitizenActionApiHandler } from '../../../functions/intake/ticket/citizen-actions-api.ts';
import { buildCitizenActionPageHandler } from '../../../functions/intake/ticket/citizen-actions-pages.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const ticket = aTicket({ status: 'in-progress', unit: 'UBND_XA:29254', assignment: 1 });
const Problem = z.object({ type: z.string(), detail: z.string() });

const setUpLimitApi = () => {
  const door = setUpPublicApi(ticket);
  return {
    ...door,
    api: (body: string, key: string, lang = 'vi') =>
      door.ask(buildCitizenActionApiHandler('write'), {
        pathParameters: { code: ticket.code },
        queryStringParameters: { lang },
        headers: { 'x-report-pin': door.pin, 'idempotency-key': key },
        body,
      }),
    page: (text: string, key: string) =>
      door.ask(buildCitizenActionPageHandler('write'), {
        body: new URLSearchParams({ ma: ticket.code, pin: door.pin, text, key }).toString(),
      }),
  };
};

const message = JSON.stringify({ text: 'Tối qua quán vẫn mở cửa' });

const afterTwenty = async () => {
  const door = setUpLimitApi();
  for (let number = 1; number <= 20; number += 1) {
    await door.api(message, `khoa-cua-nguoi-dan-${number}`);
  }
  return door;
};

test.each([
  ['vi', 'Nội dung vừa gửi chưa được lưu.'],
  ['en', 'What you just sent was not saved.'],
  ['km', 'អត្ថបទនេះមិនទាន់ត្រូវបានរក្សាទុកទេ។'],
])(
  'the 21st citizen action of a day returns 429 with Retry-After and a text in %s',
  async (lang, expectedText) => {
    const { api } = await afterTwenty();
    const reply = await api(message, 'khoa-cua-nguoi-dan-nua', lang);
    expect([reply.statusCode, reply.headers?.['retry-after']]).toEqual([429, String(24 * 3600)]);
    const { type, detail } = Problem.parse(JSON.parse(reply.body));
    expect(type).toBe('urn:1022:problem:too-many-acts');
    expect(detail).toContain(expectedText);
  },
);

test('the ticket page rejects the 21st citizen action of a day and keeps the typed text in the form', async () => {
  const { page, tickets } = await afterTwenty();
  const reply = await page('Quán <vẫn> mở cửa', 'khoa-cua-bieu-mau-nua');
  expect([reply.statusCode, reply.headers?.['retry-after']]).toEqual([429, String(24 * 3600)]);
  expect(reply.body).toContain('Nội dung vừa gửi chưa được lưu.');
  expect(reply.body).toContain('Quán &lt;vẫn&gt; mở cửa');
  expect(tickets.changes).toHaveLength(20);
});

test('fields inside “__proto__” in the body of a citizen action are ignored', async () => {
  const { api, tickets } = setUpLimitApi();
  const reply = await api('{"__proto__": {"text": "Tối qua quán vẫn mở cửa"}}', 'khoa-cua-ho-mot');
  expect([reply.statusCode, tickets.changes]).toEqual([400, []]);
});
