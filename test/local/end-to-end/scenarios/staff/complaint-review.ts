import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { TicketQueueResponse } from '../../../../../core/contract/staff/queue-responses.ts';
import { formatTicketCode, TicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { tasksFor } from '../../../../support/directory/operator-task-reasons.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Topic whose deadlines are working days, so that none passes within the four hours of the test. */
const unhurried = { topic: 'VP02' };
const text = 'Cán bộ phường 7 bao che chủ quán, chủ tịch phường nhận phong bì hàng tháng';

const queued = async (code: string) => {
  const { text: signedIn } = await hotline.post('/local/sign-in', { role: 'operator' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(signedIn));
  const answer = await hotline.get('/api/staff/queue', { authorization: `Bearer ${token}` });
  return TicketQueueResponse.parse(JSON.parse(answer.text)).tickets.find(
    (one) => one.code === code,
  );
};

test('a ticket held because of a complaint in a later message notifies only the hotline when its review is late', async () => {
  const { code, pin } = await sendReport(hotline, unhurried);
  const before = await hotline.outbox();
  const headers = { 'x-report-pin': pin, 'idempotency-key': randomUUID() };
  const { status } = await hotline.post(`/api/reports/${code}/messages`, { text }, headers);
  expect(status).toBe(201);
  await hotline.settle();
  expect(await queued(code)).toMatchObject({ reviewBy: expect.any(String) });
  expect(await tasksFor(hotline, code)).toEqual(['queued']);
  await hotline.advance('PT4H1M');
  await hotline.settle();
  expect(await queued(code)).toMatchObject({ overdue: 'review' });

  const known = new Set(before.map(({ id }) => id));
  const later = (await hotline.outbox()).filter(
    ({ id, ticket }) => ticket === code && !known.has(id),
  );
  const subjects = (about: string) => later.filter(({ alert }) => alert?.startsWith(`${about}.`));
  expect(subjects('review-rung').length).toBeGreaterThan(0);
  expect(subjects('review-overdue').length).toBeGreaterThan(0);
  const names = [code, formatTicketCode(TicketCode.parse(code))];
  const naming = later.filter(({ subject = '', body }) =>
    names.some((name) => `${subject} ${body}`.includes(name)),
  );
  expect(naming.map(({ alert }) => alert).filter((alert) => !alert?.includes('TONG_DAI'))).toEqual(
    [],
  );
}, 240_000);

test('a report or message that reads like an emergency becomes an operator task at once, whatever its topic', async () => {
  const { code, pin } = await sendReport(hotline, { text: 'Ba tôi khó thở, tím tái, cứu với' });
  expect(await tasksFor(hotline, code)).toEqual(['possible-emergency']);
  const headers = { 'x-report-pin': pin, 'idempotency-key': randomUUID() };
  const later = { text: 'Ba tôi ngưng thở rồi, cứu với' };
  expect((await hotline.post(`/api/reports/${code}/messages`, later, headers)).status).toBe(201);
  await hotline.settle();
  expect(await tasksFor(hotline, code)).toEqual(['possible-emergency', 'possible-emergency']);
});
