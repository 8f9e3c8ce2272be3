import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { runningHotline } from '../../support/hotline/running-hotline.ts';
import { readCallTicketCode, simulateCall } from '../../support/hotline/simulate-call.ts';

vi.setConfig({ testTimeout: 180_000 });

// on this day, reports by telephone must be entered in the national system
const hotline = runningHotline();
beforeAll(() => hotline.start({ at: new Date('2025-08-05T09:00:00+07:00') }), 180_000);
afterAll(() => hotline.stop());

const Body = z.looseObject({ version: z.number().optional() });
const signIn = async (role: string, unit?: string) => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  const headers = { authorization: `Bearer ${token}` };
  return {
    get: async (path: string) => (await hotline.get(`/api/staff/${path}`, headers)).text,
    async post(path: string, body: object = {}) {
      const key = { ...headers, 'idempotency-key': randomUUID() };
      const { status, text } = await hotline.post(`/api/staff/${path}`, body, key);
      return { status, body: Body.parse(JSON.parse(text)) };
    },
  };
};

const caller = '+84912340021';
const spoken = 'Đường vào chợ có ổ gà lớn, xin sửa trước mùa mưa';
const number = 'PAKN.20250805.0123';

test('only one of two operators records the national number of a call, and its citizen sees this number', async () => {
  const call = { from: caller, keys: ['1', '0', '-', '2'], speech: [spoken] };
  const code = readCallTicketCode(await simulateCall(hotline, { ...call, world: { agents: 0 } }));
  await hotline.advance('PT5M'); // by then the voice message is transcribed
  await hotline.settle();
  const [first, second] = [await signIn('operator'), await signIn('supervisor')];
  expect(await first.get('national?medium=telephone')).toContain(code);
  expect(await first.get('counts')).toContain('"national":{"count":1');

  const exported = await first.get(`tickets/${code}/national`);
  expect(exported).toContain(spoken);
  expect(exported).not.toContain(caller);
  const { version = 0 } = Body.parse(JSON.parse(exported));
  const contact = await first.post(`tickets/${code}/national/contact`);
  expect([contact.status, contact.body['phone']]).toEqual([200, caller]);

  const entered = await first.post(`tickets/${code}/record-national`, { version, number });
  expect([entered.status, entered.body['recorded']]).toEqual([200, 'national-recorded']);
  const late = { version, number: 'PAKN.20250805.0999' };
  expect(await second.post(`tickets/${code}/record-national`, late)).toMatchObject({
    status: 409,
    body: { type: 'urn:1022:problem:national-recorded', number },
  });
  await hotline.settle();
  expect(await first.get('national')).not.toContain(code);
  expect(await first.get('counts')).toContain('"national":{"count":0');

  const [receipt] = (await hotline.outbox()).filter(({ to }) => to === caller);
  const pin = /PIN\D*(\d{6})/.exec(receipt?.body ?? '')?.[1] ?? '';
  const seen = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  expect(seen.text).toContain(`"nationalNumber":"${number}"`);
  const page = await hotline.submit('/tra-cuu', { ma: code, pin });
  expect(page.text).toContain(
    `Phản ánh cũng có trên Hệ thống tiếp nhận, trả lời phản ánh quốc gia, mã ${number}.`,
  );
});

test('a letter that an operator registers is due for entry in the national system, but a visit is not', async () => {
  const operator = await signIn('operator');
  const report = {
    ...{ service: 'suggestion', text: 'Đèn đường trước chợ hỏng đã một tháng, đề nghị sửa chữa' },
    reporter: { kind: 'business', name: 'Hợp tác xã Bình Minh', email: 'htx@example.com' },
  };
  const open = async (receivedBy: string): Promise<string> => {
    const { status, body } = await operator.post('tickets', { ...report, receivedBy });
    expect([status, body]).toEqual([201, expect.anything()]);
    return z.string().parse(body['code']);
  };
  const [letter, visit] = [await open('letter'), await open('visit')];
  await hotline.settle();
  const listed = await operator.get('national');
  expect([listed.includes(letter), listed.includes(visit)]).toEqual([true, false]);
  expect(await operator.get(`tickets/${letter}/national`)).toContain('"value":"Thư"');
});
