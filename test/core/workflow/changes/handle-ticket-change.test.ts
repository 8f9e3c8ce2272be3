import { describe, expect, test } from 'vitest';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { handleTicketChange } from '../../../../core/workflow/changes/handle-ticket-change.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';

const aFollower = () => {
  const alerts = memoryAlerts();
  const journeys: string[] = [];
  const ports = {
    alerts,
    startJourney: async ({ code, run }: Pick<Ticket, 'code' | 'run'>) => {
      journeys.push(`${code}-${run}`);
    },
    directory: async () => testDirectory,
  };
  return {
    alerts,
    journeys,
    sees: (after: Ticket, before?: Ticket) => handleTicketChange(after, before, ports),
  };
};

const { code } = aTicket();

describe('stream records of a new ticket', () => {
  test('a new ticket starts its workflow and requests a receipt by the citizen’s first channel', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ contactChannels: ['email', 'sms'], notifyBy: 'email' }));
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

  test('a new ticket delivered twice by the stream requests only one receipt', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket());
    await sees(aTicket());
    expect(new Set(journeys).size).toBe(1);
    expect(alerts.all()).toHaveLength(1);
  });

  test('a new ticket without contact channels still starts its workflow', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ contactChannels: [] }));
    expect([journeys, alerts.all()]).toEqual([[`${code}-1`], []]);
  });
});

describe('stream records of a changed ticket', () => {
  test('a changed ticket with the same run number starts no workflow and requests no receipt', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ version: 3, status: 'in-progress' }), aTicket({ version: 2 }));
    expect([journeys, alerts.all()]).toEqual([[], []]);
  });

  test('a ticket with a new run number starts another workflow and requests no second receipt', async () => {
    const { sees, journeys, alerts } = aFollower();
    await sees(aTicket({ run: 2 }), aTicket({ run: 1 }));
    expect([journeys, alerts.all()]).toEqual([[`${code}-2`], []]);
  });
});

test('a failed workflow start throws for a retry by the stream, and the receipt is requested anyway', async () => {
  const alerts = memoryAlerts();
  const startJourney = () => Promise.reject(new Error('throttled'));
  const following = handleTicketChange(aTicket(), undefined, {
    alerts,
    startJourney,
    directory: async () => testDirectory,
  });
  await expect(following).rejects.toThrow('throttled');
  expect(alerts.all()).toHaveLength(1);
});
