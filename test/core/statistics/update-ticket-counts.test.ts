import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import { recomputeStatistics } from '../../../core/statistics/recompute/recompute-statistics.ts';
import { addTicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { updateTicketCounts } from '../../../core/statistics/update-ticket-counts.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { createTicketCommands } from '../../support/scenario/commands.ts';
import {
  createTicketModels,
  startScenarioHarness,
} from '../../support/scenario/scenario-harness.ts';

/** Random tickets whose stream records arrive after a change: none, or some repeatedly and concurrently. */
const arrivals = fc.infiniteStream(
  fc.array(fc.constantFrom<'one' | 'other'>('one', 'other'), { maxLength: 4 }),
);

test('statistics counters equal recomputed counters even if stream records are lost, repeated or late', async () => {
  await fc.assert(
    fc.asyncProperty(createTicketCommands(40), arrivals, async (commands, batches) => {
      const tickets = memoryTickets();
      const counts = memoryStatistics();
      const ports = { tickets, counts };
      let codes = { one: aTicket().code, other: aTicket().code };
      const watched: typeof tickets = {
        ...tickets,
        async commit(...changes) {
          const outcome = await tickets.commit(...changes);
          const batch: ('one' | 'other')[] = batches.next().value ?? [];
          await Promise.all(batch.map((which) => updateTicketCounts(codes[which], ports)));
          return outcome;
        },
      };
      const real = await startScenarioHarness({ tickets: watched, nonces: memoryNonces(tickets) });
      codes = real.codes;
      await fc.asyncModelRun(() => ({ model: createTicketModels(), real }), commands);
      for (const code of Object.values(codes)) await updateTicketCounts(code, ports);

      const histories = await Promise.all(
        Object.values(codes).map((code) => tickets.history(code)),
      );
      const counted = histories.flatMap((history) =>
        history ? [computeTicketCounts(history)] : [],
      );
      expect(counts.all()).toEqual(addTicketCounts(counted));
    }),
    { numRuns: 80 },
  );
}, 120_000);

test('updateTicketCounts adds nothing and reads no history for a ticket version that was already counted', async () => {
  const ticket = aTicket();
  const ports = { tickets: memoryTickets(ticket), counts: memoryStatistics() };
  await updateTicketCounts(ticket.code, ports);
  const once = ports.counts.all();
  await Promise.all([
    updateTicketCounts(ticket.code, ports),
    updateTicketCounts(ticket.code, ports),
  ]);
  expect([ports.counts.all(), Object.keys(once).length]).toEqual([once, 2]);
});

test('updateTicketCounts throws for a retry when the counters keep changing', async () => {
  const ticket = aTicket();
  const counts = { mark: async () => undefined, count: async () => false };
  const count = updateTicketCounts(ticket.code, { tickets: memoryTickets(ticket), counts });
  await expect(count).rejects.toThrow('8 version conflicts on counters');
});

test('recomputing the statistics reports the wrong counter and the difference', async () => {
  const ticket = aTicket();
  const tickets = memoryTickets(ticket);
  const statistics = memoryStatistics();
  const date = toLocalDate(ticket.openedAt);
  const input = { from: date, to: date, since: date, until: date, maxTickets: 10 };
  const ports = {
    tickets,
    statistics: statistics,
    async *openedOn(day: string) {
      if (day === date) yield ticket.code;
    },
  };
  const place = '2021-12-03|a|violation|VP01||29254|web';
  expect(await recomputeStatistics(input, ports)).toMatchObject({
    tickets: 1,
    difference: { [place]: { opened: 1 }, 'open|-|violation|VP01||29254|web': { new: 1 } },
  });
  const repair = () => updateTicketCounts(ticket.code, { tickets, counts: statistics });
  expect(await recomputeStatistics(input, { ...ports, repair })).toMatchObject({ difference: {} });
  expect(await recomputeStatistics({ ...input, maxTickets: 0 }, ports)).toEqual({
    kind: 'too-many',
  });
});
