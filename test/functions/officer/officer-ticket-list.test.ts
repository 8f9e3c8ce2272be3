import { describe, expect, test } from 'vitest';
import { deriveOfficerLinkToken } from '../../../core/officer/officer-link.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { aLink, assignedTicket, hash } from '../../core/officer/officer-fixtures.ts';
import { formField } from '../../support/browser/form-field.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone, otherPhone, phone } from './officer-device-harness.ts';

const another = (at: number, changes: Partial<Ticket> = {}): Ticket =>
  assignedTicket({
    code: encodeTicketCode(testHmac.digest('code', `bundled ${at}`)),
    text: `Khó thở số ${at}`,
    ...changes,
  });

const linkTo = (ticket: Ticket) => {
  const { unit, role, person } = aLink();
  const owner = { code: ticket.code, assignment: ticket.assignment, unit, role, person };
  return deriveOfficerLinkToken(owner, testHmac, ticket.secretVersion);
};

/** Officer with a bundle link whose list has the given tickets in order. */
const withBundle = async (
  tickets: Ticket[],
  stored = tickets,
  { ticket = {}, device }: { ticket?: Partial<Ticket>; device?: string } = {},
) => {
  const links = tickets.map((one) => ({ code: one.code, hash: hash(linkTo(one)) }));
  const first = device === undefined ? {} : { device };
  const officer = anOfficersPhone({ ticket, others: stored, links: [first, ...links] });
  for (const [at, { code }] of tickets.entries()) {
    const alert = { code, key: `assigned.${at}` };
    for (const channel of ['sms', 'email']) {
      await officer.bundles.add(`UBND_XA:29254/handler/${channel}`, alert, atMinute(at));
    }
  }
  // the notification about the emergencies
  const claim = { line: 'UBND_XA:29254/handler/sms', claimedAt: atMinute(tickets.length) };
  await officer.bundles.claim(claim, atMinute(tickets.length + 1));
  await officer.bundles.confirm(claim, atMinute(tickets.length + 5));
  return officer;
};

const [suspect, genuine] = [another(1, { isSuspect: true }), another(2)];

describe('list of bundled emergencies', () => {
  test('the list of bundled emergencies shows each ticket once with its link, suspected mass sending last', async () => {
    const { opensList } = await withBundle([suspect, genuine]);
    const { statusCode, body } = await opensList();
    expect(statusCode).toBe(200);
    const hrefs = [...body.matchAll(/href="(\/a\/[^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([`/a/${linkTo(genuine)}`, `/a/${linkTo(suspect)}`]);
    expect(textOf(body)).toContain('2 phản ánh đang chờ xử lý, trong đó 1');
    expect(body).not.toContain('Khó thở số');
  });

  test('the list counts tickets that the unit only coordinates separately from its own', async () => {
    const coordinated = another(3, { unit: 'SO_YT', coUnits: ['UBND_XA:29254'] });
    const { body } = await (await withBundle([genuine, coordinated])).opensList();
    expect(textOf(body)).toContain('1 phản ánh đang chờ xử lý');
    expect(textOf(body)).toContain('1 phản ánh đơn vị phối hợp');
    const only = await (await withBundle([coordinated])).opensList();
    expect(textOf(only.body)).not.toContain('đang chờ xử lý');
  });

  test('the link to a list of bundled emergencies first shows only a button, binds no device and logs no access', async () => {
    const { looksAtList, accesses, links } = await withBundle([genuine]);
    const { body } = await looksAtList();
    expect(textOf(body)).toContain('Mở danh sách');
    expect(body).not.toContain(linkTo(genuine));
    expect([accesses, links.all()[0]?.device]).toEqual([[], undefined]);
  });

  test('opening a list of bundled emergencies binds its link to the device and logs one access per ticket', async () => {
    const { opensList, accesses } = await withBundle([suspect, genuine]);
    await opensList();
    expect(accesses).toMatchObject([
      { kind: 'listed', code: genuine.code, by: { post: 'handler' } },
      { kind: 'listed', code: suspect.code, by: { post: 'handler' } },
    ]);
    const second = await opensList(otherPhone);
    expect([second.statusCode, second.body.includes(linkTo(genuine))]).toEqual([403, false]);
  });

  test('a list of bundled emergencies omits answered and reassigned tickets', async () => {
    const settled = another(3, { status: 'answered' });
    const reassigned = another(4);
    const { opensList } = await withBundle(
      [settled, reassigned, genuine],
      [settled, { ...reassigned, assignment: 2 }, genuine],
    );
    const { body } = await opensList();
    expect(textOf(body)).toContain('1 phản ánh đang chờ xử lý.');
    expect(body).toContain(linkTo(genuine));
  });
});

/** Hours from the message on Friday, 3 December, until after the digest at 07:30 on Monday. */
const untilMonday = 72;

test('the list names the ended unit from which a ticket was taken over', async () => {
  const predecessor = {
    ...{ unit: 'UBND_XA:29242', unitName: 'UBND phường 4', lastDay: '2021-12-02' as const },
    ...{ until: atMinute(0), assignment: 0 },
  };
  const { body } = await (await withBundle([another(3, { predecessor })])).opensList();
  expect(textOf(body)).toContain('Tiếp nhận từ UBND phường 4 (đến 02/12/2021)');
});

test('the list distinguishes a late acknowledgment from a late answer', async () => {
  const { clocks } = aTicket();
  const late = { ...clocks.acknowledge, dueAt: atMinute(-60), stoppedAt: undefined };
  const resolve = { ...clocks.resolve, dueAt: atMinute(600), stoppedAt: undefined };
  const listOf = async (changed: Partial<Ticket['clocks']>) => {
    const one = another(3, { status: 'assigned', clocks: { ...clocks, ...changed } });
    return textOf((await (await withBundle([one])).opensList()).body);
  };
  const unacknowledged = await listOf({ acknowledge: late, resolve });
  expect(unacknowledged).toContain('Quá hạn nhận việc từ');
  expect(unacknowledged).toContain('Hạn trả lời 18 giờ');
  const unanswered = await listOf({ acknowledge: late, resolve: late });
  expect(unanswered).toContain('Quá hạn trả lời từ');
  expect(unanswered).not.toContain('Hạn trả lời');
});

test('the list names the present deadline after a missed one was extended', async () => {
  const { clocks } = aTicket();
  const acknowledge = { ...clocks.acknowledge, stoppedAt: atMinute(1) };
  const resolve = { ...clocks.resolve, dueAt: atMinute(600), missedAt: atMinute(-60) };
  const extended = another(3, { status: 'in-progress', clocks: { acknowledge, resolve } });
  const { body } = await (await withBundle([extended])).opensList();
  expect(textOf(body)).toContain('Hạn trả lời 18 giờ');
  expect(textOf(body)).not.toContain('Quá hạn');
});

test('the list states for a waiting ticket that its time is paused, and names no deadline', async () => {
  const waiting = another(3, { status: 'waiting' });
  const { body } = await (await withBundle([waiting])).opensList();
  expect(textOf(body)).toContain('Thời hạn đang tạm dừng, chờ người dân bổ sung thông tin');
  expect(textOf(body)).not.toContain('Hạn trả lời');
});

const closedFirst = { ticket: { status: 'closed' } } as const;

describe('list of bundled emergencies whose first ticket is closed', () => {
  test.each([
    ['is closed', closedFirst],
    ['was reassigned', { ticket: { assignment: 2 } }],
  ])(
    'a list of bundled emergencies still opens for its other tickets when the first ticket %s',
    async (_, first) => {
      const { opensList, looksAtList } = await withBundle([genuine], [genuine], first);
      expect(textOf((await looksAtList()).body)).toContain('Mở danh sách');
      expect((await opensList()).body).toContain(linkTo(genuine));
    },
  );

  test('a list of bundled emergencies returns 410 when none of its tickets is open, or after the next digest', async () => {
    const settled = another(3, { status: 'answered' });
    expect(
      (await (await withBundle([settled], [settled], closedFirst)).opensList()).statusCode,
    ).toBe(410);
    const late = await withBundle([genuine], [genuine], closedFirst);
    late.later(untilMonday * 60);
    expect((await late.opensList()).statusCode).toBe(410);
  });

  test('the link to a list sent on Friday works over the weekend until Monday morning’s digest', async () => {
    const officer = await withBundle([genuine], [genuine], closedFirst);
    officer.later((untilMonday - 3) * 60);
    expect((await officer.opensList()).statusCode).toBe(200);
  });

  test('the link to a list of an ended unit names the successor, also after the list has expired', async () => {
    const expiresAt = toLocalInstant('2025-07-20');
    const officer = anOfficersPhone({
      ticket: { assignment: 2 },
      links: [{ expiresAt }],
    });
    officer.later((toLocalInstant('2025-08-01').getTime() - atMinute(0).getTime()) / 60_000);
    for (const reply of [await officer.looksAtList(), await officer.opensList()]) {
      expect(reply.statusCode).toBe(410);
      expect(textOf(reply.body)).toContain('UBND phường Nguyệt Hoá');
    }
  });

  test('the list of bundled emergencies returns 410 to an officer who left the roster', async () => {
    const officer = await withBundle([genuine], [genuine], closedFirst);
    officer.leaveRoster();
    expect((await officer.opensList()).statusCode).toBe(410);
  });

  test('the list of bundled emergencies opens only on the device bound to the first ticket’s link', async () => {
    const device = hash(phone);
    const officer = await withBundle([genuine], [genuine], { ...closedFirst, device });
    const reply = await officer.opensList(otherPhone);
    expect([reply.statusCode, reply.body.includes(linkTo(genuine))]).toEqual([403, false]);
  });
});

describe('confirmation code for a second device', () => {
  test.each([
    ['of an open ticket', {}, hash('token')],
    ['of a closed ticket', closedFirst, hash(linkTo(genuine))],
  ])(
    'an officer who enters the code for a second device returns to the list of emergencies: the link %s',
    async (_, first, ofLink) => {
      const officer = await withBundle([genuine], [genuine], first);
      await officer.opensList();
      const { body } = await officer.opensList(otherPhone);
      const opens = formField(body, 'opens');
      await officer.changesDevice({ action: 'send', opens });
      const code = officer.codeSent(ofLink);
      const reply = await officer.changesDevice({ action: 'confirm', opens, code });
      expect(textOf(reply.body)).toContain('1 phản ánh đang chờ xử lý.');
      expect((await officer.opensList(otherPhone)).statusCode).toBe(200);
    },
  );
});
