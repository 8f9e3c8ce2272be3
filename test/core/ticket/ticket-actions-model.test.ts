import fc from 'fast-check';
import { test } from 'vitest';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { createTicketCommands } from '../../support/scenario/commands.ts';
import {
  createTicketModels,
  startScenarioHarness,
} from '../../support/scenario/scenario-harness.ts';

// test/adapters/dynamodb/ticket-store-model.test.ts runs the same test on a real table
test('two tickets behave like the reference model for any sequence of actions and times', async () => {
  await fc.assert(
    fc.asyncProperty(createTicketCommands(60), async (commands) => {
      const tickets = memoryTickets();
      const real = await startScenarioHarness({ tickets, nonces: memoryNonces(tickets) });
      await fc.asyncModelRun(() => ({ model: createTicketModels(), real }), commands);
    }),
    { numRuns: 150 },
  );
}, 240_000);
