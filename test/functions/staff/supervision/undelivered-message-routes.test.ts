import { beforeEach, describe, expect, test } from 'vitest';
import { UndeliveredResponse } from '../../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../core/messages/create-notification.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const operator = aMember('operator');
const ofTheUnit = aMember('operator', { sub: staffSub(7), unit: 'UBND_XA:29254' });
const room = setUpStaffApi(operator, ofTheUnit);

let number = 0;

/** Stores a ticket whose notifications to handler and citizen were both refused by the SMS provider. */
const aFailure = async (changes = {}) => {
  number += 1;
  const code = encodeTicketCode(testHmac.digest('code', `undelivered ${number}`));
  const { tickets, alerts } = room.services();
  await tickets.open(aTicket({ code, status: 'assigned', unit: 'SO_YT', ...changes }));
  const cause = { code, assignment: 1, cause: 'assigned.1', requestedAt: atMinute(0) };
  const all = [
    ...createOfficerNotifications(
      { unit: 'SO_YT', role: 'handler' },
      { about: 'assigned' },
      cause,
    ).slice(0, 1),
    ...createCitizenNotification(['sms'], { about: 'receipt' }, cause),
  ];
  const settledAt = atMinute(number);
  for (const alert of all) {
    await alerts.request(alert);
    await alerts.settle(alert, { status: 'failed', settledAt, provider: 'no-address' });
  }
  return { code, ids: all.map(({ key }) => `${code}-${key}`) };
};

const list = async (sub = operator.sub, query = {}) => {
  const { text } = await room.sendRequest(sub, 'GET /api/staff/undelivered', { query });
  return UndeliveredResponse.parse(JSON.parse(text));
};
const tick = (id: string, sub = operator.sub, body: unknown = {}) =>
  room.sendRequest(sub, `POST /api/staff/undelivered/${id}/seen`, { body });
const idsOf = ({ undelivered }: Awaited<ReturnType<typeof list>>) =>
  undelivered.map(({ id }) => id);

describe('list of undelivered notifications', () => {
  test('an undelivered notification is listed with recipient, reason and follow-up', async () => {
    const { code } = await aFailure();
    const entries = (await list()).undelivered.filter((one) => one.code === code);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          channel: 'sms',
          about: 'assigned',
          recipient: { kind: 'officer', unit: 'SO_YT', unitName: 'Sở Y tế', role: 'handler' },
          reason: expect.stringContaining('Danh bạ'),
          next: expect.any(String),
        }),
        expect.objectContaining({ about: 'receipt', recipient: { kind: 'citizen' } }),
      ]),
    );
    expect(entries).toHaveLength(2);
  });

  test('the list of undelivered notifications contains the SMS budget and cost of the day', async () => {
    const { budget } = await list();
    expect(budget).toEqual({ usdPerDay: 500, spentUsd: 0, forecastUsd: 0, stopped: [] });
  });

  test('pages of undelivered notifications list each once, newest first', async () => {
    for (let time = 0; time < 20; time += 1) await aFailure();
    const first = await list();
    const second = await list(operator.sub, { cursor: first.next });
    const both = [...idsOf(first), ...idsOf(second)];
    expect(first.undelivered).toHaveLength(25);
    expect(new Set(both).size).toBe(both.length);
    const at = first.undelivered.map((one) => one.at);
    expect(at).toEqual(at.toSorted((a, b) => b.localeCompare(a)));
  });

  test('a staff member does not see undelivered notifications of tickets that accuse their own unit', async () => {
    const { code, ids } = await aFailure({ accused: ['UBND_XA:29254'] });
    const codes = async (sub: string) => (await list(sub)).undelivered.map((one) => one.code);
    expect(await codes(operator.sub)).toContain(code);
    expect(await codes(ofTheUnit.sub)).not.toContain(code);
    expect((await tick(ids[0] ?? '', ofTheUnit.sub)).status).toBe(404);
  });
});

describe('marking an undelivered notification as seen', () => {
  let ids: string[];
  beforeEach(async () => {
    ({ ids } = await aFailure());
  });

  test('marking an undelivered notification as seen removes only that notification, for all staff members', async () => {
    const [id = '', other = ''] = ids;
    expect((await tick(id)).status).toBe(200);
    expect(idsOf(await list(ofTheUnit.sub))).not.toContain(id);
    expect(idsOf(await list())).toContain(other);
  });

  test('marking an undelivered notification as seen a second time returns the time of the first mark', async () => {
    const [id = ''] = ids;
    const first = await tick(id);
    room.setMinute(30);
    expect(await tick(id)).toEqual(first);
  });

  test.each([
    ['4821937056-assigned.1-SO_YT-handler-sms', 404],
    ['1234567890-x', 404],
    ['%2e%2e', 404],
    ['x'.repeat(300), 404],
  ])('marking the unknown notification %s as seen returns %i', async (id, status) => {
    expect((await tick(id)).status).toBe(status);
  });

  test('a request to mark an undelivered notification as seen accepts no other fields', async () => {
    const [id = ''] = ids;
    expect((await tick(id, operator.sub, { note: 'đã gọi' })).status).toBe(400);
  });

  test('a delivered notification cannot be marked as seen on the undelivered list', async () => {
    const { alerts } = room.services();
    const code = encodeTicketCode(testHmac.digest('code', `undelivered ${number}`));
    const cause = { code, assignment: 1, cause: 'sent.1', requestedAt: atMinute(0) };
    const [alert] = createCitizenNotification(['sms'], { about: 'receipt' }, cause);
    if (!alert) throw new Error('No alert was made');
    await alerts.request(alert);
    await alerts.settle(alert, { status: 'sent', settledAt: atMinute(1), provider: 'id' });
    expect((await tick(`${code}-${alert.key}`)).status).toBe(404);
  });
});

test('an invalid page cursor of the list of undelivered notifications returns 400', async () => {
  const { status } = await room.sendRequest(operator.sub, 'GET /api/staff/undelivered', {
    query: { cursor: 'AAAA' },
  });
  expect(status).toBe(400);
});
