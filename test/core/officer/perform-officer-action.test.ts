import { describe, expect, test } from 'vitest';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { acknowledge, aLink, answer, assignedTicket, hash } from './officer-fixtures.ts';
import { aDesk, kinds } from './officer-link-harness.ts';

describe('recorded officer actions', () => {
  test('an officer’s action is recorded with time, unit, role and channel', async () => {
    const { sends, tickets, current } = aDesk();
    const outcome = await sends(acknowledge());
    const event = {
      kind: 'acknowledged',
      code: assignedTicket().code,
      version: 3,
      cycle: 1,
      at: atMinute(10),
      by: { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' },
      channel: 'link',
      unitName: 'UBND Phường 7',
    };
    expect(outcome).toMatchObject({ kind: 'recorded', event, ticket: current() });
    expect(tickets.changes).toMatchObject([{ event, alerts: [] }]);
  });

  test('an officer’s acknowledgement stops the acknowledge clock and not the resolve clock', async () => {
    const { sends, current } = aDesk();
    await sends(acknowledge());
    expect(current()).toMatchObject({ status: 'in-progress', nextCheckAt: atMinute(150) });
    const { acknowledge: first, resolve } = current().clocks;
    expect([first.stoppedAt, resolve.stoppedAt]).toEqual([atMinute(10), undefined]);
  });

  test('an officer’s answer stops both clocks and notifies the citizen', async () => {
    const { sends, current, tickets } = aDesk(assignedTicket({ contactChannels: ['email'] }));
    await sends(answer());
    expect(current()).toMatchObject({ status: 'answered', answeredAt: atMinute(10) });
    // the day of automatic closing
    expect(current().nextCheckAt).toEqual(atMinute(10 + 7 * 24 * 60));
    const { acknowledge: first, resolve } = current().clocks;
    expect([first.stoppedAt, resolve.stoppedAt]).toEqual([atMinute(10), atMinute(10)]);
    expect(tickets.changes[0]?.alerts).toMatchObject([
      { channel: 'email', to: { kind: 'citizen' }, subject: { about: 'answered' } },
    ]);
  });

  test('a later answer does not change the time of the acknowledgement', async () => {
    const { sends, current, later } = aDesk();
    await sends(acknowledge());
    later(40);
    await sends(answer(3));
    expect(current().clocks.acknowledge.stoppedAt).toEqual(atMinute(10));
    expect(current().clocks.resolve.stoppedAt).toEqual(atMinute(40));
  });
});

describe('the device of an officer link', () => {
  test('an officer link is bound to the first device that acts through it', async () => {
    const { sends, links } = aDesk();
    await sends(acknowledge(), 'phone');
    expect(links.all()).toEqual([aLink({ device: hash('phone') })]);
  });

  test('a second device cannot act through a bound officer link', async () => {
    const { sends, tickets } = aDesk();
    await sends(acknowledge(), 'phone');
    expect((await sends(answer(3), 'desk')).kind).toBe('elsewhere');
    expect(tickets.changes).toHaveLength(1);
  });

  test('when two devices act through one officer link concurrently, only one is bound', async () => {
    const { sends, tickets } = aDesk();
    const outcomes = [sends(acknowledge(), 'phone'), sends(acknowledge(), 'desk')];
    expect(kinds(await Promise.all(outcomes))).toEqual(['elsewhere', 'recorded']);
    expect(tickets.changes).toHaveLength(1);
  });
});

describe('officer actions that are not allowed', () => {
  test('an action by an officer of a higher unit is refused, but binds the officer link to the device and is logged', async () => {
    const above = { unit: 'UBND_HUYEN:842', role: 'head' };
    const { sends, tickets, links, accesses } = aDesk(assignedTicket(), above);
    expect((await sends(acknowledge())).kind).toBe('not-allowed');
    expect(tickets.changes).toEqual([]);
    expect(links.all()[0]?.device).toBe(hash('phone'));
    expect(accesses).toHaveLength(1);
  });

  test('no officer can acknowledge or answer an already answered ticket', async () => {
    const { sends, tickets } = aDesk(assignedTicket({ status: 'answered' }));
    for (const form of [acknowledge(), answer()]) {
      expect((await sends(form)).kind).toBe('not-allowed');
    }
    expect(tickets.changes).toEqual([]);
  });

  test('an officer cannot acknowledge a ticket twice', async () => {
    const { sends, tickets } = aDesk();
    await sends(acknowledge());
    expect((await sends(acknowledge(3))).kind).toBe('not-allowed');
    expect(tickets.changes).toHaveLength(1);
  });
});

test.each([
  ['expired', assignedTicket(), { expiresAt: atMinute(10) }],
  ['reassigned', assignedTicket({ assignment: 2, unit: 'SO_YT', coUnits: [] }), {}],
  ['renewed', assignedTicket({ assignment: 2 }), {}],
  ['closed', assignedTicket({ assignment: 2, status: 'closed' }), {}],
  ['closed', assignedTicket({ status: 'closed' }), {}],
  ['unknown', assignedTicket(), { hash: hash('another token') }],
])(
  'no action is recorded through an officer link that has ended: %s',
  async (reason, ticket, link) => {
    const { sends, tickets, links } = aDesk(ticket, link);
    expect(await sends(acknowledge())).toEqual({ kind: 'ended', reason });
    expect(tickets.changes).toEqual([]);
    expect(links.all()[0]?.device).toBeUndefined();
  },
);
