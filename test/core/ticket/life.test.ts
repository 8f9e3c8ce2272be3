import fc from 'fast-check';
import { test } from 'vitest';
import { memoryNonces } from '../../support/memory-nonces.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { lifeCommands } from '../../support/ticket-life/commands.ts';
import { startWorld, twoModels } from '../../support/ticket-life/world.ts';

// on the real table: test/adapters/dynamodb/ticket-life.test.ts
test('whatever people and time do to two tickets is what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(lifeCommands(60), async (commands) => {
      const tickets = memoryTickets();
      const real = await startWorld({ tickets, nonces: memoryNonces(tickets) });
      await fc.asyncModelRun(() => ({ model: twoModels(), real }), commands);
    }),
    { numRuns: 150 },
  );
}, 240_000);
