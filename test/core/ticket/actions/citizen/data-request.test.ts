import { describe, expect, test } from 'vitest';
import { performActionAsCitizen } from '../../../../../core/ticket/change/perform-as-citizen.ts';
import { performActionAsStaff } from '../../../../../core/ticket/change/perform-as-staff.ts';
import type { EncryptedStaffAction } from '../../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';
import { memoryNonces } from '../../../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute, openingMorning } from '../../../../support/samples/a-ticket.ts';

const member = { sub: 'supervisor-1', role: 'supervisor' } as const;

const officeOf = (changes: Partial<Ticket> = {}) => {
  const ticket = aTicket({ contact: Uint8Array.of(1), callerHash: 'whose', ...changes });
  const tickets = memoryTickets(ticket);
  let now = atMinute(10);
  const ports = {
    tickets,
    nonces: memoryNonces(tickets),
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => now,
  };
  let keys = 0;
  const nonce = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const ask = (right: 'see' | 'correct' | 'erase', text?: string) =>
    performActionAsCitizen(
      ticket.code,
      { act: 'ask-data', right, text },
      { nonce: nonce() },
      ports,
    );
  const decide = async (action: EncryptedStaffAction) => {
    const version = (await tickets.find(ticket.code))?.version ?? 0;
    return performActionAsStaff(ticket.code, action, { member, version, nonce: nonce() }, ports);
  };
  const passes = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  return { ask, decide, passes, tickets, history: () => tickets.history(ticket.code) };
};

const closed = { status: 'closed', closedAt: openingMorning, answeredAt: openingMorning } as const;
const grant = { act: 'grant-data', text: 'Đã làm như yêu cầu' } as const;
const delay = { act: 'delay-data', reason: 'Chờ đơn vị trả hồ sơ' } as const;

describe('the deadline of a data request', () => {
  test('a data subject request must be answered in two working days, excluding the day of receipt', async () => {
    const { ask } = officeOf();
    const result = await ask('see');
    // the opening morning is a Friday
    expect(result).toMatchObject({
      kind: 'recorded',
      ticket: { dataRequest: { state: 'asked', dueAt: toLocalInstant('2021-12-07T17:00') } },
    });
    expect(await ask('erase')).toMatchObject({ kind: 'not-now' });
  });

  test('a data subject request can be delayed to the legal deadline and once more, each with a reason', async () => {
    const { ask, decide, history } = officeOf();
    await ask('erase', 'Xin xóa hết');
    const dueAt = async () => (await history())?.ticket.dataRequest?.dueAt;
    await decide(delay);
    expect(await dueAt()).toEqual(new Date(atMinute(10).getTime() + 20 * 86_400_000));
    await decide(delay);
    expect(await dueAt()).toEqual(new Date(atMinute(10).getTime() + 35 * 86_400_000));
    expect(await decide(delay)).toMatchObject({
      errors: [{ field: 'reason', problem: 'data-delayed-enough' }],
    });
  });

  test('a data subject request cannot be delayed to a day in the past', async () => {
    const lateBy = (days: number, ms: number) => {
      const office = officeOf();
      return { ...office, late: () => office.passes(days * 86_400_000 + ms) };
    };
    const atLast = lateBy(10, -1);
    await atLast.ask('see');
    atLast.late();
    expect((await atLast.decide(delay)).kind).toBe('recorded');
    const late = lateBy(10, 0);
    await late.ask('see');
    late.late();
    expect(await late.decide(delay)).toMatchObject({
      errors: [{ field: 'reason', problem: 'data-delay-past' }],
    });
    expect((await late.decide(grant)).kind).toBe('recorded');
    // the second delay counts from the day of the first
    atLast.passes(15 * 86_400_000 + 1);
    expect(await atLast.decide(delay)).toMatchObject({ errors: [{ problem: 'data-delay-past' }] });
  });

  test('a data subject request can be refused with a reason and made again', async () => {
    const { ask, decide } = officeOf();
    await ask('correct', 'Số nhà 12, không phải 21');
    expect(await decide({ act: 'refuse-data', reason: 'Không phải của quý vị' })).toMatchObject({
      ticket: { dataRequest: { state: 'refused' } },
    });
    expect((await ask('correct')).kind).toBe('recorded');
  });
});

describe('notifications to the citizen about a data request', () => {
  const notifiedBy = (tickets: ReturnType<typeof memoryTickets>) =>
    tickets.changes.map(({ alerts }) =>
      alerts
        .filter(({ to }) => to.kind === 'citizen')
        .map(({ subject, channel }) => `${subject.about} ${channel}`)
        .join(),
    );

  test('receipt, delay and decision of a data subject request are notified on the citizen’s first channel', async () => {
    const { ask, decide, tickets } = officeOf({ contactChannels: ['zalo', 'sms'] });
    await ask('correct');
    await decide(delay);
    await decide({ act: 'refuse-data', reason: 'Không phải của quý vị' });
    await ask('see');
    await decide(grant);
    expect(notifiedBy(tickets)).toEqual([
      'data-asked zalo',
      'data-delayed zalo',
      'data-refused zalo',
      'data-asked zalo',
      'data-granted zalo',
    ]);
  });

  test('the notification of an erasure contains the contact and language that were deleted from the ticket', async () => {
    const contact = Uint8Array.of(1, 2, 3);
    const { ask, decide, tickets } = officeOf({
      ...closed,
      contact,
      contactChannels: ['sms'],
      lang: 'en',
    });
    await ask('erase');
    await decide(grant);
    expect(tickets.all()[0]).toMatchObject({ contact: undefined, contactChannels: [] });
    expect(tickets.changes.at(-1)?.alerts).toMatchObject([
      {
        subject: { about: 'data-erased' },
        finalContact: { contact, contactChannels: ['sms'], lang: 'en' },
      },
    ]);
    for (const { alerts } of tickets.changes.slice(0, -1)) {
      for (const alert of alerts) expect(alert.finalContact).toBeUndefined();
    }
  });

  test('a data subject request on a ticket without contact details causes no notification to the citizen', async () => {
    const { ask, decide, tickets } = officeOf({
      ...closed,
      contact: undefined,
      contactChannels: [],
    });
    await ask('erase');
    await decide(grant);
    expect(notifiedBy(tickets)).toEqual(['', '']);
  });
});

describe('data erasure', () => {
  test('an erasure removes texts, encrypted contacts and identifying fields from ticket and events', async () => {
    const { ask, decide, history } = officeOf({ ...closed, text: 'Tôi tên Tám, số 0912 345 678' });
    await ask('erase', 'số tôi là 0912 345 678');
    const text = 'Đã xóa số 0912 345 678';
    expect(await decide({ act: 'grant-data', text })).toMatchObject({ kind: 'recorded' });
    const stored = await history();
    expect(stored?.ticket).toMatchObject({
      text: '',
      anonymisedAt: atMinute(10),
      contactChannels: [],
    });
    expect([stored?.ticket.contact, stored?.ticket.callerHash]).toEqual([undefined, undefined]);
    expect(JSON.stringify(stored)).not.toContain('0912');
    expect(stored?.events.at(-1)).toMatchObject({ kind: 'data-granted', right: 'erase' });
    expect(await ask('see')).toMatchObject({ kind: 'not-now' });
  });

  test('an erasure is possible only after the ticket and a legal hold have ended', async () => {
    const open = officeOf();
    await open.ask('erase');
    expect(await open.decide(grant)).toMatchObject({ errors: [{ problem: 'data-still-open' }] });
    const held = officeOf(closed);
    await held.decide({ act: 'hold', reason: 'Thanh tra tỉnh yêu cầu giữ' });
    await held.ask('erase');
    expect(await held.decide(grant)).toMatchObject({ errors: [{ problem: 'data-held' }] });
    await held.decide({ act: 'lift-hold', reason: 'Thanh tra xong' });
    expect(await held.decide(grant)).toMatchObject({ kind: 'recorded' });
  });

  test('an erasure on request withdraws the ticket’s publication', async () => {
    const published = { id: '2021-12-03T01:00:00.000Z-1', at: atMinute(5) };
    const { ask, decide, history } = officeOf({ ...closed, published });
    await ask('erase');
    await decide(grant);
    expect((await history())?.ticket.published).toBeUndefined();
  });
});
