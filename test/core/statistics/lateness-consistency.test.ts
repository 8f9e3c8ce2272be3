import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOverdueClock } from '../../../core/sla/lateness.ts';
import { getOverdueLevel } from '../../../core/staff/tickets/overdue-tickets.ts';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import { addTicketCounts } from '../../../core/statistics/ticket-counts.ts';
import type { TicketChange, TicketStore } from '../../../core/ticket/ports/ticket-store.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { createTicketCommands } from '../../support/scenario/commands.ts';
import {
  createTicketModels,
  startScenarioHarness,
} from '../../support/scenario/scenario-harness.ts';

type ClockName = 'acknowledge' | 'resolve';

/** Wraps a ticket store and records every committed change in order. */
const recorded = (store: TicketStore) => {
  const changes: TicketChange[] = [];
  return {
    changes,
    store: {
      ...store,
      async commit(...pair: Parameters<TicketStore['commit']>) {
        const outcome = await store.commit(...pair);
        if (outcome === 'committed') changes.push(...pair.flatMap((change) => change ?? []));
        return outcome;
      },
    },
  };
};

/** Returns whether a running clock's deadline lies before a change, or the change is the escalation at the deadline. */
const passesDeadline = ({ before, event }: TicketChange, name: ClockName): boolean => {
  const { dueAt, stoppedAt } = before.clocks[name];
  const isEscalation =
    event.kind === 'rung' && event.clock === name && event.at.getTime() === dueAt.getTime();
  const isRunning = !stoppedAt && before.status !== 'waiting';
  return isRunning && (event.at > dueAt || (isEscalation && event.percent >= 100));
};

/** Counts due and missed deadlines, each clock once per cycle, from ticket snapshots alone. */
const recomputed = (changes: readonly TicketChange[], name: ClockName) => {
  const missed = new Set<number>();
  let inTime = 0;
  for (const change of changes) {
    const { before, after, event } = change;
    if (passesDeadline(change, name)) missed.add(before.cycle);
    const isStopped = !before.clocks[name].stoppedAt && after.clocks[name].stoppedAt;
    if (isStopped && event.kind !== 'merged' && !missed.has(before.cycle)) inTime += 1;
  }
  return { missed, due: missed.size + inTime };
};

test('on-time rate, late list and queue agree with the events of random ticket histories', async () => {
  let missedInAll = 0;
  await fc.assert(
    fc.asyncProperty(createTicketCommands(60), async (commands) => {
      const tickets = memoryTickets();
      const { changes, store } = recorded(tickets);
      const real = await startScenarioHarness({ tickets: store, nonces: memoryNonces(tickets) });
      await fc.asyncModelRun(() => ({ model: createTicketModels(), real }), commands);
      for (const which of ['one', 'other'] as const) {
        await real.runWorkflowStep(which);
        const history = await real.read(which);
        const { ticket } = history;
        const own = changes.filter(({ after }) => after.code === ticket.code);
        const [acknowledge, resolve] = [recomputed(own, 'acknowledge'), recomputed(own, 'resolve')];
        const sums = Object.values(addTicketCounts([computeTicketCounts(history)])).reduce(
          (all, amounts) => {
            for (const [measure, amount] of Object.entries(amounts)) {
              all[measure] = (all[measure] ?? 0) + amount;
            }
            return all;
          },
          {},
        );
        expect({
          acknowledge: [sums['acknowledgeDue'] ?? 0, sums['acknowledgeMissed'] ?? 0],
          resolve: [sums['resolveDue'] ?? 0, sums['resolveMissed'] ?? 0],
        }).toEqual({
          acknowledge: [acknowledge.due, acknowledge.missed.size],
          resolve: [resolve.due, resolve.missed.size],
        });
        const isLate = (
          [
            ['acknowledge', acknowledge],
            ['resolve', resolve],
          ] as const
        ).some(([name, { missed }]) => !ticket.clocks[name].stoppedAt && missed.has(ticket.cycle));
        expect(getOverdueLevel(ticket) !== undefined).toBe(isLate);
        expect(findOverdueClock(ticket, real.now()) !== undefined).toBe(isLate);
        missedInAll += resolve.missed.size;
      }
    }),
    { numRuns: 60 },
  );
  expect(missedInAll).toBeGreaterThan(0);
}, 240_000);
