import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { startTicketClocks } from '../../../../core/sla/ticket-clocks.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import {
  type OpenTicketStore,
  recomputePageOfDeadlines,
} from '../../../../core/workflow/changes/recompute-page-of-deadlines.ts';
import { computeNextWorkflowCheck } from '../../../../core/workflow/next-check.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { withDayOff } from '../../sla/clock-arbitraries.ts';

const startAt = toLocalInstant('2021-12-03T09:00');
const mondayOff: Directory = {
  ...testDirectory,
  version: 'monday-off',
  calendar: withDayOff(startAt, 3),
};

const openTicket = (name: string, priority: Ticket['priority'] = 'P3'): Ticket => {
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', name)),
    status: 'in-progress',
    priority,
    openedAt: startAt,
    ...{ unit: 'UBND_XA:29254', unitName: 'UBND phường 7' },
    assignment: 1,
    clocks: startTicketClocks({ service: 'violation', priority, startAt }, testDirectory),
  });
  return { ...ticket, nextCheckAt: computeNextWorkflowCheck(ticket, testDirectory) };
};

/** Builds a recount over open tickets in pages of two; the page position is the number of earlier tickets. */
const aRecomputation = (tickets: Ticket[], by: Directory = mondayOff) => {
  const store = memoryTickets(...tickets);
  const codes = tickets.map(({ code }) => code);
  const open: OpenTicketStore = {
    async page(_shard, after) {
      const end = Number(after) + 2;
      return {
        codes: codes.slice(Number(after), end),
        ...(end < codes.length && { next: String(end) }),
      };
    },
  };
  const versions: string[] = [];
  const restarted: string[] = [];
  const ports = {
    tickets: store,
    open,
    alerts: memoryAlerts(),
    rungAlerts: async () => [],
    checks: {
      restart: async ({ code, run }: Pick<Ticket, 'code' | 'run'>) => {
        restarted.push(`${code}-${run}`);
        return true;
      },
    },
    directory: async (version: string) => {
      versions.push(version);
      return by;
    },
    now: () => toLocalInstant('2021-12-03T10:00'),
  };
  return {
    store,
    told: versions,
    restarted,
    ports,
    step: (after = '') =>
      recomputePageOfDeadlines({ shard: 3, directory: 'monday-off', after }, ports),
  };
};

describe('recomputing deadlines after a directory change', () => {
  test('recomputing deadlines processes a shard page by page with the directory version that started it', async () => {
    const recomputation = aRecomputation(['a', 'b', 'c'].map((name) => openTicket(name)));
    const first = await recomputation.step();
    expect(first).toEqual({ shard: 3, directory: 'monday-off', after: '2', isDone: false });
    expect(await recomputation.step(first.after)).toMatchObject({ shard: 3, isDone: true });
    expect(recomputation.told).toEqual(['monday-off', 'monday-off']);
    expect(recomputation.store.changes.map(({ event }) => event.kind)).toEqual(
      Array(3).fill('recomputed'),
    );
  });

  test('recomputing deadlines is idempotent and writes nothing if no deadline moves', async () => {
    const recomputation = aRecomputation([openTicket('a'), openTicket('b', 'P1')]);
    await recomputation.step();
    await recomputation.step();
    expect(recomputation.store.changes).toHaveLength(1);
  });

  test('recomputing deadlines re-reads a ticket that changed meanwhile', async () => {
    const recomputation = aRecomputation([openTicket('a')]);
    const { commit, find, plan } = recomputation.store;
    let races = 0;
    recomputation.ports.tickets = {
      ...recomputation.store,
      find,
      plan,
      commit: async (change, ...more) => {
        races += 1;
        if (races > 1) return commit(change, ...more);
        return 'stale';
      },
    };
    await recomputation.step();
    expect(races).toBe(2);
    expect(recomputation.store.changes).toHaveLength(1);
  });

  test('recomputing deadlines throws for a retry by the state machine when a ticket keeps changing', async () => {
    const recomputation = aRecomputation([openTicket('a')]);
    recomputation.ports.tickets = { ...recomputation.store, commit: async () => 'stale' as const };
    await expect(recomputation.step()).rejects.toThrow('10 version conflicts on ticket');
  });
});

describe('a directory change that moves no deadline', () => {
  const directoryWithExtraStep: Directory = {
    ...testDirectory,
    version: 'more-escalationSteps',
    ladder: [
      {
        percent: 10,
        action: 'nhắc sớm',
        notify: [{ to: 'handler' }],
        validFrom: null,
        validTo: null,
      },
      ...testDirectory.ladder,
    ],
  };

  test('a new escalation step before the next check restarts the ticket workflow with an earlier check', async () => {
    const ticket = openTicket('a');
    const recomputation = aRecomputation([ticket], directoryWithExtraStep);
    await recomputation.step();
    expect(recomputation.store.changes).toEqual([]);
    expect(recomputation.store.all()[0]?.nextCheckAt).toEqual(
      computeNextWorkflowCheck(ticket, directoryWithExtraStep),
    );
    expect(recomputation.restarted).toEqual([`${ticket.code}-1`]);
  });

  test('a removed escalation step does not restart the ticket workflow', async () => {
    const fewer = {
      ...testDirectory,
      ladder: testDirectory.ladder.filter(({ percent }) => percent > 50),
    };
    const recomputation = aRecomputation([openTicket('a')], fewer);
    await recomputation.step();
    expect(recomputation.restarted).toEqual([]);
  });
});
