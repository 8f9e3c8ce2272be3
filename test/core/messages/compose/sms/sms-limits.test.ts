import { describe, expect, test } from 'vitest';
import { listSmsLimits } from '../../../../../core/messages/compose/sms/sms-limits.ts';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../../core/messages/create-notification.ts';
import { isUndelivered } from '../../../../../core/messages/deliver/handle-delivery-failure.ts';
import type { Notification } from '../../../../../core/messages/notification.ts';
import {
  formatFailureFollowUp,
  formatUndeliveredReason,
} from '../../../../../core/messages/texts/undelivered-reason-text.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';
import { memoryBudget } from '../../../../support/memory/memory-budget.ts';
import { aTicket } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';
import {
  anOffice,
  cause,
  handler,
  ticket,
  toCitizen,
  toOfficer,
} from '../../notification-harness.ts';

const now = toLocalInstant('2021-12-03T08:05');
const [smsToOfficer] = toOfficer;
const [smsToCitizen] = toCitizen('sms');
const [deviceCode] = createOfficerNotifications(
  handler,
  { about: 'device-code', number: 1 },
  { ...cause, cause: 'device.1' },
);

const usedBy = (alert: Notification | undefined, of = ticket, phone = '+84912345678', on = now) =>
  alert
    ? listSmsLimits(alert, of, phone, {
        directory: testDirectory,
        hmac: testHmac,
        now: on,
        parts: 1,
      })
    : [];

describe('SMS about overdue reviews and data requests', () => {
  const notified = (about: 'review-overdue' | 'data-waits', to: { unit: string; role: string }) =>
    createOfficerNotifications(
      to,
      about === 'data-waits' ? { about } : { about, percent: 100 },
      cause,
    )[0];

  test.each([
    ['the operators’ head', 'data-waits', { unit: 'TONG_DAI', role: 'head' }, 2],
    ['the leadership', 'review-overdue', { unit: 'VP_UBND', role: 'head' }, 0],
  ] as const)(
    'an SMS about a review or data subject request to %s counts toward the recipient’s daily SMS limit',
    (_, about, to, maxAmount) => {
      const p3 = { ...ticket, priority: 'P3' } as const;
      const limit = { of: 'telephone', maxAmount };
      expect(usedBy(notified(about, to), p3)[0]).toMatchObject(limit);
      expect(usedBy(notified(about, to), { ...ticket, priority: 'P1' })[0]?.of).not.toBe(
        'telephone',
      );
    },
  );
});

describe('the SMS budgets that an SMS counts toward', () => {
  test('an SMS to a citizen counts toward the limits of its ticket and number and toward the daily SMS cost', () => {
    expect(usedBy(smsToCitizen)).toMatchObject([
      { of: 'ticket', maxAmount: 6, bucket: `sms-ticket#${ticket.code}`, window: 'all' },
      {
        of: 'number',
        maxAmount: 12,
        window: '2021-12-03',
        forgetAt: toLocalInstant('2021-12-04T00:00'),
      },
      {
        ...{ of: 'everybody', bucket: 'sms-money', window: '2021-12-03' },
        money: { cost: 80_000, part: 80_000, perDay: 500_000_000 },
      },
    ]);
  });

  test('a lost-code SMS does not count toward the ticket’s six SMS and is sent at most twice', () => {
    const [lost] = createCitizenNotification(['sms'], { about: 'lost-code', others: [] }, cause);
    expect(usedBy(lost).map((one) => [one.of, one.bucket.split('#')[0], one.maxAmount])).toEqual([
      ['ticket', 'sms-lost', 2],
      ['number', 'sms-number-due', 12],
      ['everybody', 'sms-money', Number.MAX_SAFE_INTEGER],
    ]);
  });

  test('a confirmation-code SMS does not count toward the ticket’s six SMS', () => {
    const [code] = createCitizenNotification(
      ['sms'],
      { about: 'confirmation-code', hour: 1 },
      cause,
    );
    expect(usedBy(code).map(({ of }) => of)).toEqual(['number', 'everybody']);
    expect(usedBy(code)[0]?.bucket).toMatch(/^sms-number-due#/);
  });

  test.each([
    ['an officer of a P1 ticket', smsToOfficer, 'P1', ['emergencies']],
    ['an officer of a P2 ticket', smsToOfficer, 'P2', ['telephone', 'everybody']],
    ['an officer of a P4 ticket', smsToOfficer, 'P4', ['telephone', 'everybody']],
    ['an officer’s second device', deviceCode, 'P4', []],
    ['the citizen of a P1 ticket', smsToCitizen, 'P1', ['ticket', 'number', 'emergencies']],
  ] as const)(
    'an SMS to %s counts toward exactly the SMS budgets for that recipient',
    (_whom, alert, priority, used) => {
      expect(usedBy(alert, aTicket({ priority })).map(({ of }) => of)).toEqual(used);
    },
  );

  test('SMS budget keys contain an HMAC instead of the telephone number', () => {
    const of = (phone: string) => usedBy(smsToCitizen, ticket, phone)[1]?.bucket;
    expect(of('+84912345678')).toMatch(/^sms-number#[0-9a-f]{64}$/);
    expect(of('+84912345678')).toBe(of('+84912345678'));
    expect(of('+84912345679')).not.toBe(of('+84912345678'));
  });

  test.each([
    ['2021-12-03T23:59:59.999', '2021-12-03'],
    ['2021-12-04T00:00:00', '2021-12-04'],
  ])('an SMS at %s counts toward the SMS budget of the local day %s', (instant, day) => {
    expect(usedBy(smsToOfficer, ticket, '', toLocalInstant(instant))[0]?.window).toBe(day);
  });
});

/** Returns `count` notifications to the citizen of one ticket. */
const messages = (count: number): Notification[] =>
  Array.from({ length: count }, (_, number) =>
    createCitizenNotification(
      ['sms'],
      { about: 'receipt' },
      { ...cause, cause: `receipt.${number}` },
    ),
  ).flat();

describe('SMS with results or codes', () => {
  test.each([
    ...(['answered', 'ended', 'data-granted', 'data-refused'] as const),
    ...(['data-erased', 'contact-changed'] as const),
  ] as const)('the SMS “%s” counts only toward its own limit and the cost', (about) => {
    const [result] = createCitizenNotification(['sms'], { about }, cause);
    expect(usedBy(result).map(({ of, bucket }) => [of, bucket.split('#')[0]])).toEqual([
      ['number', 'sms-number-due'],
      ['everybody', 'sms-money'],
    ]);
  });

  test('the SMS with a ticket’s result is sent even after six other SMS of the ticket', async () => {
    const answered = { ...ticket, status: 'answered', contactChannels: ['sms'] } as const;
    const result = createCitizenNotification(['sms'], { about: 'answered' }, cause);
    const office = anOffice([...messages(7), ...result], {
      ticket: { ...answered, contactChannels: [...answered.contactChannels] },
      now,
    });
    expect((await office.deliver()).slice(-2)).toEqual(['failed', 'sent']);
    expect(office.alerts.all().at(-2)).toMatchObject({ provider: 'over-budget-ticket' });
  });

  test('a result SMS waits until the next day if the number’s SMS budget is used up and no other channel exists', async () => {
    const budget = memoryBudget();
    const result = createCitizenNotification(['sms'], { about: 'answered' }, cause);
    const used = usedBy(result[0]);
    for (let sent = 0; sent < 12; sent += 1) await budget.take(used);
    const answered = { ...ticket, status: 'answered', contactChannels: ['sms'] } satisfies Ticket;
    const office = anOffice(result, { ticket: answered, now, budget });
    expect(await office.deliver()).toEqual(['held']);
    const [held] = office.alerts.all();
    expect(held?.heldUntil).toEqual(toLocalInstant('2021-12-04T00:00'));
    expect(
      held && isUndelivered(held) && [formatUndeliveredReason(held), formatFailureFollowUp(held)],
    ).toEqual([
      'Số điện thoại này đã nhận đủ số tin SMS cho phép trong ngày.',
      'Tự gửi lại khi có hạn mức mới. Gấp thì gọi cho người dân. Lần gửi tới: sau 00:00 04/12.',
    ]);
    office.timeIs(toLocalInstant('2021-12-04T08:00'));
    expect(await office.deliver()).toEqual(['sent']);
  });

  test('a ticket’s result is sent by e-mail at once when the number’s daily SMS budget is used up', async () => {
    const budget = memoryBudget();
    const result = createCitizenNotification(['sms'], { about: 'answered' }, cause);
    for (let sent = 0; sent < 12; sent += 1) await budget.take(usedBy(result[0]));
    const answered = {
      ...ticket,
      status: 'answered',
      contactChannels: ['sms', 'email'],
    } satisfies Ticket;
    const office = anOffice(result, { ticket: answered, now, budget });
    expect(await office.deliver()).toEqual(['failed']);
    expect(office.alerts.all()[0]).toMatchObject({ provider: 'over-budget-number' });
  });
});

describe('the SMS budget', () => {
  test('the SMS budget allows six SMS per ticket to its citizen and refuses the seventh', async () => {
    const { deliver, sent, alerts, budget } = anOffice(messages(7), { now });
    expect(await deliver()).toEqual([...Array<string>(6).fill('sent'), 'failed']);
    expect(sent).toHaveLength(6);
    expect(alerts.all().at(-1)).toMatchObject({ status: 'failed', provider: 'over-budget-ticket' });
    expect([budget.counted('number'), budget.counted('everybody')]).toEqual([6, 6]);
  });

  test('a repeated delivery of the same SMS does not count again for the SMS budget', async () => {
    const { deliver, budget } = anOffice(messages(1), { now });
    for (let again = 0; again < 3; again += 1) await deliver();
    expect(budget.counted('ticket')).toBe(1);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('throttled'))],
    ['refuses', async () => ({ kind: 'refused', reason: 'OptedOut' }) as const],
  ])(
    'a counted SMS is removed from the SMS budgets again when the provider %s',
    async (_how, outcome) => {
      const { deliver, budget, providerSays } = anOffice(messages(1), { now });
      providerSays(outcome);
      await deliver().catch(() => undefined);
      expect([budget.counted('ticket'), budget.counted('everybody')]).toEqual([0, 0]);
    },
  );

  test('an emergency SMS to an officer is sent even after SMS to citizens have used up the emergency budget', async () => {
    const budget = memoryBudget();
    const emergency = { ...ticket, priority: 'P1' } as const;
    const [toOne] = toCitizen('sms');
    const last = usedBy(toOne, emergency).slice(-1);
    for (let sent = 0; sent < 5000; sent += 1) await budget.take(last);
    const deliver = (pending: Notification[]) =>
      anOffice(pending, { ticket: emergency, now, budget }).deliver();
    expect(await deliver(toCitizen('sms'))).toEqual(['failed']);
    expect(await deliver(toOfficer)).toEqual(['sent', 'sent']);
  });
});

/** Returns a message budget of which the given percentage of the daily cost is used. */
const usedTo = async (percent: number) => {
  const budget = memoryBudget();
  const [everybody] = usedBy(smsToOfficer).slice(-1);
  const cost = 5_000_000 * percent;
  if (everybody?.money) await budget.take([{ ...everybody, money: { ...everybody.money, cost } }]);
  return budget;
};

describe('the daily SMS cost limit', () => {
  test('once the daily SMS cost limit is reached, e-mails and only P1, result and code SMS are still sent', async () => {
    const budget = await usedTo(100);
    const code = deviceCode ? [deviceCode] : [];
    const deliverTo = (
      pending: Notification[],
      priority: 'P1' | 'P2',
      status: Ticket['status'] = 'new',
    ) => anOffice(pending, { ticket: { ...ticket, priority, status }, now, budget }).deliver();
    expect(await deliverTo([...toOfficer, ...code], 'P2')).toEqual(['failed', 'sent', 'sent']);
    expect(await deliverTo(toOfficer, 'P1')).toEqual(['sent', 'sent']);
    const result = createCitizenNotification(['sms'], { about: 'answered' }, cause);
    expect(await deliverTo(result, 'P2', 'answered')).toEqual(['sent']);
    const receipts = createCitizenNotification(['sms'], { about: 'receipt' }, cause);
    expect(await deliverTo([...receipts, ...toCitizen('email')], 'P2')).toEqual(['failed', 'sent']);
  });

  test.each([
    [69, ['sent', 'sent', 'sent']],
    [70, ['failed', 'sent', 'sent']],
    [85, ['failed', 'failed', 'sent']],
    [100, ['failed', 'failed', 'failed']],
  ] as const)(
    'at %i %% of the daily SMS cost limit, SMS are stopped in order of importance',
    async (percent, outcomes) => {
      const [informed] = createOfficerNotifications(handler, { about: 'informed' }, cause);
      const [receipt] = createCitizenNotification(['sms'], { about: 'receipt' }, cause);
      const [assigned] = createOfficerNotifications(handler, { about: 'assigned' }, cause);
      const budget = await usedTo(percent);
      const results = [informed, receipt, assigned].map(async (alert) =>
        (await budget.take(usedBy(alert).slice(-1))) ? 'failed' : 'sent',
      );
      expect(await Promise.all(results)).toEqual(outcomes);
    },
  );
});
