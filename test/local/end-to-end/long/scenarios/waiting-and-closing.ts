import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { aReport, type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';
import { phoneJpeg } from '../../../../support/samples/photo-files.ts';

const hotline = sharedHotline();

const press = async (code: string, fields: Record<string, string>) => {
  const link = await openOfficerLink(hotline, code);
  const { status } = await hotline.submit(link.path, { ...link.form, ...fields }, link.cookie);
  expect(status).toBe(200);
  await hotline.settle();
};

/** Messages about the ticket whose notification key starts with the given kind. */
const findMessagesAbout = async (code: string, about: string) =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.startsWith(`${about}.`),
  );

const CitizenTicketBody = z.object({
  status: z.string(),
  ending: z.object({ reason: z.string() }).optional(),
  mayReopen: z.string().optional(),
  photos: z.array(z.object({ url: z.url() })),
  events: z.array(z.object({ kind: z.string() })),
});
const Refused = z.object({ possible: z.object({ mayReopen: z.string() }) });

const read = async ({ code, pin }: OpenedReport) => {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return CitizenTicketBody.parse(JSON.parse(text));
};
const write = ({ code, pin }: OpenedReport, what: 'messages' | 'reopen', body: object) => {
  const headers = { 'x-report-pin': pin, 'idempotency-key': randomUUID() };
  return hotline.post(`/api/reports/${code}/${what}`, body, headers);
};

let report: OpenedReport;
let answered: OpenedReport;

// on the opening morning one ticket (with a photo) gets a question and one an answer; then the power is cut
beforeAll(async () => {
  report = await sendReport(hotline, { topic: 'VP02', reporter: aReport().reporter });
  const { status } = await hotline.ask({
    method: 'POST',
    path: `/api/reports/${report.code}/photos`,
    headers: { 'content-type': 'image/jpeg', 'x-report-pin': report.pin },
    body: phoneJpeg(1),
  });
  expect(status).toBe(201);
  await press(report.code, { action: 'ask', question: 'Quán ở số nhà bao nhiêu?' });
  answered = await sendReport(hotline);
  await press(answered.code, { action: 'answer', text: 'Tổ công tác đã nhắc nhở quán.' });
  await hotline.cutPowerUntil('2021-12-10T07:00:00+07:00');

  await hotline.moveTo('2021-12-10T07:30:00+07:00');
  const before = [await read(report), await read(answered)];
  expect(before.map(({ status }) => status)).toEqual(['waiting', 'answered']);
  await hotline.moveTo('2021-12-10T08:30:00+07:00');
}, 600_000);

test('a question that the citizen leaves unanswered for five working days leads to a reminder, and work resumes', async () => {
  expect((await read(report)).status).toBe('in-progress');
  expect((await findMessagesAbout(report.code, 'reminded')).map(({ to }) => to)).toEqual([
    '+84912345678',
  ]);
  expect(await findMessagesAbout(report.code, 'resumed')).toHaveLength(2);
});

test('a photo on a ticket stays available after a week and a restart', async () => {
  const [photo] = (await read(report)).photos;
  expect((await fetch(photo?.url ?? '')).status).toBe(200);
});

test('an answered ticket closes after seven days, and further messages get 409', async () => {
  const closed = await read(answered);
  expect([closed.status, closed.events.at(-1)?.kind]).toEqual(['closed', 'closed']);
  expect(closed.ending?.reason).toBe('Không có ý kiến thêm về câu trả lời');
  expect(closed.mayReopen).toBeDefined();
  expect(await findMessagesAbout(answered.code, 'ended')).toEqual([]);

  const written = await write(answered, 'messages', { text: 'Quán vẫn mở cửa' });
  expect([written.status, written.headers['content-type']]).toEqual([
    409,
    'application/problem+json; charset=utf-8',
  ]);
  const { possible } = Refused.parse(JSON.parse(written.text));
  expect(possible.mayReopen).toBe(closed.mayReopen);
});

test('a ticket that closed without objection can be reopened and then escalates again', async () => {
  const reopened = await write(answered, 'reopen', { reason: 'Quán vẫn mở cửa mỗi tối' });
  expect(reopened.status).toBeLessThan(300);
  await hotline.moveTo('2021-12-10T09:30:00+07:00');
  const again = await read(answered);
  expect(again.status).toBe('reopened');
  expect(again.events.map(({ kind }) => kind)).toContain('rung');
}, 600_000);
