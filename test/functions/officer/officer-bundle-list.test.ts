import { describe, expect, test } from 'vitest';
import { linkToken } from '../../../core/officer/link.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aLink, assignedTicket, hash } from '../../core/officer/an-officer.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone, otherPhone } from './an-officers-phone.ts';

const another = (at: number, changes: Partial<Ticket> = {}): Ticket =>
  assignedTicket({
    code: codeFrom(testKeyed.digest('code', `bundled ${at}`)),
    text: `Khó thở số ${at}`,
    ...changes,
  });

const linkTo = (ticket: Ticket) => {
  const { unit, role, person } = aLink();
  const owner = { code: ticket.code, assignment: ticket.assignment, unit, role, person };
  return linkToken(owner, testKeyed, ticket.secretVersion);
};

/** A phone with a bundle's link; the handler's list has the tickets, in this order. */
const withBundle = async (tickets: Ticket[], stored = tickets) => {
  const links = tickets.map((one) => ({ code: one.code, hash: hash(linkTo(one)) }));
  const officer = anOfficersPhone({ others: stored, links: [{}, ...links] });
  for (const [at, { code }] of tickets.entries()) {
    const alert = { code, key: `assigned.${at}` };
    for (const channel of ['sms', 'email']) {
      await officer.bundles.add(`UBND_XA:29254/handler/${channel}`, alert, atMinute(at));
    }
  }
  return officer;
};

const [suspect, genuine] = [another(1, { isSuspect: true }), another(2)];

describe('the list of bundled emergencies', () => {
  test('has each ticket once with its own link, suspects last, and no text of a report', async () => {
    const { opensList } = await withBundle([suspect, genuine]);
    const { statusCode, body } = await opensList();
    expect(statusCode).toBe(200);
    const hrefs = [...body.matchAll(/href="(\/a\/[^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([`/a/${linkTo(genuine)}`, `/a/${linkTo(suspect)}`]);
    expect(textOf(body)).toContain('2 phản ánh đang chờ xử lý, trong đó 1');
    expect(body).not.toContain('Khó thở số');
  });

  test('shows only a button before it is opened, and binds and records nothing', async () => {
    const { looksAtList, accesses, links } = await withBundle([genuine]);
    const { body } = await looksAtList();
    expect(textOf(body)).toContain('Mở danh sách');
    expect(body).not.toContain(linkTo(genuine));
    expect([accesses, links.all()[0]?.device]).toEqual([[], undefined]);
  });

  test('binds the link to the device and records the access when it is opened', async () => {
    const { opensList, accesses } = await withBundle([genuine]);
    await opensList();
    expect(accesses).toMatchObject([{ kind: 'opened', by: { post: 'handler' } }]);
    const second = await opensList(otherPhone);
    expect([second.statusCode, second.body.includes(linkTo(genuine))]).toEqual([403, false]);
  });

  test('leaves out settled tickets and those that are no longer the unit’s', async () => {
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
