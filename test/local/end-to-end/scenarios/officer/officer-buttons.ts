import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import {
  type OpenedReport,
  readTicketAsCitizen,
  sendReport,
} from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Topic whose deadlines are working days, so that no escalation is sent while later tests move the clock. */
const unhurried = { topic: 'VP02' };

const Due = z.object({ resolveBy: z.string() });

/** The answer deadline that the citizen sees now. */
const resolveBy = async ({ code, pin }: OpenedReport): Promise<Date> => {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return new Date(Due.parse(JSON.parse(text)).resolveBy);
};

type Phone = { cookie?: string; role?: 'handler' | 'head' };

const bodyOf = (html: string): string => html.slice(html.indexOf('<main'));

/** Submits a form through the officer link of a role; returns the response page and the device cookie. */
const press = async (
  code: string,
  fields: Record<string, string>,
  { cookie = '', role = 'handler' }: Phone = {},
) => {
  const link = await openOfficerLink(hotline, code, cookie, role);
  const answer = await hotline.submit(link.path, { ...link.form, ...fields }, link.cookie);
  await hotline.settle();
  return { text: bodyOf(answer.text), path: link.path, cookie: link.cookie };
};

/** Returns the officer page as the given device sees it now. */
const look = async (code: string, cookie: string): Promise<string> =>
  bodyOf((await openOfficerLink(hotline, code, cookie)).html);

/** Messages about the ticket whose notification key starts with the given kind. */
const sentAbout = async (code: string, about: string) =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.startsWith(`${about}.`),
  );

const minute = 60_000;
const hours = (count: number): number => count * 60 * minute;

longTest(
  "an officer's question pauses the deadline until the citizen replies, and both are notified",
  async () => {
    const report = await sendReport(hotline);
    const before = await resolveBy(report);
    const question = 'Quán ở bên phải hay bên trái cổng chợ?';
    const response = await press(report.code, { action: 'ask', question });
    expect(response.text).toContain('Đã gửi câu hỏi cho người dân');
    expect(response.text).toContain('Thời hạn tạm dừng để chờ người dân, đến ');
    const [sms] = await sentAbout(report.code, 'asked');
    expect(sms?.body).toMatch(/can quy vi bo sung thong tin/);
    expect(sms?.body).not.toContain('cong cho');

    await hotline.advance('PT20M');
    const text = 'Bên trái cổng chợ nhìn vào, mái tôn xanh.';
    const wrote = await hotline.post(
      `/api/reports/${report.code}/messages`,
      { text },
      { 'x-report-pin': report.pin, 'idempotency-key': randomUUID() },
    );
    expect(wrote.status).toBeLessThan(300);
    await hotline.settle();
    // 20 minutes, plus the real time between the question and the message
    const stood = (await resolveBy(report)).getTime() - before.getTime();
    expect(stood).toBeGreaterThanOrEqual(20 * minute);
    expect(stood).toBeLessThan(21 * minute);
    expect((await sentAbout(report.code, 'wrote')).map(({ kind }) => kind)).toEqual(['email']);
    const html = await look(report.code, response.cookie);
    expect(html).toContain(question);
    expect(html).toContain(text);
    expect(html).not.toContain('Thời hạn tạm dừng');
  },
);

test('a returned ticket goes to the operators with the unit that the officer proposes', async () => {
  const report = await sendReport(hotline, unhurried);
  const returnReason = 'Đây là việc của ngành y tế, không phải của phường.';
  const back = await press(report.code, { action: 'return', unit: 'SO_YT', returnReason });
  expect(back.text).toContain('Đã trả phiếu về Tổng đài');
  const notified = await sentAbout(report.code, 'returned');
  expect(notified.map(({ alert }) => alert)).toEqual(
    expect.arrayContaining([expect.stringContaining('TONG_DAI')]),
  );
  expect(notified.find(({ kind }) => kind === 'sms')?.body).toContain('So Y te');
  expect(notified.find(({ kind }) => kind === 'email')?.body).toContain('Sở Y tế');
  expect((await readTicketAsCitizen(hotline, report)).status).toBe('returned');
  const ended = await hotline.get(back.path, { cookie: back.cookie });
  expect([ended.status, ended.text.includes('Việc đã chuyển cho đơn vị khác')]).toEqual([
    410,
    true,
  ]);
});

test('the citizen is notified of a deadline extension that the handler requested and the head granted', async () => {
  const report = await sendReport(hotline);
  const before = await resolveBy(report);
  const extendReason = 'Phải chờ đoàn kiểm tra liên ngành.';
  const response = await press(report.code, { action: 'extend', amount: '8', extendReason });
  expect(response.text).toContain('Đã gửi yêu cầu gia hạn');
  expect(await resolveBy(report)).toEqual(before);

  const granted = await press(report.code, { action: 'grant-extension' }, { role: 'head' });
  expect(granted.text).toContain('Đã đồng ý gia hạn');
  expect((await resolveBy(report)).getTime() - before.getTime()).toBe(hours(8));
  const [sms] = await sentAbout(report.code, 'extended');
  expect(sms?.body).toMatch(/can them thoi gian/);
  expect(await sentAbout(report.code, 'extension-decided')).toHaveLength(2);
  const { events } = await readTicketAsCitizen(hotline, report);
  expect(events.map(({ kind }) => kind)).toContain('extended');
});

longTest('a refused deadline extension leaves the deadline unchanged', async () => {
  const report = await sendReport(hotline);
  const before = await resolveBy(report);
  const extendReason = 'Phải chờ đoàn kiểm tra liên ngành.';
  const response = await press(report.code, { action: 'extend', amount: '8', extendReason });
  const refusal = 'Còn đủ thời gian, xin làm ngay trong ngày.';
  const refused = await press(
    report.code,
    { action: 'refuse-extension', refusal },
    { role: 'head' },
  );
  expect(refused.text).toContain('Đã từ chối gia hạn');
  expect(await resolveBy(report)).toEqual(before);
  const html = await look(report.code, response.cookie);
  expect(html).toContain(refusal);
  expect(html).not.toContain('value="extend"');
});

test('an answer that needs approval reaches the citizen only after the head has approved it', async () => {
  const report = await sendReport(hotline, { topic: 'VP08' });
  const text = 'Đã làm việc với đơn vị có liên quan và chấn chỉnh ngay.';
  const draft = await press(report.code, { action: 'answer', text });
  expect(draft.text).toContain('Đã gửi câu trả lời để duyệt');
  expect((await readTicketAsCitizen(hotline, report)).answer).toBeUndefined();
  expect(await sentAbout(report.code, 'answered')).toEqual([]);

  const rejection = 'Xin nêu rõ đã chấn chỉnh thế nào.';
  const { cookie } = await press(report.code, { action: 'reject', rejection }, { role: 'head' });
  expect(await look(report.code, draft.cookie)).toContain(rejection);

  const better = `${text} Đã nhắc nhở bằng văn bản.`;
  await press(report.code, { action: 'answer', text: better }, { cookie: draft.cookie });
  await press(report.code, { action: 'approve' }, { cookie, role: 'head' });
  expect((await readTicketAsCitizen(hotline, report)).answer?.text).toBe(better);
  expect(await sentAbout(report.code, 'answered')).toHaveLength(1);
});

test('text typed on the officer page while another button is pressed is shown again and can be sent next', async () => {
  const report = await sendReport(hotline, unhurried);
  const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';
  const first = await press(report.code, { action: 'acknowledge', text });
  expect(first.text).toContain('Đã xác nhận: đơn vị nhận việc');
  expect(first.text).toContain(text);
  await press(report.code, { action: 'answer', text }, { cookie: first.cookie });
  expect((await readTicketAsCitizen(hotline, report)).answer?.text).toBe(text);
});

test("a co-unit's officer link is read-only and names the lead unit", async () => {
  const report = await sendReport(hotline, unhurried);
  const informed = await sentAbout(report.code, 'informed');
  const link = informed.flatMap(({ links }) => links).find((found) => found.includes('/a/'));
  const { pathname } = new URL(link ?? '');
  const { text } = await hotline.submit(pathname, { action: 'open' });
  expect(text).toContain('Quý cơ quan là đơn vị phối hợp');
  expect(text).not.toContain('<button');
});
