import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { citizenBrowser, readFormKey } from '../../../../support/browser/citizen-browser.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import type { HotlineResponse } from '../../../../support/hotline/running-hotline.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { aReport, type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Topic whose deadlines are working days, so that no escalation is sent while later tests move the clock. */
const unhurried = { topic: 'VP02' };

const CitizenTicketBody = z.looseObject({
  version: z.number(),
  status: z.string(),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
  waiting: z.object({ question: z.string(), until: z.string() }).optional(),
  offerReopen: z.boolean().optional(),
  rating: z.looseObject({ score: z.number(), comment: z.string().optional() }).optional(),
  events: z.array(z.looseObject({ kind: z.string() })).default([]),
});

const read = async ({ code, pin }: OpenedReport) => {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return CitizenTicketBody.parse(JSON.parse(text));
};

/** Submits a form of the officer page through the officer link and returns the device cookie. */
const press = async (code: string, fields: Record<string, string>, cookie = '') => {
  const link = await openOfficerLink(hotline, code, cookie);
  const { status } = await hotline.submit(link.path, { ...link.form, ...fields }, link.cookie);
  expect(status).toBe(200);
  await hotline.settle();
  return link.cookie;
};

const act = (
  { code, pin }: OpenedReport,
  name: 'messages' | 'rating' | 'reopen',
  body: object,
  headers: Record<string, string> = {},
): Promise<HotlineResponse> =>
  hotline.post(`/api/reports/${code}/${name}`, body, {
    'x-report-pin': pin,
    'idempotency-key': randomUUID(),
    ...headers,
  });

const sentAbout = async (code: string, about: string) =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.startsWith(`${about}.`),
  );

const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

const reply = 'Tổ công tác đã lập biên bản và yêu cầu quán dừng hoạt động từ 20 giờ.';

longTest(
  'a citizen answers an SMS question on the ticket page, and the deadline moves by the waiting time',
  async () => {
    const report = await sendReport(hotline, { reporter: aReport().reporter });
    const promised = await read(report);
    const question = 'Quán mở cửa những tối nào trong tuần?';
    await press(report.code, { action: 'ask', question });
    const [sms] = await sentAbout(report.code, 'asked');
    expect([sms?.to, sms?.segments]).toEqual(['+84912345678', 1]);
    expect((await read(report)).waiting?.question).toBe(question);

    await hotline.advance('PT20M');
    const { open, send } = citizenBrowser(hotline, report);
    const page = await open();
    expect(page.text).toContain(question);
    const fields = { key: readFormKey(page.text, 'write'), text: 'Mỗi tối thứ Sáu và thứ Bảy' };
    const written = await send('/tra-cuu/bo-sung?lang=vi', fields);
    expect([written.status, written.text.includes('Đã nhận nội dung quý vị vừa viết')]).toEqual([
      200,
      true,
    ]);
    await send('/tra-cuu/bo-sung?lang=vi', fields);

    const updated = await read(report);
    expect([updated.status, updated.waiting]).toEqual(['in-progress', undefined]);
    expect(minutesBetween(promised.resolveBy, updated.resolveBy)).toBe(20);
    expect(updated.events.filter(({ kind }) => kind === 'wrote')).toHaveLength(1);
  },
);

longTest(
  'a citizen who rated an answer 1 reopens the ticket, which gets new deadlines',
  async () => {
    const report = await sendReport(hotline);
    const formerLink = await openOfficerLink(hotline, report.code);
    await press(report.code, { action: 'answer', text: reply }, formerLink.cookie);
    const { open, send } = citizenBrowser(hotline, report);
    const page = await open();
    expect(page.text).toContain(reply);

    const rated = await send('/tra-cuu/danh-gia?lang=vi', {
      key: readFormKey(page.text, 'rate'),
      score: '1',
    });
    expect(rated.text).toContain('Quý vị đã đánh giá 1/5');
    expect((await read(report)).offerReopen).toBe(true);

    const before = await read(report);
    await hotline.advance('PT30M');
    const reason = 'Tối qua quán vẫn mở cửa sau, khách còn đông hơn trước.';
    const path = '/tra-cuu/mo-lai?lang=vi';
    const response = await send(path, { key: readFormKey(rated.text, 'reopen'), reason });
    expect([response.status, response.text.includes(`${reason}</textarea>`)]).toEqual([403, true]);
    const { pin } = report;
    const reopened = await send(path, { key: readFormKey(response.text, 'reopen'), reason, pin });
    expect(reopened.text).toContain('Đang xử lý lại');

    const updated = await read(report);
    expect([updated.status, updated.rating, updated.offerReopen]).toEqual([
      'reopened',
      undefined,
      false,
    ]);
    expect(Date.parse(updated.resolveBy)).toBeGreaterThan(Date.parse(before.resolveBy));
    const alerts = (await sentAbout(report.code, 'reopened')).map(({ alert }) => alert);
    expect(alerts).toEqual(
      expect.arrayContaining([
        expect.stringContaining('-handler-'),
        expect.stringContaining('-head-'),
      ]),
    );
    const { status, text } = await hotline.get(formerLink.path, { cookie: formerLink.cookie });
    expect([status, text.includes('Đã có liên kết mới')]).toEqual([410, true]);
  },
);

describe("citizen's actions by API", () => {
  test('concurrent messages with one idempotency key are stored once, and another text gets 409', async () => {
    const report = await sendReport(hotline, unhurried);
    const key = { 'idempotency-key': 'mot-khoa-cho-bon-lan-gui' };
    const body = { text: 'Quán có lối vào cửa sau từ hẻm 12' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(report, 'messages', body, key)));
    const [first] = answers;
    expect(first?.status).toBe(201);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const other = await act(report, 'messages', { text: 'Một điều khác hẳn' }, key);
    expect(other.status).toBe(409);
    const { events } = await read(report);
    expect(events.filter(({ kind }) => kind === 'wrote')).toHaveLength(1);
  });

  test('a wrong or missing PIN never changes a ticket', async () => {
    const report = await sendReport(hotline, unhurried);
    await press(report.code, { action: 'answer', text: reply });
    const before = await read(report);
    const wrong = { 'x-report-pin': report.pin === '000000' ? '111111' : '000000' };
    const refused = [
      await act(report, 'messages', { text: 'Không phải của tôi' }, wrong),
      await act(report, 'rating', { score: 5 }, wrong),
      await act(report, 'reopen', { reason: 'Không phải của tôi' }, wrong),
      await hotline.post(
        `/api/reports/${report.code}/rating`,
        { score: 5 },
        { 'idempotency-key': randomUUID() },
      ),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await read(report)).version).toBe(before.version);
  });
});
