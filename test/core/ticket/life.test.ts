import fc from 'fast-check';
import { test } from 'vitest';
import { memoryNonces } from '../../support/memory-nonces.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { lifeCommands } from '../../support/ticket-life/commands.ts';
import { startWorld, twoModels } from '../../support/ticket-life/world.ts';

// test/adapters/dynamodb/ticket-life.test.ts runs the same test on a real table
test('two tickets follow the model of the rules under any actions and times', async () => {
  await fc.assert(
    fc.asyncProperty(lifeCommands(60), async (commands) => {
      const tickets = memoryTickets();
      const real = await startWorld({ tickets, nonces: memoryNonces(tickets) });
      await fc.asyncModelRun(() => ({ model: twoModels(), real }), commands);
    }),
    { numRuns: 150 },
  );
}, 240_000);
