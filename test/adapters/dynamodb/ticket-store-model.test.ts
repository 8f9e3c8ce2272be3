import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createNonceStore } from '../../../adapters/dynamodb/nonce-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { createTicketCommands } from '../../support/scenario/commands.ts';
import {
  createTicketModels,
  type ScenarioStores,
  startScenarioHarness,
} from '../../support/scenario/scenario-harness.ts';
import { startTestTable } from '../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const stores = (): ScenarioStores => ({
  tickets: createTicketStore(table),
  nonces: createNonceStore(table),
  shows: {
    async queueOf(code) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: itemKeys.ticket(code) }),
      );
      return Item?.['gsi1pk'];
    },
    hasAlert: async (code, key) =>
      (await createNotificationStore(table).find(code, key)) !== undefined,
  },
});

// in memory 150 times: test/core/ticket/ticket-actions-model.test.ts; more on a table: npm run long -- --only histories
test('stored tickets match the reference model after random actions and times on two tickets', async () => {
  await fc.assert(
    fc.asyncProperty(createTicketCommands(40), async (commands) => {
      const real = await startScenarioHarness(stores());
      await fc.asyncModelRun(() => ({ model: createTicketModels(), real }), commands);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 240_000);
