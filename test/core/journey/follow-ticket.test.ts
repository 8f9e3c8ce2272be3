import { describe, expect, test } from 'vitest';
import { handleTicketChange } from '../../../core/journey/follow-ticket.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { memoryAlerts } from '../../support/memory-alerts.ts';
import { directory } from '../../support/the-directory.ts';

const aFollower = () => {
  const alerts = memoryAlerts();
  const journeys: string[] = [];
  const ports = {
    alerts,
    startJourney: async ({ code, run }: Pick<Ticket, 'code' | 'run'>) => {
      journeys.push(`${code}-${run}`);
    },
    directory: async () => directory,
  };
  return {
    alerts,
    journeys,
    sees: (after: Ticket, before?: Ticket) => handleTicketChange(after, before, ports),
  };
};

const { code } = aTicket();

describe('a new ticket', () => {
  test('starts its journey, and owes the citizen a receipt by the first way to reach them', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ reach: ['email', 'sms'], notifyBy: 'email' }));
    expect(journeys).toEqual([`${code}-1`]);
    expect(alerts.all()).toMatchObject([
      {
        code,
        channel: 'email',
        to: { kind: 'citizen' },
        subject: { about: 'receipt' },
        requestedAt: openingMorning,
        status: 'requested',
      },
    ]);
  });

  test('that the stream brings twice owes one receipt', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket());
    await sees(aTicket());
    expect(new Set(journeys).size).toBe(1);
    expect(alerts.all()).toHaveLength(1);
  });

  test('of a citizen who can’t be reached starts its journey all the same', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ reach: [] }));
    expect([journeys, alerts.all()]).toEqual([[`${code}-1`], []]);
  });
});

describe('a ticket that changed', () => {
  test('within its run sets nothing going', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ version: 3, status: 'in-progress' }), aTicket({ version: 2 }));
    expect([journeys, alerts.all()]).toEqual([[], []]);
  });

  test('by a raised run starts that run’s journey, and owes no second receipt', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ run: 2 }), aTicket({ run: 1 }));
    expect([journeys, alerts.all()]).toEqual([[`${code}-2`], []]);
  });
});

test('a journey that can’t be started is thrown to the stream, which brings the ticket again; the receipt does not wait for it', async () => {
  const alerts = memoryAlerts();
  const startJourney = () => Promise.reject(new Error('throttled'));
  const following = handleTicketChange(aTicket(), undefined, {
    alerts,
    startJourney,
    directory: async () => directory,
  });
  await expect(following).rejects.toThrow('throttled');
  expect(alerts.all()).toHaveLength(1);
});
