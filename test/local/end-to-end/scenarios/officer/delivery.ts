import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  EmergencyFloodsResponse,
  TicketQueueResponse,
} from '../../../../../core/contract/staff/queue-responses.ts';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { joinLineTexts, webChatUser } from '../../../../support/browser/chat-users.ts';
import type { OutboxItem } from '../../../../support/hotline/running-hotline.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import {
  aReport,
  parseOpenedReport,
  readTicketAsCitizen,
  sendReport,
} from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Messages about a ticket to a unit's role or to the citizen. */
const sentTo = async (who: string, code: string): Promise<OutboxItem[]> =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.includes(`-${who}-`),
  );

const kindsOf = (items: OutboxItem[]) => new Set(items.map(({ kind }) => kind));

/** Makes each message's provider report that it did not arrive. */
const undeliver = async (items: OutboxItem[]): Promise<void> => {
  for (const { id, kind } of items) {
    const how = kind === 'sms' ? 'fail' : 'bounce';
    const { status } = await hotline.post(`/local/outbox/${id}/${how}`, {});
    expect(status).toBe(200);
  }
  await hotline.settle();
};

const deadLetters = async (): Promise<unknown> =>
  z.json().parse(JSON.parse((await hotline.get('/local/dead-letters')).text));

let lettersBefore: unknown; // of scenarios before this one
beforeAll(async () => {
  lettersBefore = await deadLetters();
});

/** Topic whose deadlines are working days, so that few escalations are pending when the clock moves to the night. */
const unhurried = { topic: 'VP02' };

describe('unit with an unreachable handler', () => {
  test('a handler who gets the e-mail but not the SMS counts as reached', async () => {
    const { code } = await sendReport(hotline, unhurried);
    const handler = await sentTo('UBND_XA.29254-handler', code);
    await undeliver(handler.filter(({ kind }) => kind === 'sms'));
    expect(await sentTo('duty', code)).toEqual([]);
  });

  test('a notification that does not reach the handler goes to the duty officer and then to the operators', async () => {
    const report = await sendReport(hotline, unhurried);
    const handler = await sentTo('UBND_XA.29254-handler', report.code);
    expect(kindsOf(handler)).toEqual(new Set(['email', 'sms']));
    await undeliver(handler);

    const duty = await sentTo('UBND_XA.29254-duty', report.code);
    expect(kindsOf(duty)).toEqual(new Set(['email', 'sms']));
    expect(duty.flatMap(({ links }) => links)).not.toContain(handler[0]?.links[0]);
    await undeliver(duty);

    const operators = await sentTo('TONG_DAI-duty', report.code);
    expect(operators.map(({ alert }) => alert?.split('-')[0])).toEqual([
      'unreachable.1.UBND_XA.29254',
      'unreachable.1.UBND_XA.29254',
    ]);
    expect(await deadLetters()).toEqual(lettersBefore);
  });
});

test('a citizen whose SMS fails gets the receipt once by e-mail', async () => {
  const reporter = {
    kind: 'person',
    phone: '0912 345 679',
    email: 'ba@example.vn',
    anonymous: true,
  };
  const { code, pin } = await sendReport(hotline, { ...unhurried, reporter });
  const receipt = await sentTo('citizen', code);
  expect(receipt.map(({ kind }) => kind)).toEqual(['sms']);
  await undeliver(receipt);
  await undeliver(receipt);
  const [mail, ...others] = (await sentTo('citizen', code)).filter(({ kind }) => kind === 'email');
  expect(mail?.body).toContain(pin);
  expect(others).toEqual([]);
});

test('the logs count unreachable units without naming any person', async () => {
  const logs = await hotline.logs();
  expect(logs).toContain('"UnitsUnreachable":1');
  expect(logs).not.toMatch(/\+84\d{9}|@example\.vn/);
});

describe('hotline at night', () => {
  beforeAll(() => hotline.moveTo('2021-12-03T23:00:00+07:00'), 180_000);

  test('a chat user who asks for an operator at night is offered a callback', async () => {
    const { say } = webChatUser(hotline, 'operator-chat-on-web-2');
    expect(joinLineTexts(await say('asks-at-night', 'gặp tổng đài viên'))).toContain(
      'Ngoài giờ làm việc',
    );
    expect(joinLineTexts(await say('leaves-number', '0912 345 678'))).toContain(
      'Tổng đài viên sẽ gọi lại',
    );
  });

  longTest(
    'officers are notified at once of a P2 ticket filed at night, and its citizen at seven in the morning',
    async () => {
      const report = await sendReport(hotline);
      expect((await readTicketAsCitizen(hotline, report)).status).toBe('assigned');
      const handler = await sentTo('UBND_XA.29254-handler', report.code);
      expect(handler.map(({ at }) => at.slice(0, 13))).toEqual(['2021-12-03T23', '2021-12-03T23']);
      expect(await sentTo('citizen', report.code)).toEqual([]);

      await hotline.moveTo('2021-12-04T06:59:59+07:00');
      expect(await sentTo('citizen', report.code)).toEqual([]);
      await hotline.advance('PT6M');
      const [receipt, ...others] = await sentTo('citizen', report.code);
      expect(receipt?.at).toMatch(/^2021-12-04T07:0[0-5]:/);
      expect(receipt?.body).toContain(report.pin);
      expect(others).toEqual([]);
    },
  );
});

const Token = z.object({ token: z.string() });
/** Reads a staff API path as an operator. */
const asOperator = async <Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> => {
  const { text } = await hotline.post('/local/sign-in', { role: 'operator' });
  const { token } = Token.parse(JSON.parse(text));
  const answer = await hotline.get(`/api/staff/${path}`, { authorization: `Bearer ${token}` });
  return schema.parse(JSON.parse(answer.text));
};

test("a possible emergency comes first in the operators' queue", async () => {
  const { code } = await sendReport(hotline, {
    ...unhurried,
    text: 'Chủ quán ngất xỉu, khó thở, môi tím tái',
  });
  const { tickets } = await asOperator('queue', TicketQueueResponse);
  const at = tickets.findIndex((one) => one.code === code);
  expect(tickets[at]).toMatchObject({ isPossibleEmergency: true, unit: 'UBND_XA:29254' });
  expect(tickets.slice(0, at).every(({ isPossibleEmergency }) => isPossibleEmergency)).toBe(true);
});

longTest(
  'emergencies above the rate limit of an IP address are accepted and bundled every five minutes',
  async () => {
    const from = '127.0.0.41';
    const emergency = aReport({ service: 'health', topic: 'SK01', text: 'Ba tôi khó thở' });
    const codes: string[] = [];
    for (let number = 0; number < 7; number += 1) {
      const key = { 'idempotency-key': `an-emergency-of-a-flood-${number}` };
      const { status, text } = await hotline.post('/api/reports/urgent', emergency, key, from);
      expect(status).toBe(201);
      codes.push(parseOpenedReport(text).code);
    }
    await hotline.settle();
    const { floods } = await asOperator('floods', EmergencyFloodsResponse);
    expect(floods).toEqual([expect.objectContaining({ tickets: 4, suspects: 4 })]);
    await hotline.advance('PT6M');
    const mails = (await hotline.outbox()).filter(
      ({ kind, body }) =>
        kind === 'email' && codes.some((code) => body.includes(formatTicketCode(code))),
    );
    const bundles = mails.filter(({ subject }) => subject?.includes('KHẨN CẤP'));
    const recipients = bundles.map(({ to }) => to);
    expect(recipients.length).toBeGreaterThan(0);
    // of simultaneous emergencies one may be sent at once and the others five minutes later
    for (const sent of Map.groupBy(bundles, ({ to }) => to).values()) {
      const times = sent.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other);
      for (const [n, time] of times.slice(1).entries()) {
        expect(time - (times[n] ?? 0)).toBeGreaterThanOrEqual(5 * 60_000);
      }
    }
    const unit = mails.filter(({ to }) => to === recipients[0]);
    for (const code of codes) {
      expect(unit.some(({ body }) => body.includes(formatTicketCode(code)))).toBe(true);
    }
    const sms = (await hotline.outbox()).findLast(
      ({ kind, body }) => kind === 'sms' && body.includes('KHAN CAP') && body.endsWith('/ds'),
    );
    const path = sms?.body.match(/\/a\/\w+\/ds$/)?.[0] ?? 'no link';
    const list = await hotline.post(path, 'action=open', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(list.status).toBe(200);
    // the last ones are suspect, so they had no messages of their own
    for (const code of codes.slice(-3)) expect(list.text).toContain(formatTicketCode(code));
    expect(await deadLetters()).toEqual(lettersBefore);
  },
);
