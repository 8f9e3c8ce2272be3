import { describe, expect, test, vi } from 'vitest';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import {
  handleUrgentChange,
  queueUrgentChanges,
  type UrgentChange,
} from '../../../../core/workflow/changes/urgent-change.ts';
import { routeTicket } from '../../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const emergency = aTicket({ service: 'health', topic: 'SK01', priority: 'P1' });
const { code } = emergency;
const otherCode = encodeTicketCode(testHmac.digest('code', 'another ticket'));

/** Opens a store whose queue accepts messages, or fails with the given error. */
const aStore = (failure?: Error, ...known: Ticket[]) => {
  const queued: UrgentChange[] = [];
  const failed: unknown[] = [];
  const tickets = memoryTickets(...known);
  const store = queueUrgentChanges(tickets, {
    async send(change) {
      if (failure) throw failure;
      queued.push(change);
    },
    onFailure: (error, change) => failed.push([error, change.code]),
  });
  return { store, tickets, queued, failed };
};

const routed = (ticket: Ticket) => {
  const change = routeTicket(ticket, testDirectory, atMinute(1));
  if (!change) throw new Error('The ticket was not routed');
  return change;
};

describe('opening a ticket', () => {
  test('an opened emergency is queued with the workflow that it needs', async () => {
    const { store, queued } = aStore();
    expect(await store.open(emergency)).toEqual({ kind: 'stored' });
    expect(queued).toEqual([{ code, version: 1, run: 1, keys: [] }]);
  });

  test.each<[string, Partial<Ticket>]>([
    ['P2', { priority: 'P2' }],
    ['P4', { priority: 'P4' }],
    ['canary', { isCanary: true }],
  ])('an opened ticket that is %s is not queued', async (_, changes) => {
    const { store, queued } = aStore();
    await store.open({ ...emergency, ...changes });
    expect(queued).toEqual([]);
  });

  test('a repeated opening is not queued again', async () => {
    const { store, queued } = aStore(undefined, emergency);
    expect(await store.open(emergency)).toMatchObject({ kind: 'taken' });
    expect(queued).toEqual([]);
  });

  test('a failure of the queue is reported and leaves the ticket opened', async () => {
    const failure = new Error('Queue does not answer');
    const { store, tickets, failed } = aStore(failure);
    expect(await store.open(emergency)).toEqual({ kind: 'stored' });
    expect(tickets.all()).toEqual([emergency]);
    expect(failed).toEqual([[failure, code]]);
  });
});

describe('changing a ticket', () => {
  test('the notifications of an emergency are marked as urgent and queued by their keys', async () => {
    const { store, tickets, queued } = aStore(undefined, emergency);
    const change = routed(emergency);
    expect(await store.commit(change)).toBe('committed');
    expect(change.alerts.length).toBeGreaterThan(0);
    expect(tickets.changes[0]?.alerts).toEqual(
      change.alerts.map((alert) => ({ ...alert, isUrgent: true })),
    );
    expect(queued).toEqual([{ code, version: 2, keys: change.alerts.map(({ key }) => key) }]);
  });

  test('a ticket that becomes P1 later is queued from then on', async () => {
    const before = aTicket({ priority: 'P2' });
    const { store, queued } = aStore(undefined, before);
    const { after, ...change } = routed(before);
    await store.commit({ ...change, after: { ...after, priority: 'P1' } });
    expect(queued).toMatchObject([{ version: 2, keys: change.alerts.map(({ key }) => key) }]);
  });

  test('a change that requires a new workflow is queued with its run number', async () => {
    const { store, queued } = aStore(undefined, emergency);
    const { after, ...change } = routed(emergency);
    await store.commit({ ...change, alerts: [], after: { ...after, run: 2 } });
    expect(queued).toEqual([{ code, version: 2, run: 2, keys: [] }]);
  });

  test('a change of two tickets queues the emergency among them', async () => {
    const other = aTicket({ code: otherCode });
    const { store, queued } = aStore(undefined, emergency, other);
    await store.commit(routed(other), routed(emergency));
    expect(queued.map((one) => one.code)).toEqual([code]);
  });
});

describe('changes that wait for the stream', () => {
  test('a change of an ordinary ticket stays as it is and is not queued', async () => {
    const ordinary = aTicket({ priority: 'P2' });
    const { store, tickets, queued } = aStore(undefined, ordinary);
    const change = routed(ordinary);
    await store.commit(change);
    expect(tickets.changes).toEqual([change]);
    expect(queued).toEqual([]);
  });

  test('held notifications and reminders of an emergency are left to the stream', async () => {
    const { store, tickets, queued } = aStore(undefined, emergency);
    const { alerts, ...change } = routed(emergency);
    const [held] = alerts.map((alert) => ({ ...alert, heldUntil: atMinute(30) }));
    const reminders = createOfficerNotifications(
      { unit: 'UBND_XA:29254', role: 'handler' },
      { about: 'reminder', post: { unit: 'UBND_XA:29254', role: 'handler' } },
      { code, assignment: 1, cause: 'reminder', requestedAt: atMinute(1) },
    );
    await store.commit({ ...change, alerts: [...(held ? [held] : []), ...reminders] });
    expect(tickets.changes[0]?.alerts.some(({ isUrgent }) => isUrgent)).toBe(false);
    expect(queued).toEqual([]);
  });

  test('a rejected change is not queued', async () => {
    const { store, queued } = aStore(undefined, { ...emergency, version: 7 });
    expect(await store.commit(routed(emergency))).toBe('stale');
    expect(queued).toEqual([]);
  });
});

describe('handling a queued change', () => {
  const aHandler = () => {
    const startJourney = vi.fn(async (_: Pick<Ticket, 'code' | 'run'>) => undefined);
    const deliver = vi.fn(async (_: { code: string; key: string }) => undefined);
    return { startJourney, deliver };
  };

  test('the workflow is started only if the change requires one, and each notification is delivered', async () => {
    const ports = aHandler();
    await handleUrgentChange({ code, version: 1, run: 1, keys: [] }, ports);
    await handleUrgentChange({ code, version: 2, keys: ['sms', 'email'] }, ports);
    expect(ports.startJourney.mock.calls).toEqual([[{ code, run: 1 }]]);
    expect(ports.deliver.mock.calls.map(([{ key }]) => key)).toEqual(['sms', 'email']);
  });

  test('a failed delivery repeats the message, but only after the other deliveries have been attempted', async () => {
    const ports = aHandler();
    ports.deliver.mockRejectedValueOnce(new Error('Table does not answer'));
    const handled = handleUrgentChange({ code, version: 2, keys: ['sms', 'email'] }, ports);
    await expect(handled).rejects.toThrow('Table does not answer');
    expect(ports.deliver).toHaveBeenCalledTimes(2);
  });
});
